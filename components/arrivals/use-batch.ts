"use client";
// An import as it stands, asked for again as long as something is under way. What cannot be asked for just now stays as it was.
import { useCallback, useEffect, useState } from "react";
import { type ArrivalBatch, arrivalBatchSchema, isUnderWay } from "#lib/features/arrivals/schema.ts";

const pauseMs = 1000;

export function useBatch(id: string | null, given: ArrivalBatch | null, isSending: boolean) {
  const [batch, setBatch] = useState(given);
  const [fault, setFault] = useState<string | null>(null);
  const isOpen = isSending || batch === null || batch.files.some(({ state }) => isUnderWay(state));
  const look = useCallback(async () => {
    if (id === null) return;
    try {
      const response = await fetch(`/api/v1/imports/${id}`);
      if (!response.ok) throw new Error(`The room answered with ${response.status}.`);
      setBatch(arrivalBatchSchema.parse(await response.json()));
      setFault(null);
    } catch {
      setFault("The room does not answer just now. What was sent goes on; this page looks again by itself.");
    }
  }, [id]);
  useEffect(() => {
    if (id === null || !isOpen) return;
    const timer = setInterval(look, pauseMs);
    return () => clearInterval(timer);
  }, [id, isOpen, look]);
  return { batch, fault, look };
}

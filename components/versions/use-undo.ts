"use client";
/** Takes a decision back, and shows what it was about again. */
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { undoDecisionAction } from "#lib/features/versions/actions.ts";
import { versionsAddress } from "#lib/features/versions/versions-address.ts";

export function useUndo(slug: string) {
  const [isBusy, start] = useTransition();
  const [fault, setFault] = useState<string | null>(null);
  const router = useRouter();
  const undo = (id: string) =>
    start(async () => {
      const done = await undoDecisionAction(id);
      if (done.ok) router.replace(versionsAddress(slug, { at: id }), { scroll: false });
      else setFault(done.failure.message);
    });
  return { undo, isBusy, fault };
}

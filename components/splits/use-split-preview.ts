"use client";
// What would move, asked of the room a moment after the last choice; null until it has answered, or words that say why it cannot be told.
import { useEffect, useState } from "react";
import type { SplitPreview } from "#lib/features/corrections/splits/schema.ts";
import type { ChosenLine } from "./to-groups.ts";

export type Previewed =
  | { readonly preview: SplitPreview; readonly fault: null }
  | { readonly preview: null; readonly fault: string | null };

const nothing: Previewed = { preview: null, fault: null };
const pauseMs = 250;

export function useSplitPreview(
  entity: string,
  lines: readonly ChosenLine[],
  to: string | undefined,
): Previewed {
  const [previewed, setPreviewed] = useState<Previewed>(nothing);
  useEffect(() => {
    setPreviewed(nothing);
    if (lines.length === 0) return;
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      ask(entity, lines, to, leaving.signal)
        .then(setPreviewed)
        .catch(() => leaving.signal.aborted || setPreviewed({ preview: null, fault: unanswered }));
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [entity, lines, to]);
  return previewed;
}

const unanswered = "The room did not answer. Open it again, then choose once more.";

async function ask(
  entity: string,
  lines: readonly ChosenLine[],
  to: string | undefined,
  signal: AbortSignal,
): Promise<Previewed> {
  const mentions = lines.map(({ source, start, end }) => ({ source, start, end }));
  const answer = await fetch(`/api/v1/entities/${encodeURIComponent(entity)}/split`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ mentions, ...(to === undefined ? {} : { to }) }),
    signal,
  });
  const said: unknown = await answer.json();
  if (answer.ok) return { preview: said as SplitPreview, fault: null };
  return { preview: null, fault: (said as { error?: { message?: string } }).error?.message ?? unanswered };
}

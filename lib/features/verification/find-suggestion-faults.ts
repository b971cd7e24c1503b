/**
 * Holds what is proposed to the text as facts are held: its words stand there exactly, and what it points at beside them is a span of the
 * text. Pure: it is given rows and says what is wrong with them.
 */
import { type Payload, payloadSchema } from "#lib/features/proposals/schema.ts";
import type { Positions } from "#lib/text/positions.ts";
import { sliceText, storedSpan } from "#lib/text/span.ts";

export type StoredSuggestion = {
  readonly kind: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly exact: string | null;
  readonly payload: unknown;
};

type Text = { readonly text: string; readonly positions: Positions };

/** @param source the text at which it stands; null where it stands at none. */
export function findSuggestionFaults(source: Text | null, row: StoredSuggestion): string[] {
  const payload = payloadSchema.safeParse(row.payload);
  if (!payload.success) return [`what it proposes is no proposal of the kind "${row.kind}"`];
  const { start, end, exact } = row;
  if (start === null || end === null || exact === null) {
    const mayStandNowhere = source === null || payload.data.kind === "metadata";
    return mayStandNowhere && start === end && start === exact ? [] : ["it stands at no words of the text"];
  }
  if (source === null) return ["it has words, but no source in which they stand"];
  const isSpan = (one: { readonly start: number; readonly end: number }) =>
    0 <= one.start && one.start < one.end && one.end <= source.positions.length;
  if (!isSpan({ start, end })) return [`it is no span of a text of ${source.positions.length} code points`];
  const words = sliceText(source.text, source.positions.toText(storedSpan(start, end)));
  return [
    ...(words === exact ? [] : [`exact: the text there is "${words}", not "${exact}"`]),
    ...spansOf(payload.data)
      .filter((one) => !isSpan(one))
      .map((one) => `it points at [${one.start}, ${one.end}), which is no span of the text`),
  ];
}

/** Where else in the same text it points. */
function spansOf(payload: Payload) {
  if (payload.kind === "event") return payload.basis === null ? [] : [payload.basis];
  return payload.kind === "speech" ? [payload.cue, payload.speakerAt].flatMap((one) => one ?? []) : [];
}

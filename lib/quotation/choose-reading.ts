/**
 * Of places that have the words alike: the one that is meant. Who is claimed to speak decides, then the words that stand
 * beside the quotation in the draft; where neither tells, it stays ambiguous.
 */

import { distinctPlaces } from "./distinct-places.ts";
import type { Claimed } from "./judgement.ts";
import { spanOf } from "./quotable-source.ts";
import { isExact, type Reading } from "./reading.ts";
import { type Fit, fitsSpeaker, type Voice, type VoiceAt } from "./voice.ts";
import { readWords } from "./word.ts";

export type Choice = {
  readonly chosen: Reading;
  /** The places that fit alike, the chosen one first; more than one distinct place is ambiguous. */
  readonly equals: readonly Reading[];
  readonly fit: Fit;
  readonly voice: Voice | null;
};

/**
 * @param best the best reading.
 * @param readings all readings of all sources.
 */
export function chooseReading(
  best: Reading,
  readings: readonly Reading[],
  voiceAt: VoiceAt,
  claimed: Claimed & { readonly quote: string },
): Choice {
  const same = readings.filter((reading) => reading.verdict === best.verdict && isExact(reading));
  const alike = best.verdict === "stitched" || same.length === 0 ? [best] : same;
  const speaker = claimed.attributedTo;
  const fitOf = (reading: Reading) => (speaker === undefined ? "fits" : fitOfAll(speaker, reading, voiceAt));
  const fitting = [alike, readings.filter(isExact)]
    .map((some) => some.filter((reading) => fitOf(reading) === "fits"))
    .find((some) => some.length > 0);
  const equals = besideContext(fitting ?? alike, claimed);
  const chosen = equals[0] ?? best;
  return { chosen, equals, fit: fitOf(chosen), voice: voiceOf(chosen, voiceAt) };
}

/** Whether the places are several passages of which nothing says which is meant. */
export function isAmbiguous({ equals, fit }: Choice): boolean {
  return fit !== "another" && distinctPlaces(equals).length > 1;
}

/** All parts have to be the claimed one's: an omission may not join two speakers. */
function fitOfAll(claimed: string, reading: Reading, voiceAt: VoiceAt): Fit {
  const fits = reading.pieces.map(({ source, range }) =>
    fitsSpeaker(claimed, voiceAt(source.slug, spanOf(source, range))),
  );
  return fits.find((fit) => fit === "another") ?? fits.find((fit) => fit === "unknown") ?? "fits";
}

function voiceOf(reading: Reading, voiceAt: VoiceAt): Voice | null {
  const [first] = reading.pieces;
  return first && reading.verdict !== "stitched"
    ? voiceAt(first.source.slug, spanOf(first.source, first.range))
    : null;
}

/** The places beside which the source has the words that stand beside the quotation in the draft; all where none has. */
function besideContext(
  readings: readonly Reading[],
  { context, quote }: { readonly context?: string | undefined; readonly quote: string },
): readonly Reading[] {
  const at = context?.indexOf(quote) ?? -1;
  if (context === undefined || at < 0) return readings;
  const before = readWords(context.slice(0, at)).slice(-2);
  const behind = readWords(context.slice(at + quote.length)).slice(0, 2);
  const isBeside = ({ pieces }: Reading) => {
    const [first, last] = [pieces[0], pieces.at(-1)];
    if (!first || !last) return false;
    const { words } = first.source;
    const isSame = (one: typeof before, from: number) =>
      one.length === 2 && one.every((word, index) => words[from + index]?.key === word.key);
    return isSame(before, first.range.from - 2) || isSame(behind, last.range.to);
  };
  const beside = readings.filter(isBeside);
  return beside.length > 0 ? beside : readings;
}

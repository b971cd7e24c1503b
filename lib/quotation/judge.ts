/**
 * The verdict on a quotation over all sources. Words are judged source by source and the best source wins; then it is asked
 * whether the place is certain, and whether the right one speaks. Likeness decides nothing here but whether a place was found.
 */

import { sliceText } from "#lib/text/span.ts";
import { type Choice, chooseReading, isAmbiguous } from "./choose-reading.ts";
import type { Claimed, Judgement, Place, Verdict } from "./judgement.ts";
import { noteOn } from "./note-on.ts";
import { parseQuotation } from "./parse-quotation.ts";
import { type QuotableSource, spanOf } from "./quotable-source.ts";
import { readSources } from "./read-sources.ts";
import { isExact, type Piece, type Reading } from "./reading.ts";
import type { VoiceAt } from "./voice.ts";

/**
 * Judges a quotation. Never fails: what holds no word is not found, and the note says so.
 *
 * @param sources all that are looked in; a negative is scoped to them.
 * @param voiceAt who speaks at a place.
 * @param lookedIn how many sources stand behind a negative, where others were ruled out before.
 * @example judge("The man is different", sources, voiceAt).verdict // "altered"
 */
export function judge(
  text: string,
  sources: readonly QuotableSource[],
  voiceAt: VoiceAt,
  claimed: Claimed = {},
  lookedIn = sources.length,
): Judgement {
  const quotation = parseQuotation(text);
  if (quotation.parts.length === 0) return notFound("There is no word in the quotation to look for.");
  const { best, readings } = readSources(quotation, sources);
  if (best === null)
    return notFound(`Not found in ${lookedIn === 1 ? "this source" : `these ${lookedIn} sources`}.`);
  const quote = sliceText(text, quotation.core);
  const choice = chooseReading(best, readings, voiceAt, { ...claimed, quote });
  return toJudgement(choice, readings, claimed);
}

function toJudgement(choice: Choice, readings: readonly Reading[], claimed: Claimed): Judgement {
  const { chosen, fit, voice } = choice;
  const isWrong = isExact(chosen) && fit === "another";
  const verdict: Verdict = isAmbiguous(choice)
    ? "ambiguous-multiple"
    : isWrong
      ? "misattributed"
      : chosen.verdict;
  const others = readings.filter((reading) => isWorthShowing(reading, chosen));
  const found = chosen.verdict === "stitched" ? [chosen] : [chosen, ...others];
  return {
    verdict,
    sources: [...new Set(found.flatMap((reading) => reading.pieces.map((piece) => piece.source.slug)))],
    best: placeOf(chosen),
    changes: chosen.changes,
    disclosed: chosen.isDisclosed,
    voice,
    parts: chosen.pieces.map(toPlace),
    matches: found.flatMap((reading) =>
      reading.verdict === "stitched"
        ? reading.pieces.map((piece) => ({ ...toPlace(piece), verdict: reading.verdict }))
        : [{ ...placeOf(reading), verdict: reading.verdict }],
    ),
    note: noteOn(verdict, choice, found, claimed),
  };
}

/** Beside the chosen place: others that have the words exactly, and what the other witnesses of its work have. */
function isWorthShowing(reading: Reading, chosen: Reading): boolean {
  if (reading === chosen) return false;
  const [here, there] = [chosen.pieces[0]?.source, reading.pieces[0]?.source];
  return isExact(reading) || (here !== there && here?.work !== null && here?.work === there?.work);
}

function placeOf(reading: Reading): Place {
  const [first, ...rest] = reading.pieces;
  if (!first) throw new Error("A reading without a place.");
  const last = rest.at(-1);
  if (!last || reading.verdict === "stitched") return toPlace(first);
  return toPlace({ source: first.source, range: { from: first.range.from, to: last.range.to } });
}

function toPlace({ source, range }: Piece): Place {
  const span = spanOf(source, range);
  return { source: source.slug, span, exact: sliceText(source.text, span) };
}

function notFound(note: string): Judgement {
  const nothing = { sources: [], changes: [], parts: [], matches: [] };
  return { verdict: "not-found", best: null, disclosed: false, voice: null, note, ...nothing };
}

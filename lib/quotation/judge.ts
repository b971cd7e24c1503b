/**
 * The verdict on a quotation over all sources. Words are judged source by source and the best source wins; then it is asked
 * whether the place is certain, and whether the right one speaks. Likeness decides nothing here but whether a place was found.
 */

import { sliceText, type TextSpan, textSpan } from "#lib/text/span.ts";
import type { Change } from "./change.ts";
import { parseQuotation, type Quotation } from "./parse-quotation.ts";
import { passageOf, type QuotableSource, spanOf } from "./quotable-source.ts";
import { readElided, readWhole } from "./read-exact.ts";
import { readGlossed } from "./read-glossed.ts";
import { readNear } from "./read-near.ts";
import { readStitched } from "./read-stitched.ts";
import { isBetter, type Piece, type Reading, type WordsVerdict } from "./reading.ts";
import { fitsSpeaker, type Voice, type VoiceAt } from "./voice.ts";

export type Verdict = WordsVerdict | "misattributed" | "ambiguous-multiple" | "not-found";

/** A stretch of a source; the span is in code units. */
export type Place = { readonly source: string; readonly span: TextSpan; readonly exact: string };

export type Judgement = {
  readonly verdict: Verdict;
  /** The sources in which the words were found, the best first. */
  readonly sources: readonly string[];
  /** From the first part to the last where elided, one part where stitched, `null` where not found. */
  readonly best: Place | null;
  readonly changes: readonly Change[];
  readonly disclosed: boolean;
  readonly voice: Voice | null;
  readonly parts: readonly Place[];
  /** Every place found, each with its own verdict: other witnesses, and all places of an ambiguous quotation. */
  readonly matches: readonly (Place & { readonly verdict: WordsVerdict })[];
  /** In words: what was found and what to look at. */
  readonly note: string;
};

export type Claimed = {
  /** Who is said to have said it: a person, an outlet. */
  readonly attributedTo?: string | undefined;
  /** The sentence in which the quotation stands; where several places fit, words near them may tell which is meant. */
  readonly context?: string | undefined;
};

/**
 * Judges a quotation. Never fails: what holds no word is not found, and the note says so.
 *
 * @param sources all that are looked in; a negative is scoped to them.
 * @param voiceAt who speaks at a place.
 */
export function judge(
  text: string,
  sources: readonly QuotableSource[],
  voiceAt: VoiceAt,
  claimed: Claimed = {},
): Judgement {
  const quotation = parseQuotation(text);
  if (quotation.parts.length === 0) return notFound("There is no word in the quotation to look for.");
  const readings = sources.flatMap((source) => readIn(quotation, source));
  const stitched = readings.some((reading) => isExact(reading)) ? null : readStitched(quotation, sources);
  const best = preferred(readings, stitched);
  if (best === null) return notFound(`Not found in these ${sources.length} sources.`);
  const equals =
    best.verdict === "stitched"
      ? [best]
      : readings.filter((reading) => reading.verdict === best.verdict && isExact(reading));
  const chosen = choose(equals.length > 0 ? equals : [best], voiceAt, claimed);
  return toJudgement(chosen, readings, equals, voiceAt, claimed);
}

/** All readings of one source that share its best verdict, or its one best reading. */
function readIn(quotation: Quotation, source: QuotableSource): Reading[] {
  const glossed = readGlossed(quotation, source);
  if (glossed) return [glossed];
  const whole = readWhole(quotation, source);
  if (whole.length > 0) {
    const verbatim = whole.filter((reading) => reading.verdict === "verbatim");
    return verbatim.length > 0 ? verbatim : whole;
  }
  const other = readElided(quotation, source) ?? readNear(quotation, source);
  return other ? [other] : [];
}

function preferred(readings: readonly Reading[], stitched: Reading | null): Reading | null {
  const best = readings.reduce<Reading | null>(
    (chosen, reading) => (chosen && !isBetter(reading, chosen) ? chosen : reading),
    null,
  );
  if (best === null || stitched === null) return best ?? stitched;
  return stitched.share > best.share ? stitched : best;
}

function isExact(reading: Reading): boolean {
  return reading.verdict === "verbatim" || reading.verdict === "typographic" || reading.verdict === "elided";
}

/** Of places that fit alike, the one whose speaker is the one claimed, else the one whose surroundings share most words. */
function choose(equals: readonly Reading[], voiceAt: VoiceAt, claimed: Claimed): Reading {
  const [first] = equals;
  if (!first) throw new Error("Cannot choose among no readings.");
  if (claimed.attributedTo === undefined) return first;
  return (
    equals.find((reading) => fitsSpeaker(claimed.attributedTo ?? "", voiceOf(reading, voiceAt)) === "fits") ??
    first
  );
}

function voiceOf(reading: Reading, voiceAt: VoiceAt): Voice | null {
  const place = placeOf(reading);
  return reading.verdict === "stitched" ? null : voiceAt(place.source, place.span);
}

function toJudgement(
  chosen: Reading,
  readings: readonly Reading[],
  equals: readonly Reading[],
  voiceAt: VoiceAt,
  claimed: Claimed,
): Judgement {
  const voice = voiceOf(chosen, voiceAt);
  const fit = claimed.attributedTo === undefined ? "fits" : fitsSpeaker(claimed.attributedTo, voice);
  const isAmbiguous =
    distinctPlaces(equals).length > 1 &&
    !(claimed.attributedTo !== undefined && fit === "fits" && isOnlyFit(equals, voiceAt, claimed));
  const isWrong = isExact(chosen) && fit === "another";
  const verdict = isAmbiguous ? "ambiguous-multiple" : isWrong ? "misattributed" : chosen.verdict;
  const found =
    chosen.verdict === "stitched"
      ? [chosen]
      : [chosen, ...readings.filter((reading) => isWorthShowing(reading, chosen))];
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
    note: noteOf(verdict, chosen, found, distinctPlaces(equals).length, voice, fit, claimed),
  };
}

/** Beside the chosen place: others that have the words exactly, and what the other witnesses of its work have. */
function isWorthShowing(reading: Reading, chosen: Reading): boolean {
  if (reading === chosen) return false;
  const [here, there] = [chosen.pieces[0]?.source, reading.pieces[0]?.source];
  return isExact(reading) || (here !== there && here?.work !== null && here?.work === there?.work);
}

function isOnlyFit(equals: readonly Reading[], voiceAt: VoiceAt, claimed: Claimed): boolean {
  const fitting = equals.filter(
    (reading) => fitsSpeaker(claimed.attributedTo ?? "", voiceOf(reading, voiceAt)) === "fits",
  );
  return distinctPlaces(fitting).length === 1;
}

/**
 * One reading for each passage that counts by itself. The same passage in two witnesses of a work is one: witnesses are
 * held together by the sentence that the words stand in.
 */
function distinctPlaces(readings: readonly Reading[]): Reading[] {
  const distinct: Reading[] = [];
  for (const reading of readings)
    if (!distinct.some((other) => isSamePassage(reading, other))) distinct.push(reading);
  return distinct;
}

function isSamePassage(one: Reading, other: Reading): boolean {
  const [here, there] = [one.pieces[0], other.pieces[0]];
  if (!here || !there) return false;
  if (here.source === there.source)
    return passageOf(here.source, here.range) === passageOf(there.source, there.range);
  if (here.source.work === null || here.source.work !== there.source.work) return false;
  const theirs = new Set(sentenceKeys(there));
  const ours = sentenceKeys(here);
  return ours.filter((key) => theirs.has(key)).length * 2 > ours.length;
}

function sentenceKeys({ source, range }: Piece): string[] {
  const { start } = spanOf(source, range);
  const sentence = source.sentences.find((span) => span.start <= start && start < span.end);
  return source.words
    .filter((word) => sentence && sentence.start <= word.span.start && word.span.end <= sentence.end)
    .map((word) => word.key);
}

function placeOf(reading: Reading): Place & { source: string } {
  const [first, ...rest] = reading.pieces;
  if (!first) throw new Error("A reading without a place.");
  const last = rest[rest.length - 1];
  if (!last || reading.verdict === "stitched") return toPlace(first);
  return toPlace({ source: first.source, range: { from: first.range.from, to: last.range.to } });
}

function toPlace({ source, range }: Piece): Place {
  const span = spanOf(source, range);
  return { source: source.slug, span: textSpan(span.start, span.end), exact: sliceText(source.text, span) };
}

function notFound(note: string): Judgement {
  return {
    verdict: "not-found",
    sources: [],
    best: null,
    changes: [],
    disclosed: false,
    voice: null,
    parts: [],
    matches: [],
    note,
  };
}

function noteOf(
  verdict: Verdict,
  chosen: Reading,
  found: readonly Reading[],
  places: number,
  voice: Voice | null,
  fit: ReturnType<typeof fitsSpeaker>,
  claimed: Claimed,
): string {
  const notes = [HEADLINE[verdict]];
  if (verdict === "ambiguous-multiple") notes.push(`It stands in ${places} passages; say which is meant.`);
  if (fit === "another")
    notes.push(`Claimed for ${claimed.attributedTo}; ${voice?.words ?? "the source's own voice"} says it.`);
  if (fit === "unknown")
    notes.push(`Whether ${claimed.attributedTo} says it cannot be established from the text.`);
  if (chosen.isDisclosed) notes.push("Brackets in the quotation say that not all words are the source's.");
  const others = found.filter((reading) => reading !== chosen && reading.verdict !== chosen.verdict);
  for (const other of others) notes.push(`In ${other.pieces[0]?.source.slug} it is ${other.verdict}.`);
  return [...new Set(notes)].join(" ");
}

const HEADLINE: Record<Verdict, string> = {
  verbatim: "Word for word, mark for mark.",
  typographic: "Word for word; only marks, spaces or capitals differ.",
  elided: "Its parts stand in this order; what was left out is marked.",
  altered: "The words differ.",
  stitched: "Put together from places that do not stand together.",
  misattributed: "The words are right, the speaker is not.",
  "ambiguous-multiple": "The words stand in several places.",
  "not-found": "Not found.",
};

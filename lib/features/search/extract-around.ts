/**
 * Chooses the stretch of a passage that a result shows. It only decides where to cut; what is marked in it is for
 * `mark-extract.ts`.
 */
import { splitsPair } from "#lib/text/positions.ts";
import { type TextSpan, textSpan } from "#lib/text/span.ts";
import { mergeOverlapping } from "./mark-extract.ts";

/** About three lines on a wide screen: enough to judge a hit without opening it. */
export const extractLength = 240;

/** A share of the room goes before the hit, the larger part behind it, where a sentence says what it has to say. */
const shareBefore = 0.4;

/**
 * The same stretch, drawn in where its edge would cut one of `hits` in two, so that no hit is shown in part. A hit that
 * reaches into `around` stays cut.
 *
 * @example withoutCutHits(text, textSpan(0, 8), textSpan(0, 3), [textSpan(5, 10)]) // 0–4, before the cut hit
 */
export function withoutCutHits(
  text: string,
  extract: TextSpan,
  around: TextSpan,
  hits: readonly TextSpan[],
): TextSpan {
  const whole = mergeOverlapping(hits);
  const cutBefore = whole.filter((hit) => hit.start < extract.start && hit.end > extract.start);
  const cutAfter = whole.filter((hit) => hit.start < extract.end && hit.end > extract.end);
  const start = Math.max(extract.start, ...cutBefore.map((hit) => hit.end));
  const end = Math.min(extract.end, ...cutAfter.map((hit) => hit.start));
  const kept = textSpan(Math.min(start, around.start), Math.max(end, around.end));
  const words = text.slice(kept.start, kept.end);
  const lead = words.length - words.trimStart().length;
  return textSpan(kept.start + lead, kept.start + Math.max(lead, words.trimEnd().length));
}

/**
 * One contiguous stretch of `text` of about `length` code units that holds `around` whole and begins and ends on word
 * boundaries, without spaces at its edges. Where one side has less text the other gets its room; a text without spaces
 * is cut between characters; where `around` is longer than `length`, the extract is `around`.
 *
 * @example extractAround("the head of the Qods Force said", textSpan(16, 26), 20) // 12–26, "the Qods Force"
 */
export function extractAround(text: string, around: TextSpan, length = extractLength): TextSpan {
  const room = Math.max(0, length - (around.end - around.start));
  const behind = text.length - around.end;
  const before = Math.min(around.start, Math.max(Math.round(room * shareBefore), room - behind));
  const start = wordStart(text, around.start - before, around.start);
  const end = wordEnd(text, Math.min(text.length, around.end + room - before), around.end);
  return textSpan(start, end);
}

/** The first beginning of a word from `at` on, at the latest `limit`. */
function wordStart(text: string, at: number, limit: number): number {
  if (at <= 0) return Math.min(text.length - text.trimStart().length, limit);
  for (let start = at; start < limit; start += 1) {
    if (isSpace(text, start - 1) && !isSpace(text, start)) return start;
  }
  return text.slice(at, limit).includes(" ") || limit - at < longestWord ? limit : wholeCharacter(text, at);
}

/** The last end of a word up to `at`, at the earliest `limit`. */
function wordEnd(text: string, at: number, limit: number): number {
  if (at >= text.length) return Math.max(text.trimEnd().length, limit);
  for (let end = at; end > limit; end -= 1) {
    if (isSpace(text, end) && !isSpace(text, end - 1)) return end;
  }
  return at - limit < longestWord ? limit : wholeCharacter(text, at);
}

/** A stretch of this many code units without a space is no word but a script that writes without spaces. */
const longestWord = 40;

function wholeCharacter(text: string, at: number): number {
  return splitsPair(text, at) ? at + 1 : at;
}

function isSpace(text: string, at: number): boolean {
  return /\s/u.test(text.charAt(at));
}

/**
 * Chooses the stretch of a passage that a result shows. It only decides where to cut; what is marked in it is for
 * `mark-extract.ts`.
 */
import { splitsPair } from "#lib/text/positions.ts";
import { type TextSpan, textSpan } from "#lib/text/span.ts";

/** About three lines on a wide screen: enough to judge a hit without opening it. */
export const extractLength = 240;

/** A share of the room goes before the hit, the larger part behind it, where a sentence says what it has to say. */
const shareBefore = 0.4;

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

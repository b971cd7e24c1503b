/**
 * Where an element may begin and end in a text. An element inside a word of a joined script (Arabic, Syriac, Devanagari …) breaks
 * the shapes of its letters, and one between a letter and its accents tears them apart; such spans are widened. In other
 * scripts an element may stand anywhere, so that it stands at the exact words.
 */
import { type TextSpan, textSpan } from "#lib/text/span.ts";

/** Belongs to the character before it: combining marks, joiners, variation selectors, skin tones. */
const trailing = /^[\p{M}\p{Emoji_Modifier}\u200C\u200D]/u;

/** Letters of scripts that shape each letter alone. Any other letter is taken to join with its neighbours. */
const apart =
  /[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Armenian}\p{sc=Georgian}\p{sc=Hebrew}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Common}]/u;

/**
 * The least span around `span` at whose ends an element may begin and end; `span` itself where it may already, and where it is
 * empty. In code units of `text`, never outside it.
 *
 * @example wholeWords("قاسم سليماني", textSpan(6, 8)) // 5–12, the whole word
 * @example wholeWords("Soleimanis", textSpan(0, 9)) // 0–9, as it is
 */
export function wholeWords(text: string, span: TextSpan): TextSpan {
  if (span.start === span.end) return span;
  let { start, end } = span;
  while (start > 0 && isJoined(text, start)) start -= 1;
  while (end < text.length && isJoined(text, end)) end += 1;
  return textSpan(start, end);
}

/** Whether what stands before and behind a position must not be separated. */
function isJoined(text: string, at: number): boolean {
  const behind = text.slice(at, at + 2);
  const before = text.slice(Math.max(0, at - 2), at);
  if (/^[\uDC00-\uDFFF]/.test(behind) || /\u200D$/.test(before) || trailing.test(behind)) return true;
  return isJoining(before, /.$/u) && isJoining(behind, /^./u);
}

function isJoining(piece: string, which: RegExp): boolean {
  const character = which.exec(piece)?.[0] ?? "";
  return /[\p{L}\p{M}]/u.test(character) && !apart.test(character);
}

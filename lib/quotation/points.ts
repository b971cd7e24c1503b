/**
 * Vowel points of Arabic and Hebrew writing. They are mostly left out, and to add or drop them is a matter of writing; but where
 * both sides point a letter, and otherwise, they are two words: "wrote" and "was written".
 */

import { type TextSpan, textSpan } from "#lib/text/span.ts";

const POINT = /[[\p{M}&&[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Inherited}]]]/v;
const POINTED = /[\u0591-\u05C7\u064B-\u0652\u0656-\u065F\u0670]/u;

/** Nobody sees them, and they make no letter. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\u0640]/gv;

/** Hamza and madda make another letter of an alef: "an", "in" and "ān" are three words. */
const HAMZAS = /[\u0653-\u0655]/gu;

/** The hamzas of a word as it is written; empty for other scripts. @example hamzasOf("أن") // "\u0654" */
export function hamzasOf(written: string): string {
  return (written.normalize("NFD").match(HAMZAS) ?? []).join("");
}

/**
 * Whether two stretches of the same letters are pointed without contradiction: where both point a letter, the one has all points
 * of the other.
 *
 * @example agreeInPoints("كَتَبَ", "كتب") // true
 * @example agreeInPoints("كَتَبَ", "كُتِبَ") // false
 */
export function agreeInPoints(one: string, other: string): boolean {
  if (!POINTED.test(one) || !POINTED.test(other)) return true;
  const [ours, theirs] = [pointsOf(one), pointsOf(other)];
  return (
    ours.length !== theirs.length || ours.every((points, at) => isWithin(points, theirs[at] ?? new Set()))
  );
}

/** Of each letter its points; what is no letter is passed over. */
function pointsOf(text: string): Set<string>[] {
  const letters: Set<string>[] = [];
  for (const character of text.normalize("NFD").replaceAll(UNSEEN, "")) {
    if (POINT.test(character)) letters.at(-1)?.add(character);
    else if (/[\p{L}\p{N}]/u.test(character)) letters.push(new Set());
  }
  return letters;
}

function isWithin(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  const holds = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
    [...one].every((point) => other.has(point));
  return holds(others, some) || holds(some, others);
}

/** The stretch from the first to the last of these spans. */
export function stretchOf(spans: readonly { readonly span: TextSpan }[]): TextSpan {
  return textSpan(spans[0]?.span.start ?? 0, spans.at(-1)?.span.end ?? 0);
}

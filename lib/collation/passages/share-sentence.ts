/**
 * A sentence that went from one passage to another: enough to say that the two belong together, however much else they hold.
 */

import type { Words } from "#lib/collation/words/words.ts";
import { sentences } from "#lib/text/sentences.ts";
import { textSpan } from "#lib/text/span.ts";
import { type Relation, sharedByPassage } from "./relations.ts";

/** A shorter sentence ("He declined to comment.") stands anywhere. */
const FEWEST_WORDS = 6;

/** So much of either sentence must be shared. */
const SHARE = 0.75;

/**
 * Whether two passages share nearly the whole of a sentence.
 *
 * @example shareSentence(relation, left, right) // true where it rests on a sentence of six equal words
 */
export function shareSentence(relation: Relation, left: Words, right: Words): boolean {
  if (relation.telling < FEWEST_WORDS) return false;
  const leftFirsts = firstWords(left, relation.left);
  const rightFirsts = firstWords(right, relation.right);
  return sharedByPassage(relation.blocks, leftFirsts, rightFirsts).some((sentence) => {
    const longer = Math.max(lengthAt(leftFirsts, sentence.left), lengthAt(rightFirsts, sentence.right));
    return sentence.shared >= FEWEST_WORDS && sentence.shared >= longer * SHARE;
  });
}

/** The first word of each sentence of a passage, and behind them the word after its last. */
function firstWords(words: Words, passage: number): Int32Array {
  const first = words.passages[passage] ?? 0;
  const end = words.passages[passage + 1] ?? 0;
  const firsts = [first];
  let word = first;
  for (const sentence of sentences(
    words.text,
    textSpan(words.starts[first] ?? 0, words.ends[end - 1] ?? 0),
  )) {
    while (word < end && (words.starts[word] ?? 0) < sentence.end) word += 1;
    if (word > (firsts.at(-1) ?? 0)) firsts.push(word);
  }
  return Int32Array.from(firsts);
}

function lengthAt(firsts: Int32Array, index: number): number {
  return (firsts[index + 1] ?? 0) - (firsts[index] ?? 0);
}

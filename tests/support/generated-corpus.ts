/**
 * A body of text of any size, the same for the same seed: passages of 44 words, drawn from 30,000 words by Zipf's law, as
 * numbers of words so that 44 million fit in memory.
 */
import { seededRandom } from "./seeded-random.ts";

export const wordsPerPassage = 44;
const SYLLABLES = "ba de fi go lu mar nes pol ri sta tu van qua ze dro ken shi or el an im pre con ter".split(
  " ",
);

export type GeneratedCorpus = {
  readonly vocabulary: readonly string[];
  /** The numbers of all words, passage behind passage. */
  readonly words: Uint16Array;
  readonly passages: number;
};

export function generateCorpus(passages: number, seed: number): GeneratedCorpus {
  const random = seededRandom(seed);
  const vocabulary = generateVocabulary(30_000, random);
  const words = new Uint16Array(passages * wordsPerPassage);
  const draw = zipf(vocabulary.length, random);
  for (let at = 0; at < words.length; at += 1) words[at] = draw();
  return { vocabulary, words, passages };
}

/** The words of a passage, as a text. */
export function passageText({ vocabulary, words }: GeneratedCorpus, passage: number): string {
  const from = passage * wordsPerPassage;
  return Array.from(words.subarray(from, from + wordsPerPassage), (word) => vocabulary[word] ?? "").join(" ");
}

/** One letter of a word changed, added, lost, or two exchanged. */
export function mistype(word: string, random: () => number): string {
  const at = Math.floor(random() * word.length);
  const letter = String.fromCharCode(97 + Math.floor(random() * 26));
  const kinds = [
    word.slice(0, at) + letter + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + word.slice(at + 1, at + 2) + word.charAt(at) + word.slice(at + 2),
  ];
  return kinds[Math.floor(random() * kinds.length)] || letter;
}

function generateVocabulary(size: number, random: () => number): string[] {
  const found = new Set<string>();
  while (found.size < size) {
    const length = 1 + Math.floor(random() * 4);
    const word = Array.from({ length }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join("");
    found.add(word);
  }
  return [...found].sort((one, other) => one.length - other.length);
}

function zipf(size: number, random: () => number): () => number {
  const sums = new Float64Array(size);
  let sum = 0;
  for (let rank = 0; rank < size; rank += 1) {
    sum += 1 / (rank + 2.7);
    sums[rank] = sum;
  }
  return () => {
    const sought = random() * sum;
    let [low, high] = [0, size - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < sought) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

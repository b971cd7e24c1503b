/** Pairs of versions as editors make them: words changed, passages split, joined, moved, taken out and put in. */

import fc from "fast-check";

const WORDS = [
  "the",
  "the",
  "of",
  "and",
  "a",
  "Quds",
  "Force",
  "force",
  "militia",
  "militias",
  "Iran",
  "Iran’s",
  "U.S.",
  "drone",
  "strike",
  "said",
  "“said",
  "not",
  "43,548",
  "broader",
  "war.",
  "war,",
  "Back",
  "off.",
  "e\u0301tude",
  "الصدر",
  "🕊",
  "task—using",
  "didn’t",
  "October\u00a07",
  "Houthi",
];

const word = fc.constantFrom(...WORDS);
const space = fc.constantFrom(" ", " ", " ", " ", "\n", "\r\n", "\u00a0", "  ");

const passage = fc
  .array(fc.tuple(word, space), { minLength: 1, maxLength: 24 })
  .map((pairs) => pairs.flat().slice(0, -1).join(""));

const passages = fc.array(passage, { maxLength: 8 });

/** What an editor does to one passage; gives what stands in its place. */
const edit = fc.oneof(
  { weight: 6, arbitrary: fc.constant((text: string) => [text]) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.nat(), word).map(([at, added]) => (text: string) => [putAt(text, at, added)]),
  },
  { weight: 2, arbitrary: fc.nat().map((at) => (text: string) => takeAt(text, at)) },
  { weight: 1, arbitrary: fc.constant((text: string) => [text.toUpperCase()]) },
  {
    weight: 1,
    arbitrary: fc.constant((text: string) => [text.replaceAll("’", "'").replaceAll(/\s+/g, " ")]),
  },
  { weight: 1, arbitrary: fc.nat().map((at) => (text: string) => splitAt(text, at)) },
  { weight: 1, arbitrary: passage.map((added) => (text: string) => [text, added]) },
  { weight: 1, arbitrary: fc.constant(() => [] as string[]) },
);

/** The passages of two versions of a text, the second made from the first; now and then of two texts that are none. */
export const editedVersions: fc.Arbitrary<[string[], string[]]> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(passages, fc.array(edit, { minLength: 8, maxLength: 8 }), fc.nat(9), fc.nat(9))
      .map(([before, edits, from, to]): [string[], string[]] => {
        const after = before.flatMap((text, index) => edits[index]?.(text) ?? [text]);
        const moved = after.splice(from, 1);
        after.splice(to, 0, ...moved);
        return [before, after];
      }),
  },
  { weight: 1, arbitrary: fc.tuple(passages, passages) },
);

function putAt(text: string, at: number, added: string): string {
  const words = text.split(" ");
  words.splice(at % (words.length + 1), 0, added);
  return words.join(" ");
}

function takeAt(text: string, at: number): string[] {
  const words = text.split(" ");
  words.splice(at % words.length, 1);
  return words.length > 0 ? [words.join(" ")] : [];
}

function splitAt(text: string, at: number): string[] {
  const words = text.split(" ");
  const place = at % words.length;
  return [words.slice(0, place).join(" "), words.slice(place).join(" ")].filter((part) => part !== "");
}

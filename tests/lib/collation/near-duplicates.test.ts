import { describe, expect, test } from "vitest";
import { shingleHashes } from "#lib/collation/duplicates/shingle-hashes.ts";
import { nearDuplicates, proposeWorks } from "#lib/collation/near-duplicates.ts";
import { ARTICLES, articleOf } from "#tests/support/articles.ts";
import { seededRandom } from "#tests/support/seeded-random.ts";

const hashesOf = (texts: readonly string[]) => texts.map((text) => shingleHashes(text));

describe("nearDuplicates", () => {
  const articles = hashesOf(ARTICLES.map((digits) => articleOf(digits).text));

  test("finds the two witnesses among the five articles, and how much of each stands in the other", () => {
    const found = nearDuplicates(articles);
    expect(found.map(({ one, other }) => [one, other])).toEqual([[1, 2]]);
    expect(found[0]?.oneInOther).toBeCloseTo(0.917, 3);
    expect(found[0]?.otherInOne).toBeCloseTo(0.698, 3);
    expect(found[0]?.resemblance).toBeCloseTo(0.657, 3);
  });

  test("keeps all other pairs far below", () => {
    const others = nearDuplicates(articles, 0).filter(({ one, other }) => one !== 1 || other !== 2);
    expect(others).toHaveLength(9);
    for (const pair of others) expect(Math.max(pair.oneInOther, pair.otherInOne)).toBeLessThan(0.025);
  });

  test("finds a short extract of a long text", () => {
    const text = articleOf("000").text;
    const found = nearDuplicates(hashesOf([text, text.slice(3000, 3600)]));
    expect(found.map(({ one, other }) => [one, other])).toEqual([[0, 1]]);
    expect(found[0]?.otherInOne).toBeGreaterThan(0.95);
  });

  test("does not mind case, marks, or the order of paragraphs", () => {
    const [found] = nearDuplicates(
      hashesOf(["“It rained all day.”\n\nIt poured all night!", "it poured ALL NIGHT it rained all day"]),
    );
    expect(found?.resemblance).toBe(0.5);
  });

  test("has nothing to say of texts without three words", () => {
    expect(nearDuplicates(hashesOf(["", "Two words", "Two words"]), 0)).toEqual([]);
  });

  test("finds them among so many that not each is compared with each", () => {
    const { texts, witnesses } = manyTexts(400);
    const found = nearDuplicates(hashesOf(texts));
    const truth = new Set(witnesses.map((pair) => pair.join()));
    const right = found.filter(({ one, other }) => truth.has(`${one},${other}`));
    expect(right).toHaveLength(found.length);
    expect(right.length / truth.size).toBeGreaterThanOrEqual(0.97);
  });
});

describe("proposeWorks", () => {
  test("gathers what hangs together", () => {
    const pairs = [
      [0, 4],
      [4, 7],
      [1, 2],
      [2, 7],
      [8, 9],
    ].map(([one = 0, other = 0]) => ({ one, other, oneInOther: 1, otherInOne: 1, resemblance: 1 }));
    expect(proposeWorks(pairs)).toEqual([
      [0, 1, 2, 4, 7],
      [8, 9],
    ]);
  });

  test("proposes the one work of the five articles", () => {
    expect(proposeWorks(nearDuplicates(hashesOf(ARTICLES.map((digits) => articleOf(digits).text))))).toEqual([
      [1, 2],
    ]);
  });
});

/** Texts of which every second is a witness of the one before, with one word in 25 changed. */
function manyTexts(count: number): { texts: string[]; witnesses: [number, number][] } {
  const random = seededRandom(2024);
  const word = () => `w${Math.floor(3000 ** random())}`;
  const texts: string[] = [];
  const witnesses: [number, number][] = [];
  for (let at = 0; at < count; at += 2) {
    const words = Array.from({ length: 300 }, word);
    texts.push(words.join(" "), words.map((same) => (random() < 0.04 ? word() : same)).join(" "));
    witnesses.push([at, at + 1]);
  }
  return { texts, witnesses };
}

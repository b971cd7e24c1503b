import { beforeAll, describe, expect, it } from "vitest";
import { compareAddress } from "#lib/features/comparisons/compare-address.ts";
import { parseCompareRequest } from "#lib/features/comparisons/compare-request.ts";
import { loadComparison } from "#lib/features/comparisons/loaders.ts";
import { listProposals } from "#lib/features/comparisons/queries.ts";
import type { WordPlaces } from "#lib/features/comparisons/texts-view.ts";
import type { TextsView, VersionsView } from "#lib/features/comparisons/view.ts";
import { systemAccess } from "#lib/server/access.ts";
import { withTestDatabase } from "#tests/support/database.ts";
import { plantRoom } from "#tests/support/plant.ts";

withTestDatabase();

const story = [
  "The envoy came to Baghdad on a quiet morning and met nobody at the airport.",
  "He spoke of unity among the factions, and of the long patience of his masters in Tehran.",
  "Sadr would not let him into the house, and so the meeting was held elsewhere in the city.",
  "In the evening he left as he had come, by a side door and without a word to the press.",
];
const [came = "", spoke = "", sadr = "", left = ""] = story;
const witnesses = {
  first: story,
  second: [came, spoke.replace("long", "great"), sadr, left],
  third: [came, sadr, spoke, `${left} Nobody asked.`],
};
const quoting = [
  "A columnist wrote of Sadr and of Tehran as if he knew both of them from many years of dinners and letters.",
  sadr,
  "What such visits are worth he did not say, nor had any of his readers asked him to weigh them in print.",
  "The rest of the column is about the price of bread, which had doubled since the spring and would double again.",
  "On that he was at his best, since he buys his own bread and counts his own change at the end of each week.",
].join("\n");

beforeAll(async () => {
  const texts = Object.entries(witnesses).map(([slug, lines]) => ({ slug, text: lines.join("\n") }));
  await plantRoom(
    [...texts, { slug: "column", text: quoting }],
    [
      { slug: "sadr", name: "Sadr" },
      { slug: "tehran", name: "Tehran", kind: "place" },
    ],
  );
});

const noWords = async (): Promise<WordPlaces> => ({ words: "", places: [], partial: [] });

function load(asked: Parameters<typeof compareAddress>[0], findWords = noWords) {
  const { searchParams } = new URL(compareAddress(asked), "http://room");
  return loadComparison(parseCompareRequest(Object.fromEntries(searchParams)).request, findWords);
}

describe("three versions of a work", () => {
  it("stand in rows, each with its own words, and say how each differs from the first", async () => {
    const { columns, body } = await load({ sources: ["first", "second", "third"] });
    expect(columns.map(({ siglum }) => siglum)).toEqual(["A", "B", "C"]);
    const { kind, rows, summaries, apparatus } = body as VersionsView;
    expect(kind).toBe("versions");
    expect(summaries).toHaveLength(2);
    expect(summaries[0]).toMatchObject({ wording: 1, moved: 0 });
    expect(summaries[1]).toMatchObject({ wording: 1, moved: 1 });
    expect(apparatus.some(({ readings }) => readings.length === 3 && readings[1] === "great")).toBe(true);
    const cells = rows.flatMap((row) => row.cells[2] ?? []);
    expect(cells.map(({ pieces }) => pieces.map(({ text }) => text).join("")).toSorted()).toEqual(
      witnesses.third.toSorted(),
    );
    expect(cells.filter(({ movedFrom }) => movedFrom !== null)).toHaveLength(1);
  });

  it("propose one another as nearly the same text, before what only shares names", async () => {
    const proposals = await listProposals(systemAccess("a test"), ["first"]);
    expect(proposals.map(({ slug }) => slug)).toEqual(["second", "third", "column"]);
    expect(proposals.map(({ resemblance }) => resemblance !== null)).toEqual([true, true, false]);
  });
});

describe("different texts", () => {
  it("come level by who they name, with the sentences that stand in both marked and numbered", async () => {
    const { body } = await load({ sources: ["first", "column"], by: { type: "entity", slug: "sadr" } });
    const { kind, topic, sentences } = body as TextsView;
    expect(kind).toBe("texts");
    expect(topic?.counts).toEqual([1, 2]);
    expect(sentences).toHaveLength(1);
    const level = topic?.rows.find(({ cells }) => cells.every((cell) => cell !== null));
    expect(level?.cells.map((cell) => cell?.pieces.some(({ sentence }) => sentence === 0))).toEqual([
      true,
      true,
    ]);
  });

  it("come level by words, where search found them", async () => {
    const places = [
      { source: "first", passage: 0, start: 4, end: 9 },
      { source: "column", passage: 0, start: 2, end: 11 },
    ];
    const words = async () => ({ words: "envoy columnist", places, partial: ["column"] });
    const { body } = await load({ sources: ["first", "column"], words: "envoy columnist" }, words);
    const { topic } = body as TextsView;
    expect(topic).toMatchObject({ title: "envoy columnist", subject: null, counts: [1, 1], partial: [1] });
    expect(topic?.rows).toHaveLength(1);
  });

  it("offer the name that the words are", async () => {
    const words = async () => ({ words: "sadr", places: [], partial: [] });
    const { body } = await load({ sources: ["first", "column"], words: "sadr" }, words);
    expect((body as TextsView).topic?.meant).toMatchObject({ type: "entity", slug: "sadr" });
  });

  it("say nothing of what none of them tells of", async () => {
    const { body } = await load({ sources: ["first", "column"], by: { type: "event", slug: "nothing" } });
    expect((body as TextsView).topic).toBeNull();
  });
});

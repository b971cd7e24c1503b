import { beforeAll, describe, expect, it } from "vitest";
import { loadEdges } from "#lib/features/entities/loaders.ts";
import { getEntity } from "#lib/features/entities/queries.ts";
import { importSeeds } from "#lib/features/imports/commands.ts";
import { systemAccess } from "#lib/server/access.ts";
import { withTestDatabase } from "#tests/support/database.ts";

withTestDatabase();

const access = systemAccess("a test");
beforeAll(async () => {
  expect(await importSeeds(access)).toMatchObject({ ok: true });
}, 120_000);

describe("how an entity of the first body of texts stands to others", () => {
  it("is told by events and claims, each with the passages behind it", async () => {
    const edges = await loadEdges("hassan-nasrallah");
    const hezbollah = edges.find(({ entity }) => entity.slug === "hezbollah");
    expect(hezbollah?.grounds.map(({ kind, slug }) => [kind, slug])).toEqual([
      ["event", "assassination-of-hassan-nasrallah"],
      ["claim", "hezbollah-capabilities-eroded"],
    ]);
    for (const { grounds } of edges) for (const { words } of grounds) expect(words.length).toBeGreaterThan(0);
  });

  it("tells who says something of whom, from either side", async () => {
    const kinds = async (of: string, other: string) =>
      (await loadEdges(of)).find(({ entity }) => entity.slug === other)?.grounds.map(({ kind }) => kind);
    expect(await kinds("ray-takeyh", "qasem-soleimani")).toContain("says");
    expect(await kinds("qasem-soleimani", "ray-takeyh")).toContain("told");
  });

  it("is never to itself, and puts those with most grounds first", async () => {
    const edges = await loadEdges("esmail-qaani");
    expect(edges.map(({ entity }) => entity.slug)).not.toContain("esmail-qaani");
    const counts = edges.map(({ grounds }) => grounds.length);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });

  it("is nothing where nothing is known of it", async () => {
    expect(await loadEdges("s-c")).toEqual([]);
  });

  it("stands apart from an editor's note, in the texts' own words", async () => {
    const azizi = await getEntity(access, "arash-azizi");
    expect(azizi?.descriptions.map(({ anchor }) => anchor.exact)).toEqual([
      "a historian at Clemson University, S.C., and the author of a biography on Soleimani",
    ]);
    expect(azizi?.note).toContain("Kept apart from Hamidreza Azizi");
  });
});

/** Article 002, altered, comes in as a newer version of a room that holds the seeds: what goes over, what waits, and the way back. */
import { beforeAll, describe, expect, it } from "vitest";
import { getClaim, listClaims } from "#lib/features/claims/queries.ts";
import { getEntity, listEntities } from "#lib/features/entities/queries.ts";
import { getEvent, listEvents } from "#lib/features/events/queries.ts";
import { importSeeds } from "#lib/features/imports/commands.ts";
import { getCounts, getSource, listSources } from "#lib/features/sources/queries.ts";
import { verifyRoom } from "#lib/features/verification/queries.ts";
import {
  placeAnchor,
  releaseFact,
  supersedeSource,
  takeVersionBack,
} from "#lib/features/versions/commands.ts";
import { type HangingRow, listHanging, listLine } from "#lib/features/versions/queries.ts";
import type { Superseded } from "#lib/features/versions/schema.ts";
import { getWork } from "#lib/features/works/queries.ts";
import { readDocument } from "#lib/intake/read-document.ts";
import { systemAccess } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import { alteredArticle, alteredFile, alteredSlug as slug } from "#tests/support/altered-article.ts";
import { withTestDatabase } from "#tests/support/database.ts";
import { readRoomState } from "#tests/support/room-state.ts";

withTestDatabase();

const access = systemAccess("a test");
const newer = `${slug}-v2`;
let before: Awaited<ReturnType<typeof readRoomState>>;
let report: Superseded;
let waiting: HangingRow[];

beforeAll(async () => {
  const imported = await importSeeds(access);
  if (!imported.ok) throw new Error(imported.failure.message);
  before = await readRoomState();
  const document = await readDocument(alteredArticle(), alteredFile);
  if (!document.ok) throw new Error(document.failure.message);
  const done = await supersedeSource(access, slug, document.value);
  if (!done.ok) throw new Error(done.failure.message);
  report = done.value;
  const [old] = await listLine(access, slug);
  waiting = (await listHanging(access, old?.id ?? "")).filter(({ toId }) => toId === null);
});

describe("article 002, altered, as a newer version", () => {
  it("carries what is certain, keeps the rest waiting, and leaves nothing out", () => {
    expect(report).toEqual({
      source: newer,
      supersedes: slug,
      anchors: { anchors: 479, exact: 124, moved: 336, reread: 0, changed: 9, ambiguous: 1, lost: 9 },
      carried: 402,
      waiting: 17,
    });
    expect(new Set(waiting.map(({ exact }) => exact.slice(0, 26)))).toEqual(
      new Set([
        // The sentence that stands twice now: which of the two is meant?
        "Soleimani",
        "Iran",
        "Soleimani had been instrum",
        // The number.
        "His funeral procession dre",
        "But it didn’t degrade thei",
        "Secretary of State",
        "Secretary of State Antony ",
        "Antony Blinken",
        "Antony Blinken warned",
        "last week",
        "since at least 1973, and a",
        "1973",
      ]),
    );
  });

  it("stands in lists and counts in the place of the older one, which answers at its address", async () => {
    expect((await listSources(access)).map((one) => one.slug)).toEqual(
      expect.arrayContaining([newer, "001-esmail-qaani-under-pressure"]),
    );
    expect((await listSources(access)).map((one) => one.slug)).not.toContain(slug);
    expect((await getSource(access, slug))?.supersededBy?.slug).toBe(newer);
    expect(await getCounts(access)).toMatchObject({ sources: 5, mentions: 671 });
    const mentions = (await getEntity(access, "esmail-qaani"))?.mentions ?? [];
    expect(mentions.filter(({ anchor }) => anchor.source.slug === newer)).toHaveLength(14);
    expect(mentions.filter(({ anchor }) => anchor.source.slug === slug)).toEqual([]);
    expect((await getWork(access, "shadowy-backroom-dealer"))?.witnesses.map((one) => one.slug)).toEqual([
      "001-esmail-qaani-under-pressure",
      newer,
    ]);
  });

  it("no longer carries what lost its words, although its address still shows them", async () => {
    const blinken = await getEntity(access, "antony-blinken");
    expect((await listEntities(access)).some((one) => one.slug === "antony-blinken")).toBe(
      blinken?.mentions.some(({ anchor }) => anchor.source.supersededBy === null),
    );
    for (const { slug: claim } of await listClaims(access)) {
      const evidence = (await getClaim(access, claim))?.evidence ?? [];
      expect(evidence.map(({ anchor }) => anchor.source.slug)).not.toContain(slug);
    }
    for (const event of await listEvents(access)) {
      expect(
        (await getEvent(access, event.slug))?.passages.map(({ anchor }) => anchor.source.slug),
      ).not.toContain(slug);
    }
  });

  it("stands when everything is read again", async () => {
    expect(await verifyRoom(access)).toMatchObject({ faults: [], checked: { sources: 6, mentions: 674 } });
  });

  it("is left alone by the same seeds, even where they are read anew", async () => {
    const carried = await readRoomState();
    await database().dataImport.deleteMany();
    const again = await importSeeds(access);
    if (!again.ok) throw new Error(again.failure.message);
    const none = { added: 0, changed: 0, removed: 0 };
    expect(again.value).toMatchObject({
      sources: { added: 0, changed: 0 },
      entities: none,
      names: none,
      mentions: none,
      descriptions: none,
      works: none,
      events: none,
      claims: none,
    });
    expect(await readRoomState()).toEqual(carried);
  });

  it("is decided, fact by fact, by what the newer text says", async () => {
    const { text = "", length = 0 } = (await getSource(access, newer)) ?? {};
    const at = (words: string) => {
      const start = [...text.slice(0, text.indexOf(words))].length;
      return { start, end: start + [...words].length };
    };
    const [old] = await listLine(access, slug);
    const rows = () => listHanging(access, old?.id ?? "");
    for (
      let row = (await rows()).find(({ kind }) => kind !== "field");
      row;
      row = (await rows()).find(({ kind }) => kind !== "field")
    ) {
      const words = row.exact.replace("more than 50", "more than 60");
      // What lost its "not", and what was cut, is let go; a number and a doubled sentence are set down where they stand.
      const stands = text.includes(words);
      const done = stands ? await placeAnchor(access, row.id, at(words)) : await releaseFact(access, row.id);
      expect(done).toMatchObject({ ok: true });
    }
    expect(length).toBeGreaterThan(0);
    const decided = await database().carriedAnchor.groupBy({
      by: ["decision"],
      _count: true,
      where: { decision: { not: null } },
    });
    expect(new Map(decided.map(({ decision, _count }) => [decision, _count]))).toEqual(
      new Map([
        ["accepted", 7],
        ["released", 11],
        ["reselected", 1],
      ]),
    );
    const degrade = (await listClaims(access)).flatMap(({ evidence }) =>
      evidence.map(({ anchor }) => anchor),
    );
    expect(
      degrade.some(({ exact, source }) => source.slug === newer && exact.includes("didn’t degrade")),
    ).toBe(false);
    expect(
      degrade.some(({ exact, source }) => source.slug === newer && exact.includes("more than 60 people")),
    ).toBe(true);
    expect((await verifyRoom(access)).faults).toEqual([]);
  });

  it("is taken back as if it had never come", async () => {
    expect(await takeVersionBack(access, newer)).toEqual({ ok: true, value: { source: slug } });
    expect(await readRoomState()).toEqual(before);
    expect((await verifyRoom(access)).faults).toEqual([]);
  });
});

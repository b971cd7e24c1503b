import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addExcerpt } from "#lib/features/excerpts/commands.ts";
import { listExcerpts } from "#lib/features/excerpts/queries.ts";
import { newExcerptSchema } from "#lib/features/excerpts/schema.ts";
import { importSeeds } from "#lib/features/imports/commands.ts";
import { addNotebook } from "#lib/features/notebooks/commands.ts";
import { newNotebookSchema } from "#lib/features/notebooks/schema.ts";
import { importNotes } from "#lib/features/transfers/commands.ts";
import { getExported } from "#lib/features/transfers/queries.ts";
import { toAnnotationCollection } from "#lib/features/transfers/to-annotation.ts";
import { verifyRoom } from "#lib/features/verification/queries.ts";
import type { Outcome } from "#lib/outcome.ts";
import { localAccess, systemAccess } from "#lib/server/access.ts";
import { emptyDatabase, withTestDatabase } from "#tests/support/database.ts";
import { notebookOfTen, writeNotebookOfTen } from "#tests/support/notebook-of-ten.ts";

withTestDatabase();

const access = localAccess();
const written = new Date("2026-11-21T00:00:00Z");

function must<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.failure.message);
  return outcome.value;
}

async function openRoom(): Promise<void> {
  await emptyDatabase();
  must(await importSeeds(systemAccess("a test")));
}

async function takeAlong(notebook: string): Promise<unknown> {
  const exported = await getExported(access, { notebook }, "http://127.0.0.1:3000", written);
  if (exported === null) throw new Error(`No notebook "${notebook}".`);
  return JSON.parse(JSON.stringify(toAnnotationCollection(exported)));
}

describe("our own JSON-LD", () => {
  let file: unknown;
  beforeAll(async () => {
    await openRoom();
    await writeNotebookOfTen();
    file = await takeAlong(notebookOfTen.slug);
    await openRoom();
  });

  it("comes back without loss: words, notes, tags, colours, links, order, sections, prose, ids and times", async () => {
    const dry = must(await importNotes(access, file, { isDry: true }));
    expect(dry.saved).toHaveLength(10);
    expect(await listExcerpts(access)).toEqual([]);
    const report = must(await importNotes(access, file));
    expect(report).toMatchObject({
      total: 10,
      already: [],
      open: [],
      refused: [],
      left: [],
      notebook: notebookOfTen.slug,
    });
    expect(await takeAlong(notebookOfTen.slug)).toEqual(file);
    expect((await verifyRoom(access)).faults).toEqual([]);
  });

  it("brought in again changes nothing", async () => {
    const report = must(await importNotes(access, file));
    expect(report.saved).toEqual([]);
    expect(report.already).toHaveLength(10);
    expect(await takeAlong(notebookOfTen.slug)).toEqual(file);
  });

  it("saves once where it comes twice at the same time", async () => {
    await openRoom();
    const both = await Promise.all([importNotes(access, file), importNotes(access, file)]);
    expect(both.map((outcome) => must(outcome).saved.length).sort()).toEqual([0, 10]);
    expect(await takeAlong(notebookOfTen.slug)).toEqual(file);
  });
});

describe("the export of Hypothesis", () => {
  const selector = (exact: string, prefix: string, suffix: string) => [
    {
      type: "RangeSelector",
      startContainer: "/div[1]/p[3]",
      endContainer: "/div[1]/p[3]",
      startOffset: 0,
      endOffset: 9,
    },
    { type: "TextPositionSelector", start: 4711, end: 4720 },
    { type: "TextQuoteSelector", exact, prefix, suffix },
  ];
  const one = (id: string, text: string, tags: readonly string[], target: object, more: object = {}) => ({
    id,
    created: "2024-03-01T10:00:00.123456+00:00",
    updated: "2024-03-02T10:00:00.123456+00:00",
    user: "acct:somebody@hypothes.is",
    uri: "https://example.org/an-article",
    text,
    tags,
    group: "__world__",
    permissions: { read: ["group:__world__"] },
    target: [{ source: "https://example.org/an-article", ...target }],
    document: { title: ["An article"] },
    links: {},
    flagged: false,
    ...more,
  });
  const file = {
    export_date: "2024-03-03T10:00:00.000Z",
    export_userid: "somebody",
    client_version: "1.1443.0",
    annotations: [
      one("a1", "An *axis* in disarray.", ["Axis of Resistance", "iraq"], {
        selector: selector("is now in a state of disarray", "and ideological cohesion, ", ". "),
      }),
      one("a2", "", [], {
        selector: selector("the Middle East in decades", "most volatile situation in ", "."),
      }),
      one("a3", "Where is this?", [], {
        selector: selector("Quds Force", "nothing of the kind stands here ", " nor there"),
      }),
      one("a4", "", [], { selector: selector("words that nobody wrote", "at all, ", " anywhere") }),
      one("a5", "A note on the page.", ["page"], {}),
      one("a6", "I agree.", [], {}, { references: ["a1"] }),
    ],
  };

  beforeEach(openRoom);

  it("is placed by its words; what is not certain is listed with where it may stand", async () => {
    const report = must(await importNotes(access, file));
    expect(report.total).toBe(6);
    expect(report.saved).toMatchObject([{ name: "a1", source: "003-qaanis-quiet-mission-to-baghdad" }]);
    expect(report.open.map(({ name, status }) => `${name} ${status}`)).toEqual([
      "a2 ambiguous",
      "a3 changed",
      "a4 lost",
    ]);
    expect(report.open[0]?.candidates.map(({ source }) => source.slice(0, 3))).toEqual(["001", "002"]);
    expect(report.open[1]?.candidates.length).toBeGreaterThan(3);
    expect(report.refused.map(({ place }) => place)).toEqual(["annotation 5", "annotation 6"]);
    const [saved] = await listExcerpts(access);
    expect(saved).toMatchObject({
      note: "An *axis* in disarray.",
      tags: [{ tag: "axis of resistance" }, { tag: "iraq" }],
      createdAt: new Date("2024-03-01T10:00:00.123Z"),
      anchor: { exact: "is now in a state of disarray" },
    });
  });

  it("is placed where a person says, if that is one of the candidates, and nowhere else", async () => {
    const dry = must(await importNotes(access, file, { isDry: true }));
    const [, second] = dry.open.find(({ name }) => name === "a2")?.candidates ?? [];
    const place = second ?? { source: "", start: 0, end: 1 };
    const report = must(
      await importNotes(access, file, { choices: { a2: place, a3: { ...place, end: place.end + 1 } } }),
    );
    expect(report.saved.map(({ name }) => name)).toEqual(["a1", "a2"]);
    expect(report.saved[1]).toMatchObject({ source: second?.source, start: second?.start });
    expect(report.open.map(({ name }) => name)).toEqual(["a3", "a4"]);
  });

  it("is not doubled when it comes again, nor is what was changed here since", async () => {
    must(await importNotes(access, file));
    const again = must(await importNotes(access, file));
    expect(again).toMatchObject({ saved: [], already: ["a1"] });
    expect(await listExcerpts(access)).toHaveLength(1);
  });

  it("goes into a notebook that is named, and into none that is not there", async () => {
    must(await addNotebook(access, newNotebookSchema.parse({ title: "Mine" })));
    expect(await importNotes(access, file, { notebook: "none" })).toMatchObject({
      failure: { code: "not-found" },
    });
    const report = must(await importNotes(access, file, { notebook: "mine" }));
    expect(report.notebook).toBe("mine");
    expect((await listExcerpts(access, { notebook: "mine" })).length).toBe(1);
  });

  it("keeps apart from what was saved here by hand at the same words", async () => {
    const { start, end } = must(await importNotes(access, file, { isDry: true })).saved[0] ?? {
      start: 0,
      end: 1,
    };
    must(
      await addExcerpt(
        access,
        newExcerptSchema.parse({ source: "003-qaanis-quiet-mission-to-baghdad", start, end }),
      ),
    );
    must(await importNotes(access, file));
    expect(await listExcerpts(access)).toHaveLength(2);
  });
});

/** Data that is imported again after a person merged, split, renamed and unlinked what it told of: the person's word stands. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { correct, undoCorrection } from "#lib/features/corrections/commands.ts";
import type { CorrectionRequest } from "#lib/features/corrections/schema.ts";
import { getEntity, getSuccessor } from "#lib/features/entities/queries.ts";
import { importSeeds } from "#lib/features/imports/commands.ts";
import { localAccess, systemAccess } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import { emptyDatabase, withTestDatabase } from "#tests/support/database.ts";

withTestDatabase();

const access = systemAccess("a test");
const person = localAccess();
const text =
  "A Title of Some Words\n\nQaani met Ghaani in Oslo, as one who knew them well enough said. Ghaani left. Azizi saw Azizi. Qaani slept in peace there.";
const at = (words: string, nth = 0): [number, number] => {
  let from = -1;
  for (let left = nth; left >= 0; left -= 1) from = text.indexOf(words, from + 1);
  return [from, from + words.length];
};
const span = (words: string, nth = 0) => {
  const [start, end] = at(words, nth);
  return { source: "one", start, end };
};
const named = (entity: string, words: string, nth = 0) => {
  return { at: at(words, nth), exact: words, entity, name: words };
};
const someone = (slug: string, name: string, more: readonly string[] = [], kind = "person") => {
  const names = more.map((one) => ({ name: one, kind: "alias" }));
  return { slug, kind, name, names: [{ name, kind: "canonical" }, ...names] };
};
const sentence = "Qaani met Ghaani in Oslo, as one who knew them well enough said.";
const shown = (words: string) => ({ source: "one.txt", at: at(words), exact: words });

type Data = {
  readonly persons: readonly object[];
  readonly places: readonly object[];
  readonly mentions: readonly object[];
  readonly events: readonly object[];
  readonly claims: readonly object[];
  readonly descriptions: readonly object[];
};

const data: Data = {
  persons: [someone("qaani", "Qaani"), someone("ghaani", "Ghaani"), someone("azizi", "Azizi", ["A. Azizi"])],
  places: [someone("oslo", "Oslo", [], "place")],
  mentions: [
    named("qaani", "Qaani"),
    named("ghaani", "Ghaani"),
    named("oslo", "Oslo"),
    named("ghaani", "Ghaani", 1),
    named("azizi", "Azizi"),
    named("azizi", "Azizi", 1),
  ],
  events: [
    {
      slug: "meeting",
      title: "They meet",
      modality: "asserted",
      date: null,
      places: [{ ...shown("Oslo"), entity: "oslo" }],
      participants: [
        { entity: "ghaani", role: "meets" },
        { entity: "qaani", role: "is met" },
      ],
      passages: [{ ...shown(sentence), role: "reports" }],
    },
  ],
  claims: [
    {
      slug: "he-left",
      statement: "Ghaani left.",
      kind: "fact",
      about: ["ghaani", "qaani"],
      described: [],
      evidence: [{ ...shown("Ghaani left."), id: "e1", stance: "asserts", attribution: [] }],
      relations: [],
    },
  ],
  descriptions: [{ ...shown("one who knew them"), entity: "ghaani" }],
};

let folder: string;
beforeEach(async () => {
  await emptyDatabase();
  folder = mkdtempSync(join(tmpdir(), "seeds-"));
  await bring(data);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Imports a body of data, and gives what that did. */
async function bring({ persons, places, mentions, events, claims, descriptions }: Data) {
  const files = {
    "one.txt": text,
    "catalogue.json": [{ file: "one.txt", slug: "one" }],
    "entities/persons.json": persons,
    "entities/places.json": places,
    "mentions/one.json": mentions,
    "events.json": events,
    "claims.json": claims,
    "descriptions.json": descriptions,
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), typeof content === "string" ? content : JSON.stringify(content));
  }
  await database().dataImport.deleteMany({ where: { name: "seeds: knowledge" } });
  const report = await importSeeds(access, folder);
  if (!report.ok) throw new Error(report.failure.message);
  const {
    entities,
    names,
    mentions: links,
    events: told,
    claims: claimed,
    descriptions: words,
  } = report.value;
  return [entities, names, links, told, claimed, words].map(({ added, changed, removed }) => [
    added,
    changed,
    removed,
  ]);
}

const nothing = Array.from({ length: 6 }, () => [0, 0, 0]);

async function must(request: CorrectionRequest) {
  const done = await correct(person, request);
  if (!done.ok) throw new Error(done.failure.message);
  return done.value.correction;
}

async function undo(id: string) {
  const done = await undoCorrection(person, id);
  if (!done.ok) throw new Error(done.failure.message);
}

const wordsOf = async (slug: string) =>
  (await getEntity(access, slug))?.mentions.map(({ anchor }) => anchor.exact) ?? null;

async function known() {
  const on = database();
  return Promise.all([
    on.mention.findMany({ orderBy: { anchorId: "asc" } }),
    on.entity.findMany({ orderBy: { id: "asc" } }),
    on.entityName.findMany({ orderBy: [{ entityId: "asc" }, { name: "asc" }] }),
    on.eventParticipant.findMany({ orderBy: { ordinal: "asc" } }),
    on.claimSubject.findMany({ orderBy: { ordinal: "asc" } }),
    on.description.findMany(),
    on.auditEntry.count(),
  ]);
}

describe("after a merge", () => {
  it("the same data changes nothing, and the merge is undone as if it had not been imported again", async () => {
    const before = await known();
    const merge = await must({ verb: "merge", entity: "ghaani", into: "qaani" });
    const merged = await known();
    expect(await bring(data)).toEqual(nothing);
    expect(await known()).toEqual(merged);
    await undo(merge);
    expect((await known()).slice(0, -1)).toEqual(before.slice(0, -1));
    expect(await bring(data)).toEqual(nothing);
  });

  it("new data of the one that was merged goes to the one that stands, and comes to it again when that is undone", async () => {
    const merge = await must({ verb: "merge", entity: "ghaani", into: "qaani" });
    const more: Data = {
      ...data,
      persons: [
        someone("qaani", "Qaani"),
        someone("ghaani", "Ghaani", ["Qaani slept"]),
        ...data.persons.slice(2),
      ],
      mentions: [...data.mentions, named("ghaani", "Qaani slept")],
      events: [
        ...data.events,
        {
          ...data.events[0],
          slug: "again",
          participants: [
            { entity: "ghaani", role: "meets" },
            { entity: "qaani", role: "is met" },
          ],
        },
      ],
    };
    await bring(more);
    expect(await wordsOf("qaani")).toEqual(["Qaani", "Ghaani", "Ghaani", "Qaani slept"]);
    expect([await wordsOf("ghaani"), await getSuccessor(access, "ghaani")]).toEqual([null, "qaani"]);
    expect(await bring(more)).toEqual(nothing);
    await undo(merge);
    await bring(more);
    expect(await wordsOf("ghaani")).toEqual(["Ghaani", "Ghaani", "Qaani slept"]);
    expect(await database().eventParticipant.count({ where: { entity: { slug: "ghaani" } } })).toBe(2);
    expect(await bring(more)).toEqual(nothing);
  });

  it("data that leaves the merged one out keeps the way back", async () => {
    const merge = await must({ verb: "merge", entity: "ghaani", into: "qaani" });
    await bring({
      ...data,
      persons: [someone("qaani", "Qaani", ["Ghaani"]), ...data.persons.slice(2)],
      mentions: data.mentions.map((one) => ({
        ...one,
        ...("entity" in one && one.entity === "ghaani" ? { entity: "qaani" } : {}),
      })),
      events: [],
      claims: [],
      descriptions: [],
    });
    await undo(merge);
    expect(await wordsOf("ghaani")).toEqual(["Ghaani", "Ghaani"]);
  });
});

describe("after a split, a rename, and what was taken away", () => {
  it("neither the same data nor new data takes the person's word back", async () => {
    await must({
      verb: "split",
      entity: "azizi",
      mentions: [span("Azizi", 1)],
      name: "Arash Azizi",
      along: [],
    });
    await must({ verb: "add-name", entity: "qaani", name: "Esmail Qaani", kind: "alias" });
    await must({ verb: "change-name", entity: "qaani", name: "Esmail Qaani", kind: "canonical" });
    await must({ verb: "remove-name", entity: "azizi", name: "A. Azizi" });
    const unlinked = await must({ verb: "unlink", ...span("Ghaani", 1) });
    const corrected = await known();
    expect(await bring(data)).toEqual(nothing);
    expect(await known()).toEqual(corrected);
    await bring({
      ...data,
      persons: [...data.persons.slice(0, 2), someone("azizi", "Azizi", ["A. Azizi", "A."])],
    });
    expect(await wordsOf("arash-azizi")).toEqual(["Azizi"]);
    expect(await wordsOf("ghaani")).toEqual(["Ghaani"]);
    const azizi = await getEntity(access, "azizi");
    expect(azizi?.names.map(({ name }) => name)).toEqual(["Azizi", "A."]);
    expect((await getEntity(access, "qaani"))?.name).toBe("Esmail Qaani");
    await undo(unlinked);
    expect(await wordsOf("ghaani")).toEqual(["Ghaani", "Ghaani"]);
  });

  it("facts that went along stay where a person put them", async () => {
    await must({
      verb: "split",
      entity: "ghaani",
      mentions: [span("Ghaani", 1)],
      name: "Another Ghaani",
      along: [{ kind: "claim", slug: "he-left" }],
    });
    await bring({ ...data, claims: [{ ...data.claims[0], statement: "Somebody left." }] });
    const about = await database().claimSubject.findMany({ select: { entity: { select: { slug: true } } } });
    expect(about.map(({ entity }) => entity.slug).toSorted()).toEqual(["another-ghaani", "qaani"]);
  });
});

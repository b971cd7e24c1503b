import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import type { z } from "zod";
import { listAuditEntries } from "#lib/features/audit/queries.ts";
import { correct, undoCorrection } from "#lib/features/corrections/commands.ts";
import { getMergePreview } from "#lib/features/corrections/identity/queries.ts";
import { listCorrections } from "#lib/features/corrections/queries.ts";
import { type CorrectionRequest, correctionRequestSchema } from "#lib/features/corrections/schema.ts";
import { getEntity, getSuccessor } from "#lib/features/entities/queries.ts";
import { addExcerpt } from "#lib/features/excerpts/commands.ts";
import { getTargetsOfNotes } from "#lib/features/excerpts/queries.ts";
import { newExcerptSchema } from "#lib/features/excerpts/schema.ts";
import { proposeMerges } from "#lib/features/proposals/commands.ts";
import { listSuggestions } from "#lib/features/proposals/queries.ts";
import { localAccess } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import { emptyDatabase, withTestDatabase } from "#tests/support/database.ts";
import { plantFacts, plantRoom } from "#tests/support/plant.ts";

withTestDatabase();

const access = localAccess();
const text =
  "🕊 Qaani met Qaani’s men. Esmail Ghaani led Quds. Ghaani left Iran. Soleimani and Qaani spoke of Iran.";
const at = (words: string, nth = 0, source = "one") => {
  let from = -1;
  for (let left = nth; left >= 0; left -= 1) from = text.indexOf(words, from + 1);
  const start = [...text.slice(0, from)].length;
  return { source, start, end: start + [...words].length };
};

beforeEach(async () => {
  await emptyDatabase();
  await plantRoom(
    [{ slug: "one", text }],
    [
      { slug: "qaani", name: "Qaani" },
      {
        slug: "ghaani",
        name: "Esmail Ghaani",
        note: "of the Quds Force",
        names: [{ name: "Ghaani", kind: "spelling" }],
      },
      { slug: "soleimani", name: "Soleimani" },
      { slug: "quds", kind: "organization", name: "Quds" },
      { slug: "iran", kind: "place", name: "Iran" },
    ],
  );
  await plantFacts({
    events: [
      {
        slug: "leaving",
        passages: [{ ...at("Ghaani left Iran."), role: "reports" }],
        participants: [
          { entity: "ghaani", role: "leaves" },
          { entity: "qaani", role: "stays" },
        ],
        places: [{ ...at("Iran"), entity: "iran" }],
      },
    ],
    claims: [
      {
        slug: "he-led",
        about: ["ghaani"],
        evidence: [{ ...at("Esmail Ghaani led Quds."), label: "e1", stance: "asserts", attribution: [] }],
      },
    ],
  });
});

async function must(request: z.input<typeof correctionRequestSchema>) {
  const done = await correct(access, correctionRequestSchema.parse(request));
  if (!done.ok) throw new Error(done.failure.message);
  return done.value;
}

async function undo(id: string) {
  const done = await undoCorrection(access, id);
  if (!done.ok) throw new Error(done.failure.message);
}

/** Everything that is known, without what only tells how it came about. */
async function known() {
  const [mentions, names, entities, participants, subjects, links, fields] = await Promise.all([
    database().mention.findMany({ orderBy: [{ anchorId: "asc" }] }),
    database().entityName.findMany({ orderBy: [{ entityId: "asc" }, { name: "asc" }] }),
    database().entity.findMany({ orderBy: { id: "asc" } }),
    database().eventParticipant.findMany({ orderBy: { ordinal: "asc" } }),
    database().claimSubject.findMany({ orderBy: { ordinal: "asc" } }),
    database().excerptEntity.findMany({ orderBy: [{ excerptId: "asc" }, { entityId: "asc" }] }),
    database().sourceField.findMany(),
  ]);
  return { mentions, names, entities, participants, subjects, links, fields };
}

const namesOf = async (slug: string) => (await getEntity(access, slug))?.names.map(({ name }) => name);
const wordsOf = async (slug: string) =>
  (await getEntity(access, slug))?.mentions.map(({ anchor }) => anchor.exact);

describe("merging two entities", () => {
  it("says before what will move", async () => {
    const preview = await getMergePreview(access, "ghaani", "qaani");
    expect(preview?.names).toEqual(["Esmail Ghaani", "Ghaani"]);
    expect(preview?.moves.filter(({ count }) => count > 0)).toEqual([
      { what: "mentions", count: 2 },
      { what: "parts in events", count: 1 },
      { what: "claims about it", count: 1 },
    ]);
  });

  it("moves everything, leads its address on, and is undone as if it had never been", async () => {
    const before = await known();
    const { correction } = await must({ verb: "merge", entity: "ghaani", into: "qaani" });
    expect(await wordsOf("qaani")).toEqual(["Qaani", "Qaani", "Esmail Ghaani", "Ghaani", "Qaani"]);
    expect(await namesOf("qaani")).toEqual(["Qaani", "Esmail Ghaani", "Ghaani"]);
    expect(await getEntity(access, "ghaani")).toBeNull();
    expect(await getSuccessor(access, "ghaani")).toBe("qaani");
    expect(await database().eventParticipant.count()).toBe(1);
    expect((await listAuditEntries(access, "entity/qaani"))[0]?.action).toBe("merge");
    await undo(correction);
    expect(await known()).toEqual(before);
    expect((await listAuditEntries(access, "entity/ghaani"))[0]?.action).toBe("undo merge");
  });

  it("is undone later without losing what came after", async () => {
    const { correction } = await must({ verb: "merge", entity: "ghaani", into: "qaani" });
    await must({ verb: "point", ...at("Soleimani"), entity: "qaani", alike: false });
    await must({ verb: "add-name", entity: "qaani", name: "Ismail Qaani", kind: "spelling" });
    await must({ verb: "change-name", entity: "qaani", name: "Ismail Qaani", kind: "canonical" });
    await must({ verb: "edit-entity", entity: "qaani", note: "one man" });
    await must({ verb: "name", ...at("men"), entity: "qaani" });
    await undo(correction);
    const qaani = await getEntity(access, "qaani");
    expect([qaani?.name, qaani?.note]).toEqual(["Ismail Qaani", "one man"]);
    expect(await wordsOf("qaani")).toEqual(["Qaani", "Qaani", "men", "Soleimani", "Qaani"]);
    expect(await wordsOf("ghaani")).toEqual(["Esmail Ghaani", "Ghaani"]);
    expect(await namesOf("qaani")).not.toContain("Ghaani");
  });

  it("keeps a name that a later link has", async () => {
    const { correction } = await must({ verb: "merge", entity: "ghaani", into: "qaani" });
    const later = await must({ verb: "point", ...at("Ghaani", 1), entity: "soleimani", alike: false });
    const back = await must({ verb: "point", ...at("Ghaani", 1), entity: "qaani", alike: false });
    await undo(correction);
    expect(await wordsOf("qaani")).toContain("Ghaani");
    expect(await wordsOf("ghaani")).toEqual(["Esmail Ghaani"]);
    await undo(back.correction);
    await undo(later.correction);
    expect(await namesOf("qaani")).toEqual(["Qaani"]);
  });

  it("takes the links of excerpts along, one for both", async () => {
    for (const [words, entities] of [
      ["Qaani met", ["ghaani"]],
      ["spoke of", ["qaani", "ghaani"]],
    ] as const) {
      const saved = await addExcerpt(
        access,
        newExcerptSchema.parse({ ...at(words), entities: [...entities] }),
      );
      expect(saved.ok).toBe(true);
    }
    const excerpts = 2;
    expect(await database().excerptEntity.count()).toBe(3);
    const before = await known();
    const { correction } = await must({ verb: "merge", entity: "ghaani", into: "qaani" });
    const links = await database().excerptEntity.findMany({ include: { entity: true } });
    expect(links.filter(({ entity }) => entity.slug === "ghaani")).toEqual([]);
    expect(links).toHaveLength(2);
    expect(new Set(links.map(({ excerptId }) => excerptId)).size).toBe(excerpts);
    await undo(correction);
    expect(await known()).toEqual(before);
  });

  it("leads notes that know it by its old address to the one that stands", async () => {
    const note = "See [[ghaani]] and @ghaani, of the [[Quds]].";
    const saved = await addExcerpt(access, newExcerptSchema.parse({ ...at("Qaani met"), note }));
    if (!saved.ok) throw new Error(saved.failure.message);
    await must({ verb: "merge", entity: "ghaani", into: "qaani" });
    await must({ verb: "merge", entity: "qaani", into: "soleimani" });
    const targets = await getTargetsOfNotes(access, [note]);
    const leads = [...targets.values()].map((one) => (one.kind === "several" ? null : one.slug));
    expect(leads).toEqual(["soleimani", "soleimani", "quds"]);
    const linked = await database().excerptEntity.findMany({
      select: { entity: { select: { slug: true } } },
    });
    expect(linked.map(({ entity }) => entity.slug).toSorted()).toEqual(["quds", "soleimani"]);
  });

  it("refuses two of different kinds, one with itself, and one that is gone", async () => {
    for (const [entity, into] of [
      ["ghaani", "iran"],
      ["qaani", "qaani"],
      ["nobody", "qaani"],
    ] as const)
      expect((await correct(access, { verb: "merge", entity, into })).ok).toBe(false);
  });
});

describe("telling two apart", () => {
  it("is never proposed again, until it is undone", async () => {
    const pairs = async () => (await listSuggestions(access, { state: "open", kind: "duplicate" })).length;
    await proposeMerges(access);
    const proposed = await pairs();
    const { correction } = await must({ verb: "not-the-same", one: "qaani", other: "ghaani" });
    await proposeMerges(access);
    expect(await database().suggestionLesson.findMany({ select: { key: true } })).toEqual([
      { key: "two ghaani qaani" },
    ]);
    await undo(correction);
    await proposeMerges(access);
    expect(await database().suggestionLesson.count()).toBe(0);
    expect(await pairs()).toBe(proposed);
  });

  it("splits mentions off into a new entity, which goes when that is undone", async () => {
    const before = await known();
    const { correction, entity } = await must({
      verb: "split",
      entity: "qaani",
      mentions: [at("Qaani", 2)],
      along: [],
      name: "Another Qaani",
    });
    expect(entity).toBe("another-qaani");
    expect(await wordsOf("another-qaani")).toEqual(["Qaani"]);
    await undo(correction);
    expect(await known()).toEqual(before);
  });
});

describe("in the text", () => {
  it("names a new entity by words that the server cuts, and takes it back", async () => {
    const before = await known();
    const { correction, entity } = await must({ verb: "name", ...at("men"), kind: "organization" });
    expect((await correct(access, { verb: "name", ...at("Qaani’s men"), entity: "quds" })).ok).toBe(false);
    expect(await wordsOf(entity ?? "")).toEqual(["men"]);
    await undo(correction);
    expect(await known()).toEqual(before);
  });

  it("points all alike in a source to the right one", async () => {
    const request = {
      verb: "point",
      ...at("Qaani"),
      entity: "soleimani",
      alike: true,
      was: "qaani",
    } as const;
    expect((await correct(access, request)).ok).toBe(false);
    await must({ verb: "name", ...at("men"), entity: "qaani" });
    const before = await known();
    const { correction } = await must(request);
    expect(await wordsOf("soleimani")).toEqual(["Qaani", "Qaani", "Soleimani", "Qaani"]);
    await undo(correction);
    expect(await known()).toEqual(before);
  });

  it("removes a link, and gives it back", async () => {
    const before = await known();
    const { correction } = await must({ verb: "unlink", ...at("Qaani") });
    expect((await wordsOf("qaani"))?.length).toBe(2);
    await undo(correction);
    expect(await known()).toEqual(before);
  });

  it("says what keeps it from being undone, and what was decided since", async () => {
    const { correction, entity } = await must({ verb: "name", ...at("men"), kind: "organization" });
    const saved = await addExcerpt(
      access,
      newExcerptSchema.parse({ ...at("spoke of"), entities: [entity ?? ""] }),
    );
    expect(saved.ok).toBe(true);
    const tried = async () => {
      const done = await undoCorrection(access, correction);
      return done.ok ? "" : done.failure.message;
    };
    expect(await tried()).toBe(
      "Nothing would name men any more, but it would keep 1 excerpt. Take those from it first, or merge it into another. " +
        "What stands in the way came by a review, an import or a note: this can be undone once that is gone. Nothing was changed.",
    );
    await must({ verb: "edit-entity", entity: entity ?? "", note: "his men" });
    expect(await tried()).toContain("Decided since, of the same: “The note on men was changed.”");
    expect(await wordsOf(entity ?? "")).toEqual(["men"]);
  });

  it("refuses what the asker has not seen", async () => {
    const done = await correct(access, { verb: "unlink", ...at("Qaani"), was: "soleimani" });
    expect(done.ok ? "" : done.failure.code).toBe("conflict");
  });

  it("adds evidence, passages, events and claims, each taken back", async () => {
    const ids = [
      await must({ verb: "evidence", ...at("Ghaani left Iran."), claim: "he-led", stance: "hedges" }),
      await must({ verb: "passage", ...at("Soleimani and Qaani"), event: "leaving", role: "implies" }),
      await must({
        verb: "add-event",
        ...at("Qaani met"),
        title: "A meeting",
        modality: "asserted",
        role: "reports",
      }),
      await must({
        verb: "add-claim",
        ...at("Ghaani left Iran."),
        statement: "Ghaani left.",
        kind: "fact",
        stance: "asserts",
      }),
    ];
    const count = () =>
      Promise.all([
        database().evidence.count(),
        database().eventPassage.count(),
        database().event.count(),
        database().claim.count(),
      ]);
    expect(await count()).toEqual([3, 3, 2, 2]);
    for (const { correction } of ids.toReversed()) await undo(correction);
    expect(await count()).toEqual([1, 1, 1, 1]);
  });
});

describe("editing what is known", () => {
  it("edits an event, a claim, a relation and a source's metadata, and undoes it", async () => {
    await must({ verb: "edit-event", event: "leaving", field: "title", value: "He leaves" });
    await must({ verb: "edit-claim", claim: "he-led", field: "kind", value: "reported", was: "fact" });
    await must({
      verb: "add-claim",
      ...at("Ghaani left Iran."),
      statement: "Ghaani left.",
      kind: "fact",
      stance: "asserts",
    });
    await must({
      verb: "relate",
      claim: "he-led",
      type: "in-tension",
      other: "ghaani-left",
      why: "He cannot do both.",
    });
    await must({ verb: "field", source: "one", field: "author", value: "A. Person", was: null });
    await must({
      verb: "field",
      source: "one",
      field: "title",
      ...{ start: at("Qaani met").start, end: at("Qaani met").end },
    });
    expect((await database().event.findFirstOrThrow()).title).toBe("He leaves");
    expect((await database().claimRelation.findFirstOrThrow()).type).toBe("inTension");
    expect(
      await database().sourceField.findMany({
        select: { name: true, value: true, basis: true },
        orderBy: { name: "asc" },
      }),
    ).toEqual([
      { name: "title", value: "Qaani met", basis: "passage" },
      { name: "author", value: "A. Person", basis: "person" },
    ]);
    for (const { id } of await listCorrections(access, { limit: 20 })) await undo(id);
    expect(await database().sourceField.count()).toBe(0);
    expect(await database().claimRelation.count()).toBe(0);
  });
});

describe("any sequence of corrections and undoings", () => {
  it("loses no mention, and gives the beginning when all are undone in any order", async () => {
    const before = await known();
    const slugs = ["qaani", "ghaani", "soleimani"] as const;
    const slug = fc.constantFrom(...slugs);
    const place = fc.constantFrom(
      at("Qaani"),
      at("Qaani", 2),
      at("Ghaani", 1),
      at("Esmail Ghaani"),
      at("Soleimani"),
    );
    const request = fc.oneof(
      fc.record({ verb: fc.constant("merge" as const), entity: slug, into: slug }),
      fc.record({ verb: fc.constant("point" as const), place, entity: slug, alike: fc.boolean() }),
      fc.record({
        verb: fc.constant("point" as const),
        place,
        kind: fc.constant("person" as const),
        name: fc.constantFrom("New One", "Other"),
        alike: fc.boolean(),
      }),
      fc.record({
        verb: fc.constant("change-name" as const),
        entity: slug,
        name: fc.constantFrom("Ghaani", "Qaani", "Esmail Ghaani"),
        kind: fc.constant("canonical" as const),
      }),
      fc.record({
        verb: fc.constant("add-name" as const),
        entity: slug,
        name: fc.constantFrom("Ghaani", "Qasem"),
        kind: fc.constant("alias" as const),
      }),
      fc.record({
        verb: fc.constant("remove-name" as const),
        entity: slug,
        name: fc.constantFrom("Ghaani", "Qasem", "Qaani"),
      }),
      fc.record({
        verb: fc.constant("edit-entity" as const),
        entity: slug,
        note: fc.constantFrom("", "a", "b"),
      }),
    );
    const undoing = fc.record({ undo: fc.nat(20) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof({ weight: 4, arbitrary: request }, { weight: 1, arbitrary: undoing }), {
          maxLength: 9,
        }),
        fc.array(fc.nat(50), { minLength: 60, maxLength: 60 }),
        async (steps, order) => {
          const open: string[] = [];
          for (const step of steps) {
            if ("undo" in step) {
              const id = open[step.undo % Math.max(1, open.length)];
              if (id !== undefined && (await undoCorrection(access, id)).ok) open.splice(open.indexOf(id), 1);
            } else {
              const { place, ...rest } = { place: {}, ...step };
              const done = await correct(access, { ...rest, ...place } as CorrectionRequest);
              if (done.ok) open.push(done.value.correction);
            }
            expect(await database().mention.count()).toBe(before.mentions.length);
          }
          for (const at of order) {
            const id = open[at % Math.max(1, open.length)];
            if (id !== undefined && (await undoCorrection(access, id)).ok) open.splice(open.indexOf(id), 1);
          }
          for (const id of open.toReversed()) await undo(id);
          expect(await known()).toEqual(before);
        },
      ),
      { numRuns: 25 },
    );
  }, 120_000);
});

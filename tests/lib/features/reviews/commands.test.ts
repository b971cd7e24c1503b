import { beforeEach, describe, expect, it } from "vitest";
import { listAuditEntries } from "#lib/features/audit/queries.ts";
import { proposeFor, proposeMerges } from "#lib/features/proposals/commands.ts";
import { countOpenSuggestions, getSuggestion, listSuggestions } from "#lib/features/proposals/queries.ts";
import type { SuggestionKind } from "#lib/features/proposals/schema.ts";
import { decide, undoDecision } from "#lib/features/reviews/commands.ts";
import type { DecisionRequest } from "#lib/features/reviews/schema.ts";
import { localAccess } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import { emptyDatabase, withTestDatabase } from "#tests/support/database.ts";
import { plantRoom } from "#tests/support/plant.ts";

withTestDatabase();

const access = localAccess();
const one = { slug: "one", text: "🕊 Esmail Qaani led the Quds Force. Then Qaani left Iran." };
const two = {
  slug: "two",
  text: [
    "🕊 On 8 May 2024 Esmail Qaani visited Zurbar, a town in Iran, with President Goran Vukasin.",
    "“It rained for a whole week,” said Ximo Brek, an expert on rain. Brek left.",
    "Later Esmail Qaani returned.",
  ].join("\n"),
};
const three = { slug: "three", text: "Nobody but Ximo Brek stayed." };

beforeEach(async () => {
  await emptyDatabase();
  await plantRoom([two, three], []);
  await plantRoom(
    [one],
    [
      { slug: "qaani", name: "Esmail Qaani", names: [{ name: "Qaani", kind: "alias" }] },
      { slug: "iran", kind: "place", name: "Iran" },
      { slug: "quds-force", kind: "organization", name: "Quds Force" },
    ],
  );
  await proposeFor(access, "two");
});

const open = (kind?: SuggestionKind, source = "two") =>
  listSuggestions(access, { state: "open", source, kind });
const words = async (kind: SuggestionKind, source?: string) =>
  (await open(kind, source)).map(({ exact }) => exact);
const mentions = () => database().mention.count();

async function first(kind: SuggestionKind, exact: string) {
  const found = (await open(kind)).find((one) => one.exact === exact);
  if (found === undefined) throw new Error(`"${exact}" is not proposed: ${await words(kind)}`);
  return found;
}

async function must(request: Omit<DecisionRequest, "alike"> & { alike?: boolean }) {
  const done = await decide(access, { alike: false, ...request });
  if (!done.ok) throw new Error(done.failure.message);
  return done.value;
}

describe("what a source may hold", () => {
  it("is proposed, and no fact", async () => {
    expect(await words("known-name")).toEqual(["Esmail Qaani", "Iran", "Esmail Qaani"]);
    expect(await words("new-name")).toEqual(
      expect.arrayContaining(["Zurbar", "Goran Vukasin", "Ximo Brek", "Brek"]),
    );
    expect(await database().mention.count({ where: { anchor: { source: { slug: "two" } } } })).toBe(0);
  });

  it("is proposed afresh without being proposed twice", async () => {
    const before = await countOpenSuggestions(access);
    await proposeFor(access, "two");
    expect(await countOpenSuggestions(access)).toBe(before);
  });

  it("has the words of the text, or the database refuses it", async () => {
    const { id, sourceId } = await first("known-name", "Iran");
    const data = { start: 0, end: 3, exact: "Iran" };
    await expect(database().suggestion.update({ where: { id }, data })).rejects.toThrow(/Iran/);
    const row = {
      kind: "knownName" as const,
      group: "",
      payload: {},
      reasons: [],
      score: 1,
      maker: "a test",
    };
    await expect(database().suggestion.create({ data: { ...row, sourceId, ...data } })).rejects.toThrow(
      /Iran/,
    );
    await expect(database().suggestion.create({ data: { ...row, exact: "Iran" } })).rejects.toThrow();
  });
});

describe("accepting", () => {
  it("a known name records a mention by a person, with its entry in the audit trail", async () => {
    const { id } = await first("known-name", "Esmail Qaani");
    await must({ id, verb: "accept" });
    const mention = await database().mention.findFirstOrThrow({
      where: { anchor: { source: { slug: "two" } } },
      include: { entity: true, anchor: true },
    });
    expect(mention).toMatchObject({ matched: "Esmail Qaani", recordedBy: "person" });
    expect([mention.entity.slug, mention.anchor.exact]).toEqual(["qaani", "Esmail Qaani"]);
    expect((await listAuditEntries(access, `suggestion/${id}`)).map(({ action }) => action)).toEqual([
      "accept suggestion",
    ]);
  });

  it("takes all that are alike at once, and gives what comes next", async () => {
    const { id } = await first("known-name", "Esmail Qaani");
    const { count, next } = await must({ id, verb: "accept", alike: true });
    expect(count).toBe(2);
    expect((await getSuggestion(access, next ?? ""))?.exact).toBe("Iran");
  });

  it("a new name makes the entity, which is found at once in what waits and in other sources", async () => {
    const before = await mentions();
    const { id } = await first("new-name", "Ximo Brek");
    await must({ id, verb: "accept" });
    expect(await mentions()).toBe(before + 1);
    expect((await database().entity.findUniqueOrThrow({ where: { slug: "ximo-brek" } })).kind).toBe("person");
    expect(await words("known-name")).toContain("Brek");
    expect(await words("known-name", "three")).toEqual(["Ximo Brek"]);
  });

  it("with a change takes another kind, another name, other words, another entity", async () => {
    const { id, start } = await first("new-name", "Zurbar");
    await must({ id, verb: "change", change: { kind: "organization", name: "Zurbar Town" } });
    const made = await database().entity.findUniqueOrThrow({
      where: { slug: "zurbar-town" },
      include: { names: true },
    });
    expect(made.kind).toBe("organization");
    expect(made.names.map(({ name }) => name).sort()).toEqual(["Zurbar", "Zurbar Town"]);
    expect(start).toBeGreaterThan(0);
    const vukasin = await first("new-name", "Goran Vukasin");
    const from = (vukasin.start ?? 0) + "Goran ".length;
    await must({ id: vukasin.id, verb: "change", change: { start: from, entity: "qaani" } });
    const mention = await database().mention.findFirstOrThrow({
      where: { matched: "Vukasin" },
      include: { entity: true },
    });
    expect(mention.entity.slug).toBe("qaani");
  });

  it("an event takes only those whose names are recorded, with the date that its words give", async () => {
    await must({ id: (await first("known-name", "Esmail Qaani")).id, verb: "accept" });
    await must({ id: (await first("known-name", "Iran")).id, verb: "accept" });
    const [event] = await open("event");
    await must({ id: event?.id ?? "", verb: "change", change: { title: "Qaani in Zurbar" } });
    const made = await database().event.findUniqueOrThrow({
      where: { slug: "qaani-in-zurbar" },
      include: {
        participants: { include: { entity: true } },
        places: { include: { entity: true } },
        basis: { include: { anchor: true } },
      },
    });
    expect(made.date).toBe("2024-05-08");
    expect(made.basis[0]?.anchor.exact).toBe("8 May 2024");
    expect(made.participants.map(({ entity }) => entity.slug)).toEqual(["qaani"]);
    expect(made.places.map(({ entity }) => entity.slug)).toEqual(["iran"]);
  });

  it("speech wants a sentence and a known speaker, and then is a claim on his word", async () => {
    const [speech] = await open("speech");
    const id = speech?.id ?? "";
    const change = { statement: "It rained for a week." };
    expect(await decide(access, { id, verb: "accept", alike: false })).toMatchObject({
      ok: false,
      failure: { code: "statement-missing" },
    });
    expect(await decide(access, { id, verb: "change", alike: false, change })).toMatchObject({
      ok: false,
      failure: { code: "speaker-unknown" },
    });
    await must({ id: (await first("new-name", "Ximo Brek")).id, verb: "accept" });
    await must({ id, verb: "change", change });
    const claim = await database().claim.findFirstOrThrow({
      include: {
        evidence: {
          include: {
            attribution: { include: { cue: true, speakers: { include: { entity: true } } } },
            anchor: true,
          },
        },
      },
    });
    expect(claim.statement).toBe("It rained for a week.");
    expect(claim.evidence[0]?.anchor.exact).toContain("It rained for a whole week");
    expect(claim.evidence[0]?.attribution[0]?.cue.exact).toBe("said");
    expect(claim.evidence[0]?.attribution[0]?.speakers[0]?.entity?.slug).toBe("ximo-brek");
  });

  it("is refused for words that name somebody already, and for what was decided", async () => {
    const { id } = await first("known-name", "Iran");
    await must({ id, verb: "accept" });
    expect(await decide(access, { id, verb: "accept", alike: false })).toMatchObject({
      ok: false,
      failure: { code: "conflict" },
    });
  });
});

describe("refusing teaches", () => {
  it("a rejected known name is not proposed again in its source", async () => {
    await must({ id: (await first("known-name", "Iran")).id, verb: "reject" });
    await proposeFor(access, "two");
    expect(await words("known-name")).toEqual(["Esmail Qaani", "Esmail Qaani"]);
  });

  it("what is no name is none anywhere", async () => {
    await must({ id: (await first("new-name", "Ximo Brek")).id, verb: "reject", alike: true });
    await proposeFor(access, "three");
    expect(await words("new-name", "three")).toEqual([]);
  });

  it("not the same: the next rival is favoured, and where there is none, nobody", async () => {
    const { id, payload } = await first("known-name", "Iran");
    if (payload.kind !== "known-name") throw new Error("no known name");
    const rival = { bearer: "quds-force", kind: "organization", name: "Iran", reasons: [] } as const;
    const contested = { kind: "known-name", writing: payload.writing, owners: [...payload.owners, rival] };
    await database().suggestion.update({ where: { id }, data: { payload: contested } });
    await must({ id, verb: "not-the-same" });
    const after = await getSuggestion(access, id);
    expect(after).toMatchObject({ state: "open", payload: { owners: [{ bearer: "quds-force" }] } });
    await must({ id, verb: "not-the-same" });
    expect((await getSuggestion(access, id))?.state).toBe("rejected");
    await proposeFor(access, "two");
    expect(await words("known-name")).not.toContain("Iran");
  });

  it("skipping does not: what is skipped can be decided later", async () => {
    const { id } = await first("known-name", "Iran");
    await must({ id, verb: "skip" });
    expect(await words("known-name")).not.toContain("Iran");
    await must({ id, verb: "accept" });
    expect((await getSuggestion(access, id))?.state).toBe("accepted");
  });
});

describe("undoing", () => {
  it("takes back every kind of decision, and what it taught", async () => {
    const before = await everything();
    for (const verb of ["accept", "reject", "skip", "not-the-same"] as const) {
      for (const exact of ["Esmail Qaani", "Ximo Brek"]) {
        const kind = exact === "Esmail Qaani" ? "known-name" : "new-name";
        const { decision } = await must({ id: (await first(kind, exact)).id, verb, alike: true });
        expect((await undoDecision(access, decision)).ok).toBe(true);
        expect(await everything(), `${verb} ${exact}`).toEqual(before);
      }
    }
  });

  it("keeps what came after: an entity that others name stays, without the mention that made it", async () => {
    const { decision } = await must({ id: (await first("new-name", "Ximo Brek")).id, verb: "accept" });
    await must({ id: (await first("known-name", "Brek")).id, verb: "accept" });
    expect((await undoDecision(access, decision)).ok).toBe(true);
    const left = await database().mention.findMany({
      where: { entity: { slug: "ximo-brek" } },
      include: { anchor: true },
    });
    expect(left.map(({ anchor }) => anchor.exact)).toEqual(["Brek"]);
  });

  it("is done once", async () => {
    const { decision } = await must({ id: (await first("known-name", "Iran")).id, verb: "skip" });
    expect((await undoDecision(access, decision)).ok).toBe(true);
    expect(await undoDecision(access, decision)).toMatchObject({ ok: false, failure: { code: "conflict" } });
  });
});

it("entities that may be one are proposed once, and not again when they are two", async () => {
  await emptyDatabase();
  const text = { slug: "four", text: "Qasem Soleimani met Qassem Soleimani." };
  await plantRoom(
    [text],
    [
      { slug: "a", name: "Qasem Soleimani" },
      { slug: "b", name: "Qassem Soleimani" },
    ],
  );
  expect(await proposeMerges(access)).toBe(1);
  expect(await proposeMerges(access)).toBe(0);
  const [pair] = await listSuggestions(access, { kind: "duplicate" });
  await must({ id: pair?.id ?? "", verb: "not-the-same" });
  expect(await proposeMerges(access)).toBe(0);
});

/** Facts, suggestions and lessons, without what tells when. */
async function everything() {
  const suggestions = await database().suggestion.findMany({
    orderBy: { id: "asc" },
    omit: { proposedAt: true },
  });
  return {
    suggestions: suggestions.map(({ decisionId, ...rest }) => rest),
    mentions: await database().mention.count(),
    anchors: await database().anchor.count(),
    names: await database().entityName.count(),
    entities: await database().entity.count(),
    lessons: await database().suggestionLesson.count(),
  };
}

import { beforeEach, describe, expect, it } from "vitest";
import { correct, undoCorrection } from "#lib/features/corrections/commands.ts";
import { listCorrections } from "#lib/features/corrections/queries.ts";
import { getEntity, listStanding } from "#lib/features/entities/queries.ts";
import { proposeFor, proposeMerges } from "#lib/features/proposals/commands.ts";
import { getSuggestion, listSuggestions } from "#lib/features/proposals/queries.ts";
import { decide, undoDecision } from "#lib/features/reviews/commands.ts";
import { listDecisions } from "#lib/features/reviews/queries.ts";
import { entitiesOf, leadOn, toDecisionView } from "#lib/features/reviews/view.ts";
import { localAccess } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import { emptyDatabase, withTestDatabase } from "#tests/support/database.ts";
import { plantRoom } from "#tests/support/plant.ts";

withTestDatabase();

const access = localAccess();

beforeEach(async () => {
  await emptyDatabase();
  await plantRoom([{ slug: "two", text: "Esmaeil Ghaani came." }], []);
  await plantRoom(
    [{ slug: "one", text: "Esmail Ghaani met Esmail Ghaani. Then Esmaeil Ghaani, then Esmail Ghani." }],
    [
      { slug: "esmail", name: "Esmail Ghaani" },
      { slug: "esmaeil", name: "Esmaeil Ghaani" },
      { slug: "ghani", name: "Esmail Ghani" },
    ],
  );
  await proposeMerges(access);
});

async function pair(...slugs: readonly string[]) {
  const all = await listSuggestions(access, { kind: "duplicate" });
  const found = all.find(
    ({ payload }) =>
      payload.kind === "duplicate" && slugs.includes(payload.one) && slugs.includes(payload.other),
  );
  if (found === undefined) throw new Error(`${slugs} are not proposed: ${all.map(({ group }) => group)}`);
  return found;
}

async function must<Value>(asked: Promise<{ ok: true; value: Value } | { ok: false; failure: object }>) {
  const done = await asked;
  if (!done.ok) throw new Error(JSON.stringify(done.failure));
  return done.value;
}

const stateOf = async (id: string) => (await getSuggestion(access, id))?.state;
const mentionsOf = async (slug: string) => (await getEntity(access, slug))?.mentions.length ?? null;

describe("two that may be one", () => {
  it("are made one by accepting it, which is the correction that merges them, and undone from here", async () => {
    const { id } = await pair("esmail", "esmaeil");
    const { decision } = await must(decide(access, { id, verb: "accept", alike: false }));
    expect([await mentionsOf("esmail"), await mentionsOf("esmaeil")]).toEqual([3, null]);
    const [merge] = await listCorrections(access, { subject: "entity/esmaeil", limit: 5 });
    expect(merge).toMatchObject({ verb: "merge", undoneAt: null });
    const [latest] = await listDecisions(access, 5);
    expect(latest && toDecisionView(latest).said).toBe("Esmaeil Ghaani was merged into Esmail Ghaani.");
    expect(await must(undoDecision(access, decision))).toEqual({ suggestion: id });
    expect([await mentionsOf("esmail"), await mentionsOf("esmaeil")]).toEqual([2, 1]);
    expect((await listCorrections(access, { limit: 5 })).map(({ undoneAt }) => undoneAt === null)).toEqual([
      false,
    ]);
    expect([await stateOf(id), (await listDecisions(access, 5)).length]).toEqual(["open", 0]);
  });

  it("are undone from the history as well, and wait again", async () => {
    const { id } = await pair("esmail", "esmaeil");
    await must(decide(access, { id, verb: "change", alike: false, change: { entity: "esmaeil" } }));
    expect([await mentionsOf("esmail"), await mentionsOf("esmaeil")]).toEqual([null, 3]);
    const [merge] = await listCorrections(access, { limit: 1 });
    await must(undoCorrection(access, merge?.id ?? ""));
    expect([await stateOf(id), (await listDecisions(access, 5)).length]).toEqual(["open", 0]);
  });

  it("are decided when they are merged in their own room", async () => {
    const { id } = await pair("esmail", "esmaeil");
    const { correction } = await must(correct(access, { verb: "merge", entity: "esmaeil", into: "esmail" }));
    expect(await stateOf(id)).toBe("accepted");
    expect((await decide(access, { id, verb: "accept", alike: false })).ok).toBe(false);
    await must(undoCorrection(access, correction));
    expect(await stateOf(id)).toBe("open");
  });

  it.each(["reject", "not-the-same"] as const)(
    "are two by %s: the same record as told in their rooms",
    async (verb) => {
      const { id } = await pair("esmail", "esmaeil");
      const { decision } = await must(decide(access, { id, verb, alike: false }));
      const records = await listCorrections(access, { subject: "entity/esmail", limit: 5 });
      expect(records.map((one) => [one.verb, one.undoneAt])).toEqual([["not-the-same", null]]);
      expect(await database().suggestionLesson.findMany({ select: { key: true } })).toEqual([
        { key: "two esmaeil esmail" },
      ]);
      const again = await correct(access, { verb: "not-the-same", one: "esmaeil", other: "esmail" });
      expect(again.ok).toBe(false);
      await must(undoDecision(access, decision));
      expect(await database().suggestionLesson.count()).toBe(0);
      expect(await stateOf(id)).toBe("open");
      expect((await listCorrections(access, { limit: 5 }))[0]?.undoneAt).not.toBeNull();
    },
  );

  it("are asked of those that stand, where one was merged meanwhile", async () => {
    const first = await pair("esmail", "esmaeil");
    const second = await pair("esmail", "ghani");
    const third = (await listSuggestions(access, { kind: "duplicate" })).filter(
      ({ id }) => id !== first.id && id !== second.id,
    );
    await must(decide(access, { id: first.id, verb: "change", alike: false, change: { entity: "esmaeil" } }));
    await must(decide(access, { id: second.id, verb: "accept", alike: false }));
    expect([await mentionsOf("esmaeil"), await mentionsOf("ghani")]).toEqual([4, null]);
    for (const { id } of [second, ...third]) expect(await stateOf(id)).toBe("accepted");
  });

  it("refuses a third as the one that stays", async () => {
    const { id } = await pair("esmail", "esmaeil");
    const done = await decide(access, { id, verb: "change", alike: false, change: { entity: "ghani" } });
    expect(done.ok ? "" : done.failure.code).toBe("invalid-body");
    expect(await stateOf(id)).toBe("open");
  });
});

describe("a name that was accepted before its bearer was merged", () => {
  it("is taken back all the same", async () => {
    await proposeFor(access, "two");
    const [name] = await listSuggestions(access, { kind: "known-name", source: "two" });
    const { decision } = await must(decide(access, { id: name?.id ?? "", verb: "accept", alike: false }));
    await must(correct(access, { verb: "merge", entity: "esmaeil", into: "esmail" }));
    expect(await mentionsOf("esmail")).toBe(4);
    await must(undoDecision(access, decision));
    expect(await mentionsOf("esmail")).toBe(3);
  });
});

describe("a proposal of somebody who was merged meanwhile", () => {
  it("is shown of the one that stands, and of two rivals that became one, once", async () => {
    await must(correct(access, { verb: "merge", entity: "esmaeil", into: "esmail" }));
    const standing = await listStanding();
    const owner = (bearer: string) => ({
      bearer,
      kind: "person" as const,
      name: "Ghaani",
      reasons: [bearer],
    });
    const payload = {
      kind: "known-name" as const,
      writing: "as-known" as const,
      owners: [owner("ghani"), owner("esmaeil"), owner("esmail")],
    };
    const led = leadOn(payload, standing);
    expect(entitiesOf(led)).toEqual(["ghani", "esmail"]);
    expect(led.kind === "known-name" && led.owners[1]?.reasons).toEqual(["esmaeil"]);
  });
});

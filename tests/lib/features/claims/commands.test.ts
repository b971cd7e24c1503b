import { beforeEach, describe, expect, it } from "vitest";
import { listAuditEntries } from "#lib/features/audit/queries.ts";
import { recordClaims } from "#lib/features/claims/commands.ts";
import { getClaim, listClaims } from "#lib/features/claims/queries.ts";
import type { ClaimRecord } from "#lib/features/claims/schema.ts";
import { systemAccess } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import { emptyDatabase, withTestDatabase } from "#tests/support/database.ts";
import { plantRoom, spanOf } from "#tests/support/plant.ts";

withTestDatabase();

const access = systemAccess("a test");
const doves = { slug: "doves", text: "🕊 Qaani met Raisi, said an aide and Raisi.\nNobody met, reportedly." };
const at = (words: string) => spanOf(doves, words);

const met: ClaimRecord = {
  slug: "they-met",
  statement: "They met.",
  kind: "reported",
  about: ["raisi", "qaani"],
  described: [at("an aide")],
  evidence: [
    {
      ...at("Qaani met Raisi"),
      label: "e1",
      stance: "asserts",
      attribution: [
        {
          relation: "according-to",
          cue: at("said an aide"),
          speakers: [
            { ...at("an aide"), voice: "an-aide" },
            { ...at("Raisi"), entity: "raisi" },
          ],
        },
        { relation: "unattributed", cue: at("reportedly"), speakers: [] },
      ],
    },
    { ...at("Nobody met"), label: "e2", stance: "denies", attribution: [] },
  ],
  relations: [],
};
const nobody: ClaimRecord = {
  slug: "nobody-met",
  statement: "Nobody met.",
  kind: "fact",
  about: [],
  described: [],
  evidence: [{ ...at("Nobody met"), label: "e1", stance: "hedges", attribution: [] }],
  relations: [
    { type: "in-tension", claim: "they-met", why: "One says so, the other not.", from: "e1", to: "e1" },
  ],
};

const record = (...wanted: ClaimRecord[]) =>
  database().$transaction((on) => recordClaims(access, on, wanted));
const anchors = () => database().anchor.count({ where: { mention: null } });

beforeEach(async () => {
  await emptyDatabase();
  await plantRoom(
    [doves],
    [
      { slug: "qaani", name: "Qaani" },
      { slug: "raisi", name: "Raisi" },
    ],
  );
});

describe("recording claims", () => {
  it("stores each with its evidence, who says so, and how it stands to others", async () => {
    expect(await record(met, nobody)).toEqual({ added: 2, changed: 0, removed: 0 });
    const row = await getClaim(access, "they-met");
    expect(row?.subjects.map(({ entity }) => entity.slug)).toEqual(["raisi", "qaani"]);
    expect(row?.evidence.map(({ label, stance, anchor }) => [label, stance, anchor.exact])).toEqual([
      ["e1", "asserts", "Qaani met Raisi"],
      ["e2", "denies", "Nobody met"],
    ]);
    const chain = row?.evidence[0]?.attribution.map(({ relation, cue, speakers }) => {
      return [
        relation,
        cue.exact,
        speakers.map(({ entity, voice, anchor }) => [entity?.slug ?? voice, anchor.exact]),
      ];
    });
    expect(chain).toEqual([
      [
        "accordingTo",
        "said an aide",
        [
          ["an-aide", "an aide"],
          ["raisi", "Raisi"],
        ],
      ],
      ["unattributed", "reportedly", []],
    ]);
    expect(row?.related).toMatchObject([
      { type: "inTension", claim: { slug: "nobody-met" }, from: { label: "e1" }, to: { label: "e1" } },
    ]);
  });

  it("does nothing a second time", async () => {
    await record(met, nobody);
    const before = [await listClaims(access), await anchors()];
    expect(await record(nobody, met)).toEqual({ added: 0, changed: 0, removed: 0 });
    expect([await listClaims(access), await anchors()]).toEqual(before);
  });

  const [first, second] = met.evidence;
  if (!first || !second) throw new Error("The claim has evidence.");
  const changes: readonly (readonly [string, Partial<ClaimRecord>])[] = [
    ["another statement", { statement: "They did meet." }],
    ["another kind", { kind: "opinion" }],
    ["subjects in another order", { about: ["qaani", "raisi"] }],
    [
      "evidence at another place under the same label",
      { evidence: [{ ...first, ...at("met Raisi") }, second] },
    ],
    ["nobody who says so any more", { evidence: [{ ...first, attribution: [] }, second] }],
    [
      "a relation of its own",
      { relations: [{ type: "qualifies", claim: "nobody-met", why: "Not quite.", from: null, to: null }] },
    ],
  ];

  it.each(changes)("changes a claim that has %s, and leaves no anchor behind", async (_name, change) => {
    await record(met, nobody);
    const after = { ...met, ...change };
    expect(await record(after, nobody)).toEqual({ added: 0, changed: 1, removed: 0 });
    expect(await record(after, nobody)).toEqual({ added: 0, changed: 0, removed: 0 });
    expect((await getClaim(access, "nobody-met"))?.relations).toMatchObject([{ to: { label: "e1" } }]);
    await record();
    expect([await database().claim.count(), await anchors()]).toEqual([0, 0]);
  });

  it("turns a relation round", async () => {
    await record(met, nobody);
    const [relation] = nobody.relations;
    if (!relation) throw new Error("The claim has a relation.");
    const turned = [
      { ...met, relations: [{ ...relation, claim: "nobody-met" }] },
      { ...nobody, relations: [] },
    ];
    expect(await record(...turned)).toEqual({ added: 0, changed: 2, removed: 0 });
    expect((await getClaim(access, "they-met"))?.relations).toHaveLength(1);
  });

  it("is refused where evidence goes from under a relation of another claim", async () => {
    await record(met, nobody);
    await expect(record({ ...met, evidence: [{ ...first, label: "e3" }] }, nobody)).rejects.toThrow();
    expect((await getClaim(access, "they-met"))?.evidence).toHaveLength(2);
  });

  it("takes back what is no longer given, but nothing on which a person's record hangs", async () => {
    await record(met, nobody);
    await database().evidence.updateMany({
      where: { claim: { slug: "they-met" }, label: "e2" },
      data: { recordedBy: "person" },
    });
    expect(await record()).toEqual({ added: 0, changed: 0, removed: 1 });
    expect((await listClaims(access)).map(({ slug }) => slug)).toEqual(["they-met"]);
  });

  it("writes the audit trail", async () => {
    await record(met);
    await record();
    const entries = await listAuditEntries(access, "claim/they-met");
    expect(entries.map(({ action }) => action)).toEqual(["remove claim", "add claim"]);
    expect(entries[1]).toMatchObject({ after: { evidence: [{ label: "e1" }, { label: "e2" }] } });
  });
});

describe("claims are asked for", () => {
  const asked: readonly (readonly [string, Parameters<typeof listClaims>[1], readonly string[]])[] = [
    ["all", {}, ["nobody-met", "they-met"]],
    ["by subject", { about: "qaani" }, ["they-met"]],
    ["by who says so", { speaker: "raisi" }, ["they-met"]],
    ["by one who says nothing", { speaker: "qaani" }, []],
    ["by source", { source: "doves" }, ["nobody-met", "they-met"]],
    ["by kind", { kind: "fact" }, ["nobody-met"]],
    ["by a relation, from either end", { relations: ["in-tension"] }, ["nobody-met", "they-met"]],
    ["by a relation that none has", { relations: ["contradicts"] }, []],
    ["a page at a time", { limit: 1, after: "nobody-met" }, ["they-met"]],
  ];

  it.each(asked)("%s", async (_name, filter, slugs) => {
    await record(met, nobody);
    expect((await listClaims(access, filter)).map(({ slug }) => slug)).toEqual(slugs);
  });
});

import { beforeEach, describe, expect, it } from "vitest";
import { correct, undoCorrection } from "#lib/features/corrections/commands.ts";
import type { Asked } from "#lib/features/corrections/schema.ts";
import { getSplitPreview } from "#lib/features/corrections/splits/queries.ts";
import { getEntity } from "#lib/features/entities/queries.ts";
import { localAccess } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import { emptyDatabase, withTestDatabase } from "#tests/support/database.ts";
import { plantFacts, plantRoom, spanOf } from "#tests/support/plant.ts";

withTestDatabase();

const access = localAccess();
const one = {
  slug: "one",
  text: "🕊 Azizi of Chatham House wrote.\nArash Azizi, a historian, said no.\nAzizi left Oslo.",
};
const two = { slug: "two", text: "Azizi came to Oslo." };
const historian = spanOf(one, "Arash Azizi");
const left = { ...spanOf(one, "Azizi left"), end: spanOf(one, "Azizi left").start + 5 };

beforeEach(async () => {
  await emptyDatabase();
  await plantRoom(
    [one, two],
    [
      { slug: "azizi", name: "Azizi", names: [{ name: "Arash Azizi", kind: "alias" }] },
      { slug: "oslo", kind: "place", name: "Oslo" },
      { slug: "arash", name: "Chatham House" },
    ],
  );
  const said = spanOf(one, "Arash Azizi, a historian, said no.");
  const speaker = { ...historian, entity: "azizi" };
  await plantFacts({
    events: [
      {
        slug: "leaving",
        passages: [{ ...spanOf(one, "Azizi left Oslo."), role: "reports" }],
        participants: [{ entity: "azizi", role: "leaves" }],
      },
    ],
    claims: [
      {
        slug: "he-wrote",
        about: ["azizi"],
        evidence: [
          {
            ...spanOf(one, "Azizi of Chatham House wrote."),
            label: "e1",
            stance: "asserts",
            attribution: [],
          },
        ],
      },
      {
        slug: "no",
        about: ["azizi"],
        evidence: [
          {
            ...said,
            label: "e1",
            stance: "asserts",
            attribution: [{ cue: spanOf(one, "said"), relation: "says", speakers: [speaker] }],
          },
        ],
      },
    ],
  });
});

const asked = (more: Partial<Asked<"split">> = {}): Asked<"split"> => ({
  verb: "split",
  entity: "azizi",
  mentions: [historian, left],
  along: [],
  ...more,
});

async function known() {
  const on = database();
  return Promise.all([
    on.mention.findMany({ orderBy: { anchorId: "asc" } }),
    on.entity.findMany({ orderBy: { id: "asc" } }),
    on.entityName.findMany({ orderBy: [{ entityId: "asc" }, { name: "asc" }] }),
    on.claimSubject.findMany({ orderBy: { claimId: "asc" } }),
    on.eventParticipant.findMany({ orderBy: { eventId: "asc" } }),
    on.speaker.findMany({ orderBy: { anchorId: "asc" } }),
  ]);
}

async function must(request: Asked<"split">) {
  const done = await correct(access, request);
  if (!done.ok) throw new Error(done.failure.message);
  return done.value;
}

describe("an entity that is two", () => {
  it("says before what goes, what goes with it, what stays, and what of that is told only by what goes", async () => {
    const preview = await getSplitPreview(access, "azizi", asked());
    expect(preview.ok && preview.value).toEqual({
      mentions: 2,
      sources: 1,
      left: 2,
      withThem: 1,
      names: ["Arash Azizi", "Azizi"],
      keeps: [
        { what: "claims about it", count: 2 },
        { what: "parts in events", count: 1 },
      ],
      bound: [
        { kind: "claim", slug: "no", title: "no" },
        { kind: "event", slug: "leaving", title: "leaving" },
      ],
    });
  });

  it("is split with who speaks by these very words, and with the facts that were asked to go; and undone", async () => {
    const before = await known();
    const { correction, said, entity } = await must(
      asked({
        name: "Arash Azizi",
        along: [
          { kind: "claim", slug: "no" },
          { kind: "event", slug: "leaving" },
        ],
      }),
    );
    expect([said, entity]).toEqual([
      "2 mentions of Azizi became Arash Azizi, with 1 claim and 1 event.",
      "arash-azizi",
    ]);
    const other = await database().entity.findUniqueOrThrow({
      where: { slug: "arash-azizi" },
      select: {
        names: { select: { name: true, kind: true }, orderBy: { name: "asc" } },
        _count: { select: { mentions: true, speeches: true, subjects: true, participations: true } },
      },
    });
    expect(other).toEqual({
      names: [
        { name: "Arash Azizi", kind: "canonical" },
        { name: "Azizi", kind: "alias" },
      ],
      _count: { mentions: 2, speeches: 1, subjects: 1, participations: 1 },
    });
    expect((await getEntity(access, "azizi"))?.mentions).toHaveLength(2);
    expect((await undoCorrection(access, correction)).ok).toBe(true);
    expect(await known()).toEqual(before);
  });

  it("keeps every claim and event that was not asked for, and refuses to be left without a name in the texts", async () => {
    await must(asked({ to: "arash" }));
    expect(await database().claimSubject.count({ where: { entity: { slug: "azizi" } } })).toBe(2);
    const rest = (await getEntity(access, "azizi"))?.mentions ?? [];
    const mentions = rest.map(({ anchor }) => ({ ...anchor, source: anchor.source.slug }));
    const done = await correct(access, asked({ mentions, to: "arash" }));
    expect(done.ok ? "" : done.failure.message).toMatch(/Nothing would name Azizi any more/);
  });

  it("refuses mentions that went elsewhere meanwhile", async () => {
    await must(asked({ to: "arash" }));
    const again = await correct(access, asked({ to: "arash" }));
    expect(again.ok ? "" : again.failure.code).toBe("conflict");
    expect((await getSplitPreview(access, "azizi", asked())).ok).toBe(false);
  });
});

/**
 * Every list, search, count and check of the house, asked in a room where a text was superseded: what was carried is told of the newer
 * text, what waits on the older one of neither, and the older one answers when it is asked for by its name.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { toClaimDetail } from "#lib/features/claims/api.ts";
import { getClaim, getClaimCounts, listClaims } from "#lib/features/claims/queries.ts";
import { getKnown, listProposals } from "#lib/features/comparisons/queries.ts";
import {
  getEntity,
  getTellingPassage,
  listCompanions,
  listDescriptions,
  listEntities,
  listMeetings,
  listMentioned,
  listMentioningPassages,
  listMentionsOfSource,
} from "#lib/features/entities/queries.ts";
import { countEvents, getEvent, listEvents } from "#lib/features/events/queries.ts";
import { checkQuotation } from "#lib/features/quotations/check-quotation.ts";
import { getQuotationRoom } from "#lib/features/quotations/queries.ts";
import { parseQuery } from "#lib/features/search/parse-query.ts";
import {
  countPassages,
  getExamples,
  hasWord,
  listCalledSources,
  listHits,
  listNamed,
  listNearWords,
  searchEntities,
  searchKnown,
  searchPassages,
} from "#lib/features/search/queries.ts";
import { getCounts, getSource, listSources } from "#lib/features/sources/queries.ts";
import { listWorks } from "#lib/features/works/queries.ts";
import { localAccess } from "#lib/server/access.ts";
import { withTestDatabase } from "#tests/support/database.ts";
import { indexWords, plantFacts, plantRoom, spanOf } from "#tests/support/plant.ts";
import { supersedeBy } from "#tests/support/versions-room.ts";

withTestDatabase();

const access = localAccess();
const [now, old, other] = ["doves-v2", "doves", "hawks"];
const doves = {
  slug: old,
  text: `Qaani met Raisi in Baghdad on the third of March, when the doves came back to the roofs of the town and the river stood low in its bed.

Ghorbani was never seen in that town again, although his brothers asked for him everywhere and his house stood open until the autumn.

Qaani met Raisi in Basra, too, later in the same year, and nobody knows to this day of what they spoke there for so long in the dark.`,
};
const hawks = {
  slug: other,
  text: "Raisi said so himself: Qaani met him in Baghdad, and it was a long evening for both.",
};
const at = (words: string) => spanOf(doves, words);

beforeAll(async () => {
  await plantRoom(
    [doves, hawks],
    [
      { slug: "qaani", name: "Qaani" },
      { slug: "raisi", name: "Raisi" },
      { slug: "ghorbani", name: "Ghorbani" },
      { slug: "baghdad", kind: "place", name: "Baghdad" },
      { slug: "basra", kind: "place", name: "Basra" },
      { slug: "quds-force", kind: "organization", name: "doves" },
    ],
  );
  const met = at("Qaani met Raisi in Baghdad on the third of March");
  const gone = at("Ghorbani was never seen in that town again");
  const evidence = { label: "e1", stance: "asserts", attribution: [] } as const;
  await plantFacts({
    works: [{ slug: "doves-work", witnesses: [old], passages: [{ ...met, shows: "Its opening." }] }],
    events: [
      {
        slug: "meeting",
        passages: [
          { ...met, role: "reports" },
          { ...spanOf(hawks, "Qaani met him in Baghdad"), role: "refers" },
        ],
      },
      { slug: "vanishing", passages: [{ ...gone, role: "reports" }] },
    ],
    claims: [
      {
        slug: "they-met",
        evidence: [
          { ...met, ...evidence },
          { ...spanOf(hawks, "Qaani met him in Baghdad"), ...evidence, label: "e2" },
        ],
        relations: [
          { type: "qualifies", claim: "he-vanished", why: "Both of one spring.", from: "e1", to: "e1" },
        ],
      },
      { slug: "he-vanished", evidence: [{ ...gone, ...evidence }] },
    ],
  });
  await indexWords();
  const corrected = doves.text.replace("Ghorbani was never seen", "Gharib was often seen");
  const done = await supersedeBy(old, `Corrected in June.\n\n${corrected}`);
  if (!done.ok) throw new Error(done.failure.message);
  await indexWords();
});

const queryOf = (text: string) => parseQuery(text).query;
const slugs = (rows: readonly { readonly slug: string }[]) => rows.map(({ slug }) => slug);
const passagesFor = async (text: string) => {
  const found = await searchPassages(access, { query: queryOf(text), limit: 50, withFacets: true });
  if (!found.ok) throw new Error(found.failure.message);
  return found.value;
};

describe("of sources", () => {
  it("the shelf has the newer text alone", async () => {
    expect(slugs(await listSources(access))).toEqual([now, other]);
    expect(slugs(await listSources(access, { versions: "all" }))).toEqual([old, now, other]);
    expect((await getSource(access, old))?.text).toBe(doves.text);
  });

  it("the counts leave the older text out", async () => {
    expect(await getCounts(access)).toEqual({
      sources: 2,
      passages: 5,
      mentions: 10,
      persons: 2,
      organizations: 1,
      places: 2,
    });
  });
});

describe("of entities", () => {
  it("lists and counts have those whom a current text names", async () => {
    const rows = await listEntities(access);
    expect(rows.map(({ slug, mentions, sources }) => [slug, mentions, sources])).toEqual([
      ["baghdad", 2, 2],
      ["basra", 1, 1],
      ["qaani", 3, 2],
      ["quds-force", 1, 1],
      ["raisi", 3, 2],
    ]);
    expect(await listEntities(access, { query: "Ghorbani" })).toEqual([]);
  });

  it("an address answers for one whom only the older text names", async () => {
    const row = await getEntity(access, "ghorbani");
    expect(row?.mentions.map(({ anchor }) => anchor.source.slug)).toEqual([old]);
    expect((await listMentioningPassages(access, row?.id ?? "")).map(({ source }) => source)).toEqual([old]);
    expect((await getEntity(access, "qaani"))?.mentions.map(({ anchor }) => anchor.source.slug)).toEqual([
      now,
      now,
      other,
    ]);
  });

  it("who is named beside whom is asked of current texts", async () => {
    const qaani = await getEntity(access, "qaani");
    expect(
      (await listCompanions(access, qaani?.id ?? "")).map(({ slug, passages, source }) => [
        slug,
        passages,
        source,
      ]),
    ).toEqual([
      ["raisi", 3, now],
      ["baghdad", 2, now],
      ["basra", 1, now],
      ["quds-force", 1, now],
    ]);
    expect((await listMeetings(access, 9)).map(({ passages }) => passages)).toEqual([3, 2, 2]);
    expect(
      new Set((await listMentioningPassages(access, qaani?.id ?? "")).map(({ source }) => source)),
    ).toEqual(new Set([now, other]));
  });

  it("what a source names, and where else that is named", async () => {
    const rows = await listMentioned(access);
    expect(new Set(rows.map(({ source }) => source))).toEqual(new Set([now, other]));
    expect(rows.find(({ slug, source }) => slug === "qaani" && source === now)).toMatchObject({
      here: 2,
      elsewhere: 1,
      sources: 2,
    });
    expect((await listMentionsOfSource(access, old)).map(({ entity }) => entity.slug)).toEqual(["ghorbani"]);
    expect((await listMentioned(access, old)).map(({ slug, here }) => [slug, here])).toEqual([
      ["ghorbani", 1],
    ]);
    expect((await getTellingPassage(access))?.source).not.toBe(old);
    expect(await listDescriptions(access, "ghorbani")).toEqual([]);
  });
});

describe("of what is known", () => {
  it("lists have the events and claims of current texts", async () => {
    expect(slugs(await listEvents(access))).toEqual(["meeting"]);
    expect(await countEvents(access)).toBe(1);
    expect(slugs(await listClaims(access))).toEqual(["they-met"]);
    expect(await getClaimCounts(access)).toMatchObject({ claims: 1 });
    expect(slugs(await listEvents(access, { source: now }))).toEqual(["meeting"]);
    expect(slugs(await listEvents(access, { source: old }))).toEqual([]);
    expect(slugs(await listClaims(access, { source: now }))).toEqual(["they-met"]);
    expect(slugs(await listClaims(access, { source: old, versions: "all" }))).toEqual(["he-vanished"]);
  });

  it("an address answers for what only the older text tells", async () => {
    expect((await getEvent(access, "vanishing"))?.passages.map(({ anchor }) => anchor.source.slug)).toEqual([
      old,
    ]);
    const claim = await getClaim(access, "he-vanished");
    expect(claim?.evidence.map(({ anchor }) => anchor.source.slug)).toEqual([old]);
    expect(claim && toClaimDetail(claim).origins).toBe(1);
  });

  it("a claim has its origins and relations by current texts", async () => {
    const row = await getClaim(access, "they-met");
    const claim = row && toClaimDetail(row);
    expect(claim).toMatchObject({ origins: 2, sources: [now, other] });
    expect(claim?.relations).toMatchObject([{ claim: "he-vanished", from: "they-met.e1" }]);
    expect(claim?.relations[0]).not.toHaveProperty("to");
  });

  it("a newer text is a witness in the place of the older", async () => {
    const [work] = await listWorks(access);
    expect(work?.witnesses.map(({ slug }) => slug)).toEqual([now]);
    expect(work?.passages.map(({ anchor }) => anchor.source.slug)).toEqual([now]);
  });
});

describe("of search", () => {
  it("passages, totals and facets are those of current texts", async () => {
    const found = await passagesFor("Qaani");
    expect(found.total).toBe(3);
    expect(new Set(slugs(found.rows))).toEqual(new Set([now, other]));
    expect(slugs(found.facets.sources)).toEqual([now, other]);
    expect((await passagesFor("Ghorbani")).total).toBe(0);
    expect((await passagesFor("entity:ghorbani")).total).toBe(0);
  });

  it("the name of an older version leads to the newest, as its file's name does", async () => {
    expect(slugs((await passagesFor(`Qaani source:${old}`)).rows)).toEqual([now, now]);
    expect(slugs((await passagesFor(`Qaani source:${old}.txt`)).rows)).toEqual([now, now]);
    expect((await passagesFor(`Qaani -source:${old}`)).total).toBe(1);
  });

  it("an older text is searched while it is read", async () => {
    const hits = await listHits(access, queryOf("Ghorbani"), old);
    expect(hits.ok && hits.value).toHaveLength(1);
  });

  it("names, events and claims are found by current texts", async () => {
    const named = await searchEntities(access, { query: queryOf("qaani"), limit: 9, after: undefined });
    expect(named.ok && named.value.rows.map(({ slug, first }) => [slug, first.slug])).toEqual([
      ["qaani", now],
    ]);
    for (const [kind, text, expected] of [
      ["event", "Qaani", ["meeting"]],
      ["event", "Ghorbani", []],
      ["claim", "Qaani", ["they-met"]],
      ["claim", "Ghorbani", []],
    ] as const) {
      const found = await searchKnown(access, kind, { query: queryOf(text), limit: 9, after: undefined });
      expect(found.ok && slugs(found.value.rows)).toEqual(expected);
    }
    expect(slugs(await listNamed(access, ["Ghorbani", "Raisi"], 9))).toEqual(["raisi"]);
    expect((await listNamed(access, ["Raisi"], 9))[0]).toMatchObject({ mentions: 3, sources: 2 });
  });

  it("words are counted, suggested and exemplified by current texts", async () => {
    const { expression } = queryOf("Qaani");
    expect(expression && (await countPassages(access, [expression]))).toEqual({ ok: true, value: [3] });
    expect([await hasWord(access, "ghorbani"), await hasWord(access, "gharib")]).toEqual([false, true]);
    expect((await listNearWords(access, ["ghorbani"])).get("ghorbani")).toBe("ghorbani");
    expect((await getExamples(access)).source).toBe(now);
    expect(slugs(await listCalledSources(access, queryOf(old), 9))).toEqual([now]);
  });
});

describe("of checking and comparing", () => {
  it("quotations are judged in current texts", async () => {
    const room = await getQuotationRoom(access);
    const { sources } = await room.sourcesFor("Qaani met Raisi in Baghdad");
    expect(slugs(sources)).toEqual([now, other]);
    expect(room.versions.map(({ source }) => source)).toEqual([now, other]);
  });

  it("a quotation that is right in an older version, and changed in the newer, is told so", async () => {
    const room = await getQuotationRoom(access);
    const ask = async (quote: string) => (await checkQuotation(room, { quote })).judgement;
    const gone = await ask("Ghorbani was never seen in that town again");
    expect(gone.verdict).not.toBe("verbatim");
    expect(gone.note).toContain(
      "It is right in an older version, “doves”; the newer one, “doves-v2”, changed these words.",
    );
    expect((await ask("Gharib was often seen in that town again")).note).not.toContain("older version");
    expect((await ask("This was never written by anybody at all")).note).not.toContain("older version");
  });

  it("proposals and what texts share are of current texts", async () => {
    expect(slugs(await listProposals(access, [other]))).toEqual([now]);
    expect(slugs(await listProposals(access, [old]))).toEqual([now, other]);
    const { claims, told } = await getKnown(access, [now, other]);
    expect(slugs(claims)).toEqual(["they-met"]);
    const raisi = told.filter(({ subject }) => subject.slug === "raisi");
    expect(new Set(raisi.map(({ source }) => source))).toEqual(new Set([now, other]));
  });
});

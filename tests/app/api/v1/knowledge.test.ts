/**
 * Events, claims and works of the first body of texts, as programs get them: in the shapes of the design, every span grounded, the
 * origins counted as the texts have them.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { GET } from "#app/api/v1/[[...path]]/route.ts";
import type { ClaimDetail } from "#lib/features/claims/schema.ts";
import type { EventDetail } from "#lib/features/events/schema.ts";
import { importSeeds } from "#lib/features/imports/commands.ts";
import type { WorkDetail } from "#lib/features/works/schema.ts";
import { systemAccess } from "#lib/server/access.ts";
import { withTestDatabase } from "#tests/support/database.ts";

withTestDatabase();

const get = async (path: string) => {
  const response = await GET(new Request(`http://127.0.0.1:3000/api/v1${path}`));
  return { status: response.status, json: await response.json() };
};

const all = async <Item>(path: string): Promise<Item[]> => {
  const items: Item[] = [];
  for (let next: string | null = ""; next !== null; ) {
    const { json } = await get(`${path}?limit=40${next && `&cursor=${next}`}`);
    items.push(...json.items);
    next = json.next;
  }
  return items;
};

const texts = new Map<string, string[]>();
const workOf = new Map<string, string>();
let events: EventDetail[];
let claims: ClaimDetail[];
let works: WorkDetail[];
let entities: Set<string>;
const claimOf = (slug: string) => {
  const claim = claims.find((one) => one.slug === slug);
  if (!claim) throw new Error(`There is no claim "${slug}".`);
  return claim;
};

beforeAll(async () => {
  expect(await importSeeds(systemAccess("a test"))).toMatchObject({ ok: true });
  for (const { slug, work } of await all<{ slug: string; work: string }>("/sources")) {
    texts.set(slug, [...(await get(`/sources/${slug}`)).json.text]);
    workOf.set(slug, work);
  }
  events = await all("/events");
  claims = await all("/claims");
  works = await all("/works");
  entities = new Set((await all<{ slug: string }>("/entities")).map(({ slug }) => slug));
}, 120_000);

describe("every fact", () => {
  it("stands at its words, in code points", () => {
    const shown = findShown([events, claims, works]);
    expect(shown.length).toBeGreaterThan(1000);
    for (const { source, start, end, exact } of shown)
      expect(texts.get(source)?.slice(start, end).join("")).toBe(exact);
  });

  it("names only entities, sources and claims that there are", () => {
    const slugs = new Set(claims.map(({ slug }) => slug));
    for (const { participants, places } of events)
      for (const slug of [...participants, ...places]) expect(entities).toContain(slug);
    for (const { about, relations, evidence, sources } of claims) {
      for (const slug of about) expect(entities).toContain(slug);
      for (const { claim } of relations) expect(slugs).toContain(claim);
      for (const { attribution } of evidence)
        for (const { entity, speakers } of attribution)
          for (const slug of [entity, ...speakers.map((one) => one.entity)])
            if (slug) expect(entities).toContain(slug);
      expect(sources).toEqual([...new Set(evidence.map(({ source }) => source))].sort());
    }
  });

  it("comes alone as it comes in the list", async () => {
    for (const event of events.slice(0, 5)) expect((await get(`/events/${event.slug}`)).json).toEqual(event);
    for (const claim of claims.slice(0, 5)) expect((await get(`/claims/${claim.slug}`)).json).toEqual(claim);
    for (const work of works) expect((await get(`/works/${work.slug}`)).json).toEqual(work);
  });
});

type Shown = { source: string; start: number; end: number; exact: string };

/** Every span with its words, however deep it lies. */
function findShown(value: unknown): Shown[] {
  if (typeof value !== "object" || value === null) return [];
  const deeper = Object.values(value).flatMap(findShown);
  return "exact" in value ? [value as Shown, ...deeper] : deeper;
}

describe("works", () => {
  it("are four, of which one has two witnesses", () => {
    expect(works.map(({ slug, witnesses }) => [slug, witnesses.length])).toEqual([
      ["qaanis-growing-leadership-struggles", 1],
      ["qaanis-quiet-mission-to-baghdad", 1],
      ["shadowy-backroom-dealer", 2],
      ["what-led-the-us-to-assassinate-soleimani", 1],
    ]);
    expect([...workOf.values()].filter((work) => work === "shadowy-backroom-dealer")).toHaveLength(2);
  });

  it("say what they lean on, by the words that say so", () => {
    const leans = works.flatMap((work) => work.leans);
    expect(new Set(leans.map(({ outlet }) => outlet))).toEqual(new Set(["al-monitor"]));
    expect(leans.map(({ cue }) => cue.exact)).toContain("as Al-Monitor notes");
  });
});

describe("events", () => {
  it("have a date only with the words that give it", () => {
    for (const { date, dateBasis, furtherBases } of events) {
      expect(dateBasis === null).toBe(date === null);
      if (date === null) expect(furtherBases).toEqual([]);
    }
  });

  const dates: readonly (readonly [string, string | null])[] = [
    ["october-7-attack", "2023-10-07"],
    ["killing-of-qasem-soleimani", "2020"],
    ["iraqi-parliamentary-elections-of-november-11", "XXXX-11-11"],
    ["birth-of-esmail-qaani", "195X"],
    ["qaanis-visit-to-baghdad", null],
  ];

  it.each(dates)("%s is dated as finely as the texts allow: %s", (slug, date) => {
    expect(events.find((event) => event.slug === slug)?.date).toBe(date);
  });

  it("can be asked for by who took part, by the source and by how they are told", async () => {
    const slugs = async (query: string) =>
      (await get(`/events?limit=200&${query}`)).json.items as EventDetail[];
    const ofNasrallah = await slugs("entity=hassan-nasrallah");
    expect(ofNasrallah.map(({ slug }) => slug)).toEqual(["assassination-of-hassan-nasrallah"]);
    expect((await slugs("entity=kirkuk")).map(({ slug }) => slug)).toEqual(["soleimanis-entry-into-kirkuk"]);
    const told = await slugs("source=003-qaanis-quiet-mission-to-baghdad");
    expect(told.map(({ slug }) => slug)).toEqual(
      events
        .filter(({ sources }) => sources.includes("003-qaanis-quiet-mission-to-baghdad"))
        .map(({ slug }) => slug),
    );
    expect((await slugs("modality=scheduled")).map(({ slug }) => slug)).toEqual([
      "iraqi-parliamentary-elections-of-november-11",
    ]);
  });
});

describe("claims", () => {
  it("have evidence whose names are unique among all", () => {
    const ids = claims.flatMap(({ evidence }) => evidence.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const { slug, evidence } of claims)
      for (const { id } of evidence) expect(id).toMatch(new RegExp(`^${slug}\\.e\\d+$`));
  });

  it("have at least one origin, and never more than works that assert or hedge them", () => {
    for (const { evidence, origins, corroboration } of claims) {
      const carrying = evidence.filter(({ stance }) => stance !== "denies").map(({ work }) => work);
      expect(origins).toBeGreaterThanOrEqual(1);
      expect(origins).toBeLessThanOrEqual(new Set(carrying).size);
      expect(corroboration.origins.flatMap(({ works }) => works.map(({ work }) => work)).sort()).toEqual(
        [...new Set(carrying)].sort(),
      );
    }
  });

  it("that only the two witnesses of one story carry have one origin", () => {
    const claim = claimOf("qaani-restrains-militias");
    expect(claim.sources).toHaveLength(2);
    expect(claim.origins).toBe(1);
    expect(claim.corroboration.voices.map(({ who }) => who)).toEqual([
      "an adviser to Iran’s Islamic Revolutionary Guard Corps",
      "a senior Lebanese official",
      "a Western security official",
    ]);
  });

  it("say who says so, the nearest first, and several side by side in one breath", () => {
    const cited = claimOf("war-forged-qaani-soleimani-friendship").evidence[1];
    expect(cited?.attribution.map(({ who, entity, relation }) => [who, entity, relation])).toEqual([
      ["Ali Alfoneh", "ali-alfoneh", "cites"],
      ["Qaani", "esmail-qaani", "says"],
    ]);
    const [joint] = claimOf("qaani-restrains-militias").evidence.at(-2)?.attribution ?? [];
    expect(joint?.who).toBe(
      "a Western security official, a senior Lebanese official and an adviser to Iran’s Revolutionary Guard",
    );
    expect(joint?.entity).toBeUndefined();
    expect(joint?.speakers).toHaveLength(3);
  });

  it("list what passes on without saying whose it is as not established", () => {
    const { evidence, corroboration } = claimOf("qaani-pressed-maliki-amiri-khazali");
    expect(evidence[0]?.attribution).toMatchObject([
      { who: "reportedly", relation: "unattributed", speakers: [] },
    ]);
    expect(corroboration.unestablished.map(({ exact }) => exact)).toEqual(["reportedly"]);
  });

  it("show relations that hold both ways on both, with the same evidence at the ends", () => {
    for (const { slug, relations } of claims) {
      for (const { type, claim, why, from, to } of relations) {
        expect(why.trim()).not.toBe("");
        if (from) expect(claimOf(slug).evidence.map(({ id }) => id)).toContain(from);
        if (to) expect(claimOf(claim).evidence.map(({ id }) => id)).toContain(to);
        if (type === "same-text") expect(claim).toBe(slug);
        else expect(claim).not.toBe(slug);
        const back = claimOf(claim).relations.filter((one) => one.type === type && one.claim === slug);
        if (type === "qualifies") expect(back).toEqual([]);
        else if (type !== "same-text")
          expect(back).toMatchObject([{ ...(to && { from: to }), ...(from && { to: from }) }]);
      }
    }
  });

  it("pair what is one sentence in two witnesses of a work", () => {
    const { evidence, relations } = claimOf("qaani-joined-irgc-1980");
    expect(relations.filter(({ type }) => type === "same-text")).toMatchObject([
      { claim: "qaani-joined-irgc-1980", from: evidence[0]?.id, to: evidence[1]?.id },
    ]);
    for (const { evidence, relations } of claims) {
      for (const { type, from, to } of relations) {
        const ends = [from, to].map((id) => evidence.find((one) => one.id === id));
        if (type !== "same-text") continue;
        expect(ends[0]?.work).toBe(ends[1]?.work);
        expect(ends[0]?.source).not.toBe(ends[1]?.source);
      }
    }
  });

  it("never take the agreement of two witnesses for corroboration", () => {
    for (const { evidence, relations } of claims) {
      for (const { type, from, claim, to } of relations.filter(({ type }) => type === "corroborates")) {
        const here = evidence.find(({ id }) => id === from);
        const there = claimOf(claim).evidence.find(({ id }) => id === to);
        expect({ type, isOneWork: here?.work === there?.work }).toEqual({
          type: "corroborates",
          isOneWork: false,
        });
      }
    }
  });

  it("can be asked for by subject, by who says so, by source, by kind and by conflict", async () => {
    const slugs = async (query: string) =>
      ((await get(`/claims?limit=200&${query}`)).json.items as ClaimDetail[]).map(({ slug }) => slug);
    const having = (is: (claim: ClaimDetail) => boolean) => claims.filter(is).map(({ slug }) => slug);
    expect(await slugs("about=kirkuk")).toEqual(["soleimani-entered-kirkuk-without-a-shot"]);
    expect(await slugs("speaker=ali-alfoneh")).toEqual(["war-forged-qaani-soleimani-friendship"]);
    expect(await slugs("kind=prediction")).toEqual(having(({ kind }) => kind === "prediction"));
    const source = "004-assassination-of-the-top-iranian-general";
    expect(await slugs(`source=${source}`)).toEqual(having(({ sources }) => sources.includes(source)));
    expect(await slugs("origins=3")).toEqual(having(({ origins }) => origins >= 3));
    const paged = await get("/claims?origins=2&limit=5");
    const rest = await get(`/claims?origins=2&limit=200&cursor=${paged.json.next}`);
    const both = [...paged.json.items, ...rest.json.items].map(({ slug }: ClaimDetail) => slug);
    expect(both).toEqual(having(({ origins }) => origins >= 2));
    const isConflict = ({ type }: { type: string }) => type === "contradicts" || type === "in-tension";
    expect(await slugs("conflicts=true")).toEqual(having(({ relations }) => relations.some(isConflict)));
  });
});

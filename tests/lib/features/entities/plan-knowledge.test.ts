/** What the import decides, without a database: the tests of `imports` show that it is done. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  planKnowledge,
  type RecordedEntity,
  type RecordedMention,
} from "#lib/features/entities/plan-knowledge.ts";
import type { EntityRecord, MentionRecord } from "#lib/features/entities/schema.ts";

const anyNames = fc.uniqueArray(fc.constantFrom("Qaani", "Qaanis", "General"), { minLength: 1 });
const anyEntities = fc.uniqueArray(
  fc.record({ slug: fc.constantFrom("a", "b", "c", "d"), note: fc.constantFrom(null, "x"), names: anyNames }),
  { selector: ({ slug }) => slug },
);
const anyPlaces = fc.uniqueArray(
  fc.record({ start: fc.nat(6), pick: fc.nat(), why: fc.constantFrom(null, "because") }),
  {
    selector: ({ start }) => start,
  },
);

type Knowledge = { readonly entities: readonly EntityRecord[]; readonly mentions: readonly MentionRecord[] };

/** Any knowledge whose mentions are of its entities, by their names. */
const anyKnowledge: fc.Arbitrary<Knowledge> = fc.tuple(anyEntities, anyPlaces).map(([given, places]) => {
  const entities = given.map(({ slug, note, names }): EntityRecord => {
    const kinds = names.map((name, index) => ({
      name,
      kind: index === 0 ? ("canonical" as const) : ("alias" as const),
    }));
    return { slug, kind: "person", name: names[0] ?? "", note, names: kinds };
  });
  const mentions = places.flatMap(({ start, pick, why }): MentionRecord[] => {
    const entity = entities[pick % Math.max(entities.length, 1)];
    const name = entity?.names[pick % entity.names.length]?.name;
    if (!entity || !name) return [];
    return [{ source: "s", start, end: start + 1, entity: entity.slug, matched: name, sense: null, why }];
  });
  return { entities, mentions };
});

type Recorder = "import" | "person";
const by = (who: Recorder, { entities, mentions }: Knowledge) => ({
  entities: entities.map((one): RecordedEntity => {
    return { ...one, recordedBy: who, names: one.names.map((name) => ({ ...name, recordedBy: who })) };
  }),
  mentions: mentions.map((one): RecordedMention => ({ ...one, recordedBy: who })),
});

describe("a plan", () => {
  it("for what is recorded already has nothing in it", () => {
    fc.assert(
      fc.property(anyKnowledge, (known) => {
        const { entities, names, mentions } = planKnowledge(by("import", known), known);
        for (const plan of [entities, names, mentions])
          expect(plan).toEqual({ add: [], change: [], remove: [] });
      }),
    );
  });

  it("leads from anything that an import recorded to exactly what is wanted", () => {
    fc.assert(
      fc.property(anyKnowledge, anyKnowledge, (known, wanted) => {
        expect(follow(known, planKnowledge(by("import", known), wanted))).toEqual(sorted(wanted));
      }),
    );
  });

  it("never changes or takes back what a person recorded", () => {
    fc.assert(
      fc.property(anyKnowledge, anyKnowledge, (known, wanted) => {
        const { entities, names, mentions } = planKnowledge(by("person", known), wanted);
        for (const plan of [entities, names, mentions]) expect([...plan.change, ...plan.remove]).toEqual([]);
      }),
    );
  });

  it("keeps an entity of an import, with its names, as long as a person's mention holds it", () => {
    const qaani: EntityRecord = {
      slug: "qaani",
      kind: "person",
      name: "Qaani",
      note: null,
      names: [{ name: "Qaani", kind: "canonical" }],
    };
    const mention: MentionRecord = {
      source: "s",
      start: 0,
      end: 5,
      entity: "qaani",
      matched: "Qaani",
      sense: null,
      why: null,
    };
    const recorded = by("import", { entities: [qaani], mentions: [mention] });
    const held = { ...recorded, mentions: by("person", { entities: [], mentions: [mention] }).mentions };
    const plan = planKnowledge(held, { entities: [], mentions: [] });
    expect([plan.entities.remove, plan.names.remove, plan.mentions.remove]).toEqual([[], [], []]);
  });
});

/** Does what the plan says, as the commands do it in the database. */
function follow({ entities, mentions }: Knowledge, plan: ReturnType<typeof planKnowledge>): Knowledge {
  const place = ({ source, start }: MentionRecord) => `${source} ${start}`;
  const stays = new Map(entities.map((one) => [one.slug, { ...one, names: [...one.names] }]));
  for (const one of plan.entities.add) stays.set(one.slug, { ...one, names: [...one.names] });
  for (const { after } of plan.entities.change) {
    const names = stays.get(after.slug)?.names ?? [];
    stays.set(after.slug, { slug: after.slug, kind: after.kind, name: after.name, note: after.note, names });
  }
  for (const { slug } of plan.entities.remove) stays.delete(slug);
  for (const { entity, name, kind } of [...plan.names.add, ...plan.names.change.map(({ after }) => after)]) {
    const names = stays.get(entity)?.names ?? [];
    names.splice(0, names.length, ...names.filter((one) => one.name !== name), { name, kind });
  }
  for (const { entity, name } of plan.names.remove) {
    const names = stays.get(entity)?.names ?? [];
    names.splice(0, names.length, ...names.filter((one) => one.name !== name));
  }
  const placed = new Map(mentions.map((one) => [place(one), one]));
  for (const one of plan.mentions.remove) placed.delete(place(one));
  for (const one of [...plan.mentions.add, ...plan.mentions.change.map(({ after }) => after)])
    placed.set(place(one), one);
  return sorted({ entities: [...stays.values()], mentions: [...placed.values()] });
}

function sorted({ entities, mentions }: Knowledge): Knowledge {
  const named = entities.map(({ slug, kind, name, note, names }) => {
    return {
      slug,
      kind,
      name,
      note,
      names: names.map(({ name, kind }) => ({ name, kind })).toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    };
  });
  return {
    entities: named.toSorted((a, b) => (a.slug < b.slug ? -1 : 1)),
    mentions: mentions
      .toSorted((a, b) => a.start - b.start)
      .map(({ source, start, end, entity, matched, sense, why }) => {
        return { source, start, end, entity, matched, sense, why };
      }),
  };
}

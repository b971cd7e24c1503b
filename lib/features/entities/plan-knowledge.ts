/**
 * What to do so that what is recorded of entities agrees with a body of data. It adds and changes freely, but takes back only
 * what an import recorded: a person's entity, name or mention stays as the person left it. Pure: it compares and decides.
 */
import type { EntityName, EntityRecord, MentionRecord } from "./schema.ts";

type Recorded = { readonly recordedBy: "import" | "person" };

export type RecordedEntity = Omit<EntityRecord, "names"> &
  Recorded & {
    readonly names: readonly (EntityName & Recorded)[];
    /** Kept for the day on which a decision is undone. */
    readonly retired?: boolean;
  };
export type RecordedMention = MentionRecord & Recorded;

type Change<Thing> = { readonly before: Thing; readonly after: Thing };
export type NameOf = EntityName & { readonly entity: string };

/** Entities that are added come with all their names; `names` are those of entities that stay. */
export type KnowledgePlan = {
  readonly entities: Plan<EntityRecord>;
  readonly names: Plan<NameOf>;
  readonly mentions: Plan<MentionRecord>;
};

type Plan<Thing> = {
  readonly add: readonly Thing[];
  readonly change: readonly Change<Thing>[];
  readonly remove: readonly Thing[];
};

type Wanted = {
  readonly entities: readonly EntityRecord[];
  readonly mentions: readonly MentionRecord[];
};

/** What a person took away by hand, and no import may bring back: mentions by their place, names by their entity. */
export type TakenAway = {
  readonly mentions: readonly Pick<MentionRecord, "source" | "start" | "end">[];
  readonly names: readonly Pick<NameOf, "entity" | "name">[];
};

const nothingTaken: TakenAway = { mentions: [], names: [] };

export function planKnowledge(
  recorded: { readonly entities: readonly RecordedEntity[]; readonly mentions: readonly RecordedMention[] },
  given: Wanted,
  taken = nothingTaken,
): KnowledgePlan {
  const wanted = withoutTaken(given, taken);
  const mentions = compare(recorded.mentions, wanted.mentions, placeOf, sameMention);
  const gone = new Set(mentions.remove.map(placeOf));
  const replaced = new Map(mentions.change.map(({ after }) => [placeOf(after), after]));
  const kept = recorded.mentions
    .filter((mention) => !gone.has(placeOf(mention)))
    .map((mention) => replaced.get(placeOf(mention)) ?? mention);
  const retired = recorded.entities.filter((entity) => entity.retired);
  const held = new Set([...kept.map(({ entity }) => entity), ...retired.map(({ slug }) => slug)]);
  const heldNames = new Set(kept.map(({ entity, matched }) => `${entity} ${matched}`));

  const all = compare(recorded.entities, wanted.entities, ({ slug }) => slug, sameEntity);
  const entities = { ...all, remove: all.remove.filter(({ slug }) => !held.has(slug)) };
  const bySlug = new Map(wanted.entities.map((entity) => [entity.slug, entity]));
  const nameKey = ({ entity, name }: NameOf) => `${entity} ${name}`;
  // An entity that nothing wants any more, but that a person's mention holds, keeps all its names.
  const staying = recorded.entities.filter(({ slug }) => bySlug.has(slug));
  const names = compare(
    staying.flatMap(({ slug, names }) => names.map((name) => ({ entity: slug, ...name }))),
    staying.flatMap(({ slug }) => (bySlug.get(slug)?.names ?? []).map((name) => ({ entity: slug, ...name }))),
    nameKey,
    (a, b) => a.kind === b.kind,
  );
  return {
    entities,
    names: { ...names, remove: names.remove.filter((name) => !heldNames.has(nameKey(name))) },
    mentions,
  };
}

/** What only one side has, and what both have otherwise; of what is recorded, only what an import recorded. */
function compare<Thing>(
  recorded: readonly (Thing & Recorded)[],
  wanted: readonly Thing[],
  keyOf: (thing: Thing) => string,
  isSame: (one: Thing, other: Thing) => boolean,
): Plan<Thing> {
  const before = new Map(recorded.map((thing) => [keyOf(thing), thing]));
  const after = new Set(wanted.map(keyOf));
  return {
    add: wanted.filter((thing) => !before.has(keyOf(thing))),
    change: wanted.flatMap((thing) => {
      const old = before.get(keyOf(thing));
      return old?.recordedBy === "import" && !isSame(old, thing) ? [{ before: old, after: thing }] : [];
    }),
    remove: recorded.filter((thing) => thing.recordedBy === "import" && !after.has(keyOf(thing))),
  };
}

/** A name that was taken away is given after all where a mention that stays needs it. */
function withoutTaken({ entities, mentions }: Wanted, taken: TakenAway): Wanted {
  const places = new Set(taken.mentions.map(placeOf));
  const staying = mentions.filter((mention) => !places.has(placeOf(mention)));
  const needed = new Set(staying.map(({ entity, matched }) => `${entity} ${matched}`));
  const names = new Set(taken.names.map(({ entity, name }) => `${entity} ${name}`));
  const isWanted = (entity: string, name: string) =>
    !names.has(`${entity} ${name}`) || needed.has(`${entity} ${name}`);
  return {
    mentions: staying,
    entities: entities.map((entity) => ({
      ...entity,
      names: entity.names.filter(({ name }) => isWanted(entity.slug, name)),
    })),
  };
}

function placeOf({ source, start, end }: Pick<MentionRecord, "source" | "start" | "end">): string {
  return `${source} ${start} ${end}`;
}

function sameMention(one: MentionRecord, other: MentionRecord): boolean {
  return (
    one.entity === other.entity &&
    one.matched === other.matched &&
    one.sense === other.sense &&
    one.why === other.why
  );
}

function sameEntity(one: Omit<EntityRecord, "names">, other: Omit<EntityRecord, "names">): boolean {
  return one.kind === other.kind && one.name === other.name && one.note === other.note;
}

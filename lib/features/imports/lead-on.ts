/**
 * The data of a folder as a room reads it in which entities were merged since: whatever it says of one that was merged it says of the one
 * that stands, once. The entities themselves stay as they are, for the day on which a merge is undone. Pure.
 */
import type { EntityRecord, MentionRecord } from "#lib/features/entities/schema.ts";
import type { FactRecords } from "./to-records.ts";

type Standing = (slug: string) => string;

/** Mentions of those that stand, and these with the names by which the data mentions them. */
export function leadNames(
  entities: readonly EntityRecord[],
  mentions: readonly MentionRecord[],
  standing: Standing,
): { readonly entities: EntityRecord[]; readonly mentions: MentionRecord[] } {
  const led = mentions.map((one) => ({ ...one, entity: standing(one.entity) }));
  const added = new Map<string, Map<string, EntityRecord["names"][number]>>();
  for (const { slug, names } of entities) {
    if (standing(slug) === slug) continue;
    const own = added.get(standing(slug)) ?? new Map();
    for (const { name, kind } of names) own.set(name, { name, kind: kind === "canonical" ? "alias" : kind });
    added.set(standing(slug), own);
  }
  const whole = entities.map((entity) => {
    const has = new Set(entity.names.map(({ name }) => name));
    const more = [...(added.get(entity.slug)?.values() ?? [])].filter(({ name }) => !has.has(name));
    return more.length === 0 ? entity : { ...entity, names: [...entity.names, ...more] };
  });
  return { entities: whole, mentions: led };
}

/**
 * Facts about those that stand: of two that became one, one takes part in an event, and a claim is about it once.
 *
 * @example leadFacts(facts, (slug) => slug) // the same
 */
export function leadFacts(facts: FactRecords, standing: Standing): FactRecords {
  const led = <One extends { readonly entity: string }>(one: One): One => ({
    ...one,
    entity: standing(one.entity),
  });
  return {
    descriptions: facts.descriptions.map(led),
    works: facts.works.map((work) => ({
      ...work,
      voices: once(work.voices, ({ role, entity }) => `${role} ${standing(entity)}`, isOwn).map(led),
      leans: work.leans.map((one) => ({ ...one, outlet: standing(one.outlet) })),
    })),
    events: facts.events.map((event) => ({
      ...event,
      places: event.places.map(led),
      participants: once(
        event.participants,
        (one) => ("entity" in one ? standing(one.entity) : `${one.source} ${one.start}`),
        isOwn,
      ).map((one) => ("entity" in one ? led(one) : one)),
    })),
    claims: facts.claims.map((claim) => ({
      ...claim,
      about: [...new Set(once(claim.about, standing, (slug) => slug === standing(slug)).map(standing))],
      evidence: claim.evidence.map((one) => ({
        ...one,
        attribution: one.attribution.map((step) => ({
          ...step,
          speakers: step.speakers.map((speaker) => ("entity" in speaker ? led(speaker) : speaker)),
        })),
      })),
    })),
  };

  function isOwn(one: object): boolean {
    return !("entity" in one) || one.entity === standing(String(one.entity));
  }
}

/** Of several with the same key the one that was itself all along, as a merge keeps it; else the first. In the order of the kept. */
function once<One>(all: readonly One[], keyOf: (one: One) => string, isOwn: (one: One) => boolean): One[] {
  const kept = new Map<string, One>();
  for (const one of all) {
    const before = kept.get(keyOf(one));
    if (before === undefined || (!isOwn(before) && isOwn(one))) kept.set(keyOf(one), one);
  }
  const stays = new Set(kept.values());
  return all.filter((one) => stays.has(one));
}

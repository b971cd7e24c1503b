/** Entities for pages, as views: asked for by the person at this machine, at most once in a request. */
import { cache } from "react";
import { listClaims } from "#lib/features/claims/queries.ts";
import { listEvents } from "#lib/features/events/queries.ts";
import { getOlderReading, toOlderPlaces } from "#lib/features/versions/queries.ts";
import { localAccess } from "#lib/server/access.ts";
import {
  type EntityFilter,
  getEntity,
  getSuccessor,
  getTellingPassage,
  listCompanions,
  listDescriptions,
  listEntities,
  listMeetings,
  listMentioned,
  listMentioningPassages,
  listMentionsOfPassage,
  listMentionsOfSource,
} from "./queries.ts";
import type { EntityKind } from "./schema.ts";
import { toEdges } from "./to-edges.ts";
import { toEntityView, toMentionsView, toNamedPassageView } from "./view.ts";

/** Entities of one kind, the most mentioned first; at most `limit`. */
export const loadEntities = cache(
  (kind: EntityKind, order: "slug" | "mentions" = "mentions", limit?: number) =>
    listEntities(localAccess(), { kind, order, limit }),
);

/** One page of the entities of a kind, whether more follow, and how often the most mentioned of them all is mentioned. */
export async function loadEntityPage(
  kind: EntityKind,
  filter: Omit<EntityFilter, "kind" | "limit">,
  limit = 200,
) {
  const [rows, [first]] = await Promise.all([
    listEntities(localAccess(), { ...filter, kind, limit: limit + 1 }),
    loadEntities(kind, "mentions", 1),
  ]);
  return { entities: rows.slice(0, limit), hasMore: rows.length > limit, most: first?.mentions ?? 1 };
}

/** The passage that shows best what the room is, cut at its names, or null where none does. */
export const loadTellingPassage = cache(async () => {
  const access = localAccess();
  const passage = await getTellingPassage(access);
  if (passage === null) return null;
  return toNamedPassageView(passage, await listMentionsOfPassage(access, passage.source, passage.ordinal));
});

/** An entity with its concordance, and who is named in the same passages, or null where none has that slug. */
export const loadEntity = cache(async (slug: string) => {
  const access = localAccess();
  const row = await getEntity(access, slug);
  if (row === null) return null;
  const [passages, companions] = await Promise.all([
    listMentioningPassages(access, row.id),
    listCompanions(access, row.id),
  ]);
  return { ...toEntityView(row, passages), companions };
});

/** Every mention in a source, with a card for each who is named. `text` is the source's own. */
export const loadMentions = cache(async (slug: string, text: string) => {
  const access = localAccess();
  const [own, mentioned, older] = await Promise.all([
    listMentionsOfSource(access, slug),
    listMentioned(access, slug),
    getOlderReading(access, slug),
  ]);
  if (older === null) return toMentionsView(text, own, mentioned);
  const [newer, mentionedNow] = await Promise.all([
    listMentionsOfSource(access, older.newest),
    listMentioned(access, older.newest),
  ]);
  const rows = [...own, ...toOlderPlaces(older, newer)].toSorted((a, b) => a.anchor.start - b.anchor.start);
  const here = Map.groupBy(rows, ({ entity }) => entity.slug);
  const cards = new Map([...mentioned, ...mentionedNow].map((row) => [row.slug, row]));
  return toMentionsView(
    text,
    rows,
    [...cards.values()].flatMap((row) => {
      const count = here.get(row.slug)?.length ?? 0;
      return count > 0 ? [{ ...row, here: count }] : [];
    }),
  );
});

/** Who and what each source mentions, the most mentioned first. */
export const loadMentioned = cache(async () =>
  Map.groupBy(await listMentioned(localAccess()), (row) => row.source),
);

/** What the texts say of an entity in their own words. */
export const loadDescriptions = cache((slug: string) => listDescriptions(localAccess(), slug));

/** How an entity stands to others, with the passages behind each edge. */
export const loadEdges = cache(async (slug: string) => {
  const access = localAccess();
  const [events, about, said] = await Promise.all([
    listEvents(access, { entities: [slug] }),
    listClaims(access, { about: slug }),
    listClaims(access, { speaker: slug }),
  ]);
  const claims = new Map([...about, ...said].map((claim) => [claim.slug, claim]));
  return toEdges(slug, events, [...claims.values()]);
});

/** Who is named in the same passages as whom, the most often first. */
export const loadMeetings = cache(() => listMeetings(localAccess(), 90));

/** Where the address of an entity that was merged into another leads. */
export const loadSuccessor = cache((slug: string) => getSuccessor(localAccess(), slug));

/** Entities for pages, as views: asked for by the person at this machine, at most once in a request. */
import { cache } from "react";
import { localAccess } from "#lib/server/access.ts";
import {
  getEntity,
  listCompanions,
  listEntities,
  listMentioned,
  listMentioningPassages,
  listMentionsOfSource,
} from "./queries.ts";
import type { EntityKind } from "./schema.ts";
import { toEntityView, toMentionsView } from "./view.ts";

/** Entities of one kind, the most mentioned first; at most `limit`. */
export const loadEntities = cache(
  (kind: EntityKind, order: "slug" | "mentions" = "mentions", limit?: number) =>
    listEntities(localAccess(), { kind, order, limit }),
);

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
  const [rows, mentioned] = await Promise.all([
    listMentionsOfSource(access, slug),
    listMentioned(access, slug),
  ]);
  return toMentionsView(text, rows, mentioned);
});

/** Who and what each source mentions, the most mentioned first. */
export const loadMentioned = cache(async () =>
  Map.groupBy(await listMentioned(localAccess()), (row) => row.source),
);

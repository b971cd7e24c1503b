/** The room of reviewing, for its page: asked for by the person at this machine, at most once in a request. */
import { cache } from "react";
import { getMergePreview } from "#lib/features/corrections/identity/queries.ts";
import { listStanding } from "#lib/features/entities/queries.ts";
import {
  countOpenSuggestions,
  getNextSuggestion,
  getSuggestion,
  listSuggestionCounts,
  listSuggestions,
} from "#lib/features/proposals/queries.ts";
import { listSources } from "#lib/features/sources/queries.ts";
import { type Access, localAccess } from "#lib/server/access.ts";
import { getPair, listContextsOf, listDecisions, listOwners, type PairRow } from "./queries.ts";
import type { ReviewRequest } from "./review-address.ts";
import {
  entitiesOf,
  leadOn,
  type ReviewView,
  toCounts,
  toDecisionView,
  toPlaceView,
  toSuggestionView,
} from "./view.ts";

export const loadOpenSuggestionCount = cache(() => countOpenSuggestions(localAccess()));

/** So many others of a group are shown, and so much around each. */
const others = { most: 8, around: 90 };
const latestDecisions = 8;

export async function loadReview({ kind, source, at }: ReviewRequest): Promise<ReviewView> {
  const access = localAccess();
  const [counts, decisions, sources, asked] = await Promise.all([
    listSuggestionCounts(access),
    listDecisions(access, latestDecisions),
    listSources(access),
    at === undefined ? null : getSuggestion(access, at),
  ]);
  const names = new Map(sources.map(({ slug, fileName, fields }) => [slug, titleOf(fields) ?? fileName]));
  const nameOf = (slug: string) => names.get(slug) ?? slug;
  const found = asked ?? (await getNextSuggestion(access, { kind, source }));
  const row = found && { ...found, payload: leadOn(found.payload, await listStanding()) };
  const shared = { ...toCounts(counts, { kind, source }, nameOf), decisions: decisions.map(toDecisionView) };
  if (row === null) return { suggestion: null, alike: 0, others: [], merges: [], ...shared };
  const group = await listSuggestions(access, { group: row.group, state: "open", source });
  const rest = group.filter(({ id }) => id !== row.id);
  const pair = await getPair(access, row.id);
  const [context, around, owners, merges] = await Promise.all([
    listContextsOf(access, [row]),
    listContextsOf(access, rest.slice(0, others.most), others.around),
    listOwners(access, pair === null ? entitiesOf(row.payload) : pair.two),
    pair === null ? [] : listMerges(access, pair),
  ]);
  return {
    suggestion: toSuggestionView(row, { contexts: context, nameOf }, owners),
    alike: rest.length + 1,
    merges,
    others: rest.slice(0, others.most).flatMap((one) => toPlaceView(one, { contexts: around, nameOf }) ?? []),
    ...shared,
  };
}

/** What would move if the first stayed, and if the second did. */
async function listMerges(access: Access, { two: [first, second] }: PairRow) {
  const both = await Promise.all([
    getMergePreview(access, second, first),
    getMergePreview(access, first, second),
  ]);
  return both.flatMap((one) => one ?? []);
}

function titleOf(fields: readonly { readonly name: string; readonly value: string }[]): string | undefined {
  return fields.find(({ name }) => name === "title")?.value;
}

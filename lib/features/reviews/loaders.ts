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
  type SuggestionRow,
} from "#lib/features/proposals/queries.ts";
import { listSources } from "#lib/features/sources/queries.ts";
import { type Access, localAccess } from "#lib/server/access.ts";
import { listDateTargets } from "./dates/queries.ts";
import { getPair, listContextsOf, listDecisions, listOwners, type PairRow } from "./queries.ts";
import type { ReviewRequest } from "./review-address.ts";
import {
  type CopiedView,
  entitiesOf,
  leadOn,
  type ReviewView,
  toCounts,
  toDecisionView,
  toPlaceView,
  toSaidView,
  toSuggestionView,
  toTargetView,
} from "./view.ts";

export const loadOpenSuggestionCount = cache((source?: string) =>
  countOpenSuggestions(localAccess(), source),
);

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
  if (row === null) {
    const [skipped] = await listSuggestions(access, { kind, source, state: "skipped", limit: 1 });
    const nothing = { suggestion: null, alike: 0, others: [], said: [], merges: [] };
    return { ...nothing, skipped: skipped?.id ?? null, ...shared };
  }
  const copied = await loadCopied(row, sources, nameOf);
  const group = await listSuggestions(access, { group: row.group, state: "open", source });
  const rest = group.filter(({ id }) => id !== row.id);
  const pair = await getPair(access, row.id);
  const [context, around, owners, merges, dated] = await Promise.all([
    listContextsOf(access, [row]),
    listContextsOf(access, rest.slice(0, others.most), others.around),
    listOwners(access, pair === null ? entitiesOf(row.payload) : pair.two),
    pair === null ? [] : listMerges(access, pair),
    row.kind === "date" ? listDateTargets(row) : [],
  ]);
  return {
    suggestion: toSuggestionView(
      row,
      { contexts: context, nameOf },
      { owners, copied, targets: dated.map(toTargetView) },
    ),
    said: rest.flatMap((one) => toSaidView(one) ?? []),
    alike: rest.length + 1,
    merges,
    skipped: null,
    others: rest.slice(0, others.most).flatMap((one) => toPlaceView(one, { contexts: around, nameOf }) ?? []),
    ...shared,
  };
}

type Shelved = { readonly id: string; readonly slug: string };

/** The text that one repeats, with the sentence of both as it stands there. */
async function loadCopied(
  row: SuggestionRow,
  sources: readonly Shelved[],
  nameOf: (slug: string) => string,
): Promise<CopiedView | null> {
  const { payload } = row;
  if (payload.kind !== "witness" && payload.kind !== "version") return null;
  const { of: slug, there } = payload;
  const other = sources.find((source) => source.slug === slug);
  const named = { slug, name: nameOf(slug) };
  if (other === undefined || there === null) return { ...named, place: null };
  const at = { ...row, source: { slug }, sourceId: other.id, ...there };
  return {
    ...named,
    place: toPlaceView(at, { contexts: await listContextsOf(localAccess(), [at]), nameOf }),
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

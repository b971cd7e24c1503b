// A room of one kind, put together: what its address asks for, read and laid out. The three rooms differ in nothing else.

import { kindWords } from "#components/ui/kinds.ts";
import { Page } from "#components/ui/page.tsx";
import { loadEntityPage } from "#lib/features/entities/loaders.ts";
import type { EntityKind } from "#lib/features/entities/schema.ts";
import { loadCounts } from "#lib/features/sources/loaders.ts";
import { EntityList } from "./entity-list.tsx";
import { type ListParams, parseListRequest } from "./list-request.ts";

export type EntityListRoomProps = { kind: EntityKind; path: string; params: ListParams };

const countOf = { person: "persons", organization: "organizations", place: "places" } as const;

export async function EntityListRoom({ kind, path, params }: EntityListRoomProps) {
  const request = parseListRequest(params);
  const { q, sort, after } = request;
  const [counts, page] = await Promise.all([
    loadCounts(),
    loadEntityPage(kind, { query: q, order: sort === "name" ? "slug" : "mentions", after }),
  ]);
  const count = counts[countOf[kind]];
  const words = kindWords[kind];
  return (
    <Page
      title={words.heading}
      lead={`${count.toLocaleString("en-GB")} ${count === 1 ? words.one : words.many}, each under every name that stands in the sources.`}
    >
      <EntityList kind={kind} path={path} request={request} {...page} />
    </Page>
  );
}

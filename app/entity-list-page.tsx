// The page of one kind of entity: what its address asks for, read and laid out. Its three addresses differ in nothing else.
import { EntityList } from "#components/entities/entity-list.tsx";
import { type ListParams, parseListRequest } from "#components/entities/list-request.ts";
import { kindWords } from "#components/ui/kinds.ts";
import { Page } from "#components/ui/page.tsx";
import { kindAddress } from "#lib/features/entities/entity-address.ts";
import { loadEntityPage } from "#lib/features/entities/loaders.ts";
import type { EntityKind } from "#lib/features/entities/schema.ts";
import { loadCounts } from "#lib/features/sources/loaders.ts";

type EntityListPageProps = { kind: EntityKind; params: ListParams };

const countOf = { person: "persons", organization: "organizations", place: "places" } as const;

export async function EntityListPage({ kind, params }: EntityListPageProps) {
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
      <EntityList kind={kind} path={kindAddress[kind]} request={request} {...page} />
    </Page>
  );
}

// A room of one kind: its filter, its table, and what to do where the filter finds none.
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { kindWords } from "#components/ui/kinds.ts";
import { Pagination } from "#components/ui/pagination.tsx";
import type { EntityItemRow } from "#lib/features/entities/queries.ts";
import type { EntityKind } from "#lib/features/entities/schema.ts";
import styles from "./entity-list.module.css";
import { EntityTable } from "./entity-table.tsx";
import { hasQueryInNames } from "./has-query-in-names.ts";
import { type ListRequest, listAddress } from "./list-request.ts";
import { ListTools } from "./list-tools.tsx";

export type EntityListProps = {
  kind: EntityKind;
  path: string;
  request: ListRequest;
  entities: readonly EntityItemRow[];
  /** Whether more follow behind the last of these. */
  hasMore: boolean;
  /** The mentions of the most mentioned: what fills a bar. */
  most: number;
};

export function EntityList({ kind, path, request, entities, hasMore, most }: EntityListProps) {
  const { many } = kindWords[kind];
  const { q, sort } = request;
  return (
    <>
      <ListTools path={path} request={request} many={many} />
      {entities.length > 0 && !hasQueryInNames(q, entities) && (
        <p className={styles.note} role="status">
          No name holds “{q}”. These come close.
        </p>
      )}
      {entities.length === 0 ? (
        <EmptyState
          title={q ? `No name among the ${many} holds “${q}”` : `No ${many} are named yet`}
          action={q && <Button href={listAddress(path, { q: "", sort })}>All {many}</Button>}
        >
          {q
            ? "Every name was looked through: short forms, other spellings and misprints too. Try a part of the name."
            : "They come with the sources in which they are named."}
        </EmptyState>
      ) : (
        <EntityTable
          caption={q ? `The ${many} found by “${q}”` : `All ${many}`}
          entities={entities}
          hasLetters={sort === "name" && !q}
          most={most}
        />
      )}
      <Pagination
        label={`More ${many}`}
        previous={request.after && listAddress(path, { q, sort })}
        next={hasMore ? listAddress(path, { q, sort, after: entities.at(-1)?.place }) : undefined}
      />
    </>
  );
}

// What was found: who is known by these words, the order, the results, and the way on.
import Link from "next/link";
import { Pagination } from "#components/ui/pagination.tsx";
import type { FoundNotes } from "#lib/features/excerpts/view.ts";
import { type SearchOrder, searchOrders } from "#lib/features/search/schema.ts";
import { searchAddress } from "#lib/features/search/search-address.ts";
import type { SearchView } from "#lib/features/search/view.ts";
import styles from "./found-passages.module.css";
import { KnownMatches } from "./known-matches.tsx";
import { NamedMatches } from "./named-matches.tsx";
import { NoteMatches } from "./note-matches.tsx";
import { NothingFound } from "./nothing-found.tsx";
import { ResultList } from "./result-list.tsx";

export type FoundPassagesProps = {
  view: SearchView;
  q: string;
  order: SearchOrder;
  isFurther: boolean;
  notes: FoundNotes;
};

const orderWords = { relevance: "Best first", source: "By source" } as const;

export function FoundPassages({ view, q, order, isFurther, notes }: FoundPassagesProps) {
  const { total, results, next, known, named } = view;
  return (
    <div className={styles.found}>
      {!isFurther && <NamedMatches named={named} />}
      {!isFurther && <KnownMatches known={known} />}
      {!isFurther && <NoteMatches found={notes} q={q} />}
      {total === 0 ? (
        <NothingFound view={view} q={q} order={order} />
      ) : (
        <>
          <nav className={styles.bar} aria-label="Order of the results">
            {searchOrders.map((one) => (
              <Link
                key={one}
                className={styles.order}
                href={searchAddress({ q, order: one })}
                prefetch={false}
                scroll={false}
                aria-current={one === order ? "true" : undefined}
              >
                {orderWords[one]}
              </Link>
            ))}
            <a className={styles.narrow} href="#narrow">
              Narrow
            </a>
          </nav>
          <ResultList results={results} q={q} order={order} />
          <Pagination
            label="Pages of results"
            next={next ? searchAddress({ q, order, cursor: next }) : undefined}
          />
          {isFurther && (
            <p className={styles.first}>
              <Link href={searchAddress({ q, order })} prefetch={false}>
                Back to the first page
              </Link>
            </p>
          )}
        </>
      )}
    </div>
  );
}

// The room of search: the query, what it was understood as, what was found, and what it could be narrowed to.
import Link from "next/link";
import { QuoteSpanBar } from "#components/reader/quote-span-bar.tsx";
import type { ReaderSource } from "#components/reader/reader-room.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { ErrorNote } from "#components/ui/error-note.tsx";
import type { FoundNotes } from "#lib/features/excerpts/view.ts";
import type { SearchOrder } from "#lib/features/search/schema.ts";
import { searchAddress } from "#lib/features/search/search-address.ts";
import type { SyntaxExample } from "#lib/features/search/syntax-examples.ts";
import type { SearchView } from "#lib/features/search/view.ts";
import type { Outcome } from "#lib/outcome.ts";
import { ChosenFilters } from "./chosen-filters.tsx";
import { Facets } from "./facets.tsx";
import { FoundPassages } from "./found-passages.tsx";
import { ResultKeys } from "./result-keys.tsx";
import { SearchBox } from "./search-box.tsx";
import styles from "./search-room.module.css";
import { SyntaxHelp } from "./syntax-help.tsx";

export type SearchRoomProps = {
  q: string;
  order: SearchOrder;
  isFurther: boolean;
  outcome: Outcome<SearchView>;
  examples: readonly SyntaxExample[];
  /** What is known of the sources, for those who take words along. */
  sources: readonly ReaderSource[];
  /** What the query finds among one's own notes. */
  notes: FoundNotes;
};

export function SearchRoom({ q, order, isFurther, outcome, examples, sources, notes }: SearchRoomProps) {
  const view = outcome.ok ? outcome.value : null;
  const isEmpty = q.trim() === "";
  return (
    <ResultKeys>
      <SearchBox q={q} order={order} />
      <p className={styles.status} role="status">
        {view && !isEmpty && (
          <>
            {view.total.toLocaleString("en-GB")} {view.total === 1 ? "passage" : "passages"}
            {view.total > 0 &&
              ` in ${view.sources.toLocaleString("en-GB")} ${view.sources === 1 ? "source" : "sources"}`}
          </>
        )}
      </p>
      {view && <ChosenFilters chosen={view.chosen} order={order} />}
      {view && !isEmpty && view.notes.length > 0 && (
        <ul className={styles.notes}>
          {view.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {!outcome.ok && (
        <ErrorNote
          tried={`The search for “${q}” could not be run.`}
          happened={outcome.failure.message}
          actions={<Link href={searchAddress({ q, order })}>Search from the beginning</Link>}
        />
      )}
      <div className={styles.columns}>
        <div className={styles.main}>
          {view && !isEmpty && <FoundPassages {...{ view, q, order, isFurther, notes }} />}
          {view && view.total > 0 && <QuoteSpanBar sources={sources} />}
          <Syntax examples={examples} isOpen={isEmpty || view?.total === 0} />
        </div>
        {view && view.facets.length > 0 && (
          <aside className={styles.facets} aria-labelledby="narrow">
            <h2 className={styles.heading} id="narrow">
              Narrow
            </h2>
            <Facets facets={view.facets} order={order} />
          </aside>
        )}
      </div>
    </ResultKeys>
  );
}

function Syntax({ examples, isOpen }: { examples: readonly SyntaxExample[]; isOpen: boolean }) {
  if (examples.length === 0) return null;
  if (!isOpen) {
    return (
      <Disclosure summary="How to write a query">
        <SyntaxHelp examples={examples} />
      </Disclosure>
    );
  }
  return (
    <section aria-labelledby="syntax">
      <h2 className={styles.heading} id="syntax">
        How to write a query
      </h2>
      <SyntaxHelp examples={examples} />
    </section>
  );
}

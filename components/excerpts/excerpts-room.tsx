// The room of excerpts as it is laid out: what is sought, what it is narrowed to, the list, and beside it what it could be narrowed to.
import Link from "next/link";
import { ExportMenu } from "#components/notebooks/export-menu.tsx";
import { ImportButton } from "#components/notebooks/import-button.tsx";
import { NeedsScripts } from "#components/notebooks/needs-scripts.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { SearchField } from "#components/ui/search-field.tsx";
import { TabLinks } from "#components/ui/tab-links.tsx";
import {
  type ExcerptsRequest,
  excerptParameters,
  excerptsAddress,
} from "#lib/features/excerpts/excerpt-address.ts";
import type { ExcerptFacets } from "#lib/features/excerpts/queries.ts";
import { ChosenExcerptFilters } from "./chosen-excerpt-filters.tsx";
import { DeletedExcerpts } from "./deleted-excerpts.tsx";
import { ExcerptFacetLists } from "./excerpt-facets.tsx";
import { ExcerptList } from "./excerpt-list.tsx";
import { isNarrowed, toExportFilter } from "./excerpts-request.ts";
import styles from "./excerpts-room.module.css";
import type { CardView } from "./to-card.ts";

export type ExcerptsRoomProps = {
  asked: ExcerptsRequest;
  cards: readonly CardView[];
  facets: ExcerptFacets;
  next: string | null;
  notebooks: readonly { readonly slug: string; readonly title: string }[];
  knownTags: readonly string[];
  /** How many were deleted and can be brought back. */
  deleted: number;
};

export function ExcerptsRoom(props: ExcerptsRoomProps) {
  const { asked, cards, facets, next, notebooks, knownTags, deleted } = props;
  const { cursor, order, q, deleted: isDeleted, ...filters } = asked;
  const { total } = facets;
  const found = `${total.toLocaleString("en-GB")} ${total === 1 ? "excerpt" : "excerpts"}`;
  if (total === 0 && !isNarrowed(asked) && !isDeleted) return <Nothing deleted={deleted} />;
  return (
    <>
      <div className={styles.tools}>
        <div className={styles.search}>
          <SearchField
            action="/excerpts"
            label="Search words, notes and tags"
            placeholder="Words, notes, tags"
            value={q ?? ""}
            keep={excerptParameters({ ...filters, order })}
          />
        </div>
        {!isDeleted && (
          <ExportMenu what={toExportFilter(asked)} label={isNarrowed(asked) ? "Export these" : "Export"} />
        )}
        <ImportButton />
      </div>
      <ChosenExcerptFilters asked={asked} facets={facets} />
      <NeedsScripts />
      <div className={styles.columns}>
        <section className={styles.main} aria-label={isDeleted ? "Deleted excerpts" : "Excerpts"}>
          <div className={styles.top}>
            <p className={styles.total} role="status">
              {isDeleted ? `${found} deleted` : found}
              <a className={styles.narrow} href="#narrow">
                Narrow
              </a>
            </p>
            <Orders asked={asked} />
          </div>
          {total === 0 ? (
            <EmptyState
              title="No excerpt has all that"
              action={<Button href={excerptsAddress()}>All excerpts</Button>}
            >
              Take one of the filters off, or search for fewer words.
            </EmptyState>
          ) : isDeleted ? (
            <DeletedExcerpts cards={cards} />
          ) : (
            <ExcerptList
              key={excerptsAddress(asked)}
              cards={cards}
              total={total}
              asked={withoutPage(asked)}
              notebooks={notebooks}
              knownTags={knownTags}
            />
          )}
          <Pagination
            label="Pages of excerpts"
            {...(cursor ? { previous: excerptsAddress(withoutPage(asked)) } : {})}
            {...(next ? { next: excerptsAddress({ ...asked, cursor: next }) } : {})}
          />
        </section>
        <aside className={styles.aside} id="narrow" aria-labelledby="narrow-heading">
          <h2 className={styles.heading} id="narrow-heading">
            Narrow
          </h2>
          <ExcerptFacetLists facets={facets} asked={asked} knownTags={knownTags} />
          {deleted > 0 && !isDeleted && (
            <p className={styles.deleted}>
              <Link href={excerptsAddress({ deleted: true })} prefetch={false}>
                {deleted} deleted
              </Link>
              , to be brought back
            </p>
          )}
          {isDeleted && (
            <p className={styles.deleted}>
              <Link href={excerptsAddress()} prefetch={false}>
                Back to the excerpts
              </Link>
            </p>
          )}
        </aside>
      </div>
    </>
  );
}

function withoutPage({ cursor: _, ...asked }: ExcerptsRequest): ExcerptsRequest {
  return asked;
}

function Orders({ asked }: { asked: ExcerptsRequest }) {
  const to = (order: ExcerptsRequest["order"]) => excerptsAddress({ ...withoutPage(asked), order });
  return (
    <TabLinks
      label="Order"
      tabs={[
        { href: to(undefined), label: "Newest first", current: asked.order === undefined },
        { href: to("text"), label: "As in the texts", current: asked.order === "text" },
      ]}
    />
  );
}

function Nothing({ deleted }: { deleted: number }) {
  return (
    <EmptyState
      title="Nothing is saved yet"
      action={
        <>
          <Button tone="strong" href="/">
            Open a source
          </Button>
          <ImportButton />
          {deleted > 0 && <Button href={excerptsAddress({ deleted: true })}>See what was deleted</Button>}
        </>
      }
    >
      Select words in a source, in a comparison or in what a search finds, and press <kbd>s</kbd> or “Save”.
      They are kept here with their place, your note and your tags, and outlive new versions of the text.
    </EmptyState>
  );
}

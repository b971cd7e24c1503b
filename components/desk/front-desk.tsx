// The front desk as it is laid out: welcome and search, an open page, the shelf, and beside it the most mentioned.
import { FilePlus } from "lucide-react";
import Link from "next/link";
import type { CardView } from "#components/excerpts/to-card.ts";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { EntityItemRow } from "#lib/features/entities/queries.ts";
import type { NamedPassageView } from "#lib/features/entities/view.ts";
import { ExamplePassage } from "./example-passage.tsx";
import styles from "./front-desk.module.css";
import { Gathered } from "./gathered.tsx";
import { MostMentioned } from "./most-mentioned.tsx";
import { Shelf, type ShelfProps } from "./shelf.tsx";
import { type Counts, type Known, Welcome } from "./welcome.tsx";

export type FrontDeskProps = ShelfProps & {
  counts: Counts;
  known: Known;
  example: NamedPassageView | null;
  people: readonly EntityItemRow[];
  organizations: readonly EntityItemRow[];
  places: readonly EntityItemRow[];
  /** What was saved last, and how much is saved. */
  latest: readonly CardView[];
  saved: number;
};

export function FrontDesk(props: FrontDeskProps) {
  const { counts, known, sources, mentioned, example, people, organizations, places, latest, saved } = props;
  const nameOf = (slug: string) => sources.find((source) => source.slug === slug)?.name ?? slug;
  return (
    <>
      <Welcome counts={counts} known={known} />
      <div className={styles.desk}>
        <div className={styles.main}>
          {example && <ExamplePassage passage={example} sourceName={nameOf(example.source)} />}
          <section aria-labelledby="shelf">
            <div className={styles.shelfHead}>
              <h2 className={styles.heading} id="shelf">
                Sources
              </h2>
              <Button size="s" href="/import" icon={<FilePlus />}>
                Bring documents in
              </Button>
            </div>
            {sources.length === 0 ? (
              <EmptyState title="The shelf is empty">
                Nothing has been brought in yet. Drop documents in{" "}
                <Link href="/import">the room where they come in</Link>; what lies in the folder{" "}
                <code>seeds</code> is read at the next start.
              </EmptyState>
            ) : (
              <Shelf sources={sources} mentioned={mentioned} />
            )}
          </section>
        </div>
        <div className={styles.aside}>
          {sources.length > 0 && <Gathered latest={latest} total={saved} />}
          <MostMentioned kind="person" entities={people} total={counts.persons} />
          <MostMentioned kind="organization" entities={organizations} total={counts.organizations} />
          <MostMentioned kind="place" entities={places} total={counts.places} />
        </div>
      </div>
    </>
  );
}

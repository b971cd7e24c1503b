// Nothing was found: what else could have been meant, and what each of several words finds alone.
import Link from "next/link";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { SearchOrder } from "#lib/features/search/schema.ts";
import { searchAddress } from "#lib/features/search/search-address.ts";
import type { SearchView, TermCount } from "#lib/features/search/view.ts";
import styles from "./nothing-found.module.css";

export type NothingFoundProps = { view: SearchView; q: string; order: SearchOrder };

export function NothingFound({ view, q, order }: NothingFoundProps) {
  const { meant, alone, chosen } = view;
  return (
    <EmptyState
      title={`No passage matches “${q.trim()}”`}
      action={
        meant !== null && (
          <Button href={searchAddress({ q: meant, order })}>
            <span>
              Did you mean <b>{meant}</b>?
            </span>
          </Button>
        )
      }
    >
      {alone.length > 0 && <Alone alone={alone} order={order} />}
      {chosen.length > 0 && <p>Letting go of a filter may find some.</p>}
    </EmptyState>
  );
}

function Alone({ alone, order }: { alone: readonly TermCount[]; order: SearchOrder }) {
  return (
    <>
      <p>Passages that hold each of these by itself:</p>
      <ul className={styles.alone}>
        {alone.map(({ q, count }) => (
          <li key={q}>
            {count > 0 ? (
              <Link href={searchAddress({ q, order })} prefetch={false}>
                {q}
              </Link>
            ) : (
              q
            )}{" "}
            <span className={styles.count}>{count.toLocaleString("en-GB")}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

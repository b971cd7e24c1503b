// The filters in force, each to be let go by a click: on a phone the facets themselves are far below.
import { X } from "lucide-react";
import Link from "next/link";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { SearchOrder } from "#lib/features/search/schema.ts";
import { searchAddress } from "#lib/features/search/search-address.ts";
import type { FacetChoice } from "#lib/features/search/view.ts";
import styles from "./chosen-filters.module.css";

export function ChosenFilters({ chosen, order }: { chosen: readonly FacetChoice[]; order: SearchOrder }) {
  if (chosen.length === 0) return null;
  return (
    <ul className={styles.chosen} aria-label="Filters in force">
      {chosen.map(({ field, slug, name, state, include, exclude }) => {
        const isOut = state === "excluded";
        const word = field === "source" ? "in" : "with";
        return (
          <li key={`${field} ${slug}`}>
            <Link
              className={styles.filter}
              href={searchAddress({ q: isOut ? exclude : include, order })}
              prefetch={false}
              scroll={false}
            >
              <VisuallyHidden>Let go: </VisuallyHidden>
              <span className={styles.word}>{isOut ? `not ${word}` : word}</span>{" "}
              <span className={styles.name}>{name}</span>
              <X aria-hidden="true" />
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

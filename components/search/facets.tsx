// What the results could be narrowed to: sources, people, organizations, places. Every choice is a link to another query, so
// that facets and words are one thing, and work without scripts.
import { Check, Minus } from "lucide-react";
import Link from "next/link";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { KindMark } from "#components/ui/kind-mark.tsx";
import { kindWords } from "#components/ui/kinds.ts";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { SearchOrder } from "#lib/features/search/schema.ts";
import { searchAddress } from "#lib/features/search/search-address.ts";
import type { FacetChoice, FacetView } from "#lib/features/search/view.ts";
import styles from "./facets.module.css";

/** So many of a facet stand open. */
const shown = 6;

export function Facets({ facets, order }: { facets: readonly FacetView[]; order: SearchOrder }) {
  return facets.map(({ of, choices }) => {
    const rest = choices.slice(shown);
    return (
      <section key={of} className={styles.facet} aria-labelledby={`facet-${of}`}>
        <h3 className={styles.heading} id={`facet-${of}`}>
          {of !== "source" && <KindMark kind={of} said={false} />}
          {of === "source" ? "Sources" : kindWords[of].heading}
        </h3>
        <Choices choices={choices.slice(0, shown)} order={order} />
        {rest.length > 0 && (
          <Disclosure summary={`${rest.length} more`}>
            <Choices choices={rest} order={order} />
          </Disclosure>
        )}
      </section>
    );
  });
}

function Choices({ choices, order }: { choices: readonly FacetChoice[]; order: SearchOrder }) {
  return (
    <ul className={styles.choices}>
      {choices.map((choice) => (
        <Choice key={choice.slug} choice={choice} order={order} />
      ))}
    </ul>
  );
}

function Choice({ choice, order }: { choice: FacetChoice; order: SearchOrder }) {
  const { field, name, count, state, include, exclude } = choice;
  const isIn = state === "included";
  const isOut = state === "excluded";
  const only = field === "source" ? "Only in " : "Only with ";
  return (
    <li className={styles.choice} data-state={state}>
      <Link
        className={styles.include}
        href={searchAddress({ q: include, order })}
        scroll={false}
        prefetch={false}
        aria-current={isIn ? "true" : undefined}
      >
        <span className={styles.box} aria-hidden="true">
          {isIn && <Check />}
        </span>
        <span className={styles.name}>
          <VisuallyHidden>{only}</VisuallyHidden>
          <bdi>{name}</bdi>
          {isOut && <VisuallyHidden>, left out now</VisuallyHidden>}
        </span>
        {count !== null && (
          <span className={styles.count}>
            {count}
            <VisuallyHidden> {count === 1 ? "passage" : "passages"}</VisuallyHidden>
          </span>
        )}
      </Link>
      <Link
        className={styles.exclude}
        href={searchAddress({ q: exclude, order })}
        scroll={false}
        prefetch={false}
        aria-current={isOut ? "true" : undefined}
        title={isOut ? `No longer leave out ${name}` : `Leave out ${name}`}
      >
        <Minus aria-hidden="true" />
        <VisuallyHidden>{isOut ? `No longer leave out ${name}` : `Leave out ${name}`}</VisuallyHidden>
      </Link>
    </li>
  );
}

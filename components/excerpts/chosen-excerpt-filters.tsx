// The filters in force, each to be let go by a click: on a phone the facets themselves are far below.
import { X } from "lucide-react";
import Link from "next/link";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { type ExcerptsRequest, excerptsAddress } from "#lib/features/excerpts/excerpt-address.ts";
import type { ExcerptFacets } from "#lib/features/excerpts/queries.ts";
import styles from "./chosen-excerpt-filters.module.css";

type Props = { asked: ExcerptsRequest; facets: ExcerptFacets };

type Chosen = { readonly field: keyof ExcerptsRequest; readonly word: string; readonly name: string };

export function ChosenExcerptFilters({ asked, facets }: Props) {
  const chosen = toChosen(asked, facets);
  if (chosen.length === 0) return null;
  return (
    <ul className={styles.chosen} aria-label="Filters in force">
      {chosen.map(({ field, word, name }) => (
        <li key={field}>
          <Link
            className={styles.filter}
            href={excerptsAddress({ ...asked, cursor: undefined, [field]: undefined })}
            prefetch={false}
            scroll={false}
          >
            <VisuallyHidden>Let go: </VisuallyHidden>
            <span className={styles.word}>{word}</span> <span className={styles.name}>{name}</span>
            <X aria-hidden="true" />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function toChosen(asked: ExcerptsRequest, facets: ExcerptFacets): Chosen[] {
  const nameIn = (list: readonly { slug: string; name: string }[], slug: string | undefined) =>
    list.find((one) => one.slug === slug)?.name ?? slug ?? "";
  const { q, tag, source, colour, notebook, entity, event, claim, from, to } = asked;
  const title = facets.notebooks.find(({ slug }) => slug === notebook)?.title ?? notebook ?? "";
  const all: (Chosen & { readonly isOn: boolean })[] = [
    { field: "q", word: "with", name: `“${q}”`, isOn: q !== undefined },
    { field: "tag", word: "tagged", name: tag ?? "", isOn: tag !== undefined },
    { field: "untagged", word: "without", name: "a tag", isOn: asked.untagged === true },
    { field: "source", word: "from", name: nameIn(facets.sources, source), isOn: source !== undefined },
    { field: "colour", word: "in", name: colour ?? "", isOn: colour !== undefined },
    {
      field: "notebook",
      word: "in",
      name: notebook === "none" ? "no notebook" : title,
      isOn: notebook !== undefined,
    },
    { field: "entity", word: "on", name: nameIn(facets.entities, entity), isOn: entity !== undefined },
    { field: "event", word: "on", name: nameIn(facets.events, event), isOn: event !== undefined },
    { field: "claim", word: "on", name: nameIn(facets.claims, claim), isOn: claim !== undefined },
    { field: "from", word: "saved from", name: from ?? "", isOn: from !== undefined },
    { field: "to", word: "saved until", name: to ?? "", isOn: to !== undefined },
  ];
  return all.filter(({ isOn }) => isOn);
}

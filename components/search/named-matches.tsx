// Who goes by a name that stands in the query: a way to their room, and to every passage that names them, by whatever name.
import Link from "next/link";
import { KindMark } from "#components/ui/kind-mark.tsx";
import { kindWords } from "#components/ui/kinds.ts";
import { entityAddress } from "#lib/features/entities/entity-address.ts";
import type { NamedRow } from "#lib/features/search/queries.ts";
import { searchAddress } from "#lib/features/search/search-address.ts";
import styles from "./named-matches.module.css";

export function NamedMatches({ named }: { named: readonly NamedRow[] }) {
  if (named.length === 0) return null;
  return (
    <ul className={styles.named} aria-label="Known by these words">
      {named.map(({ slug, kind, name, mentions, sources }) => (
        <li key={slug} className={styles.match} data-kind={kind}>
          <KindMark kind={kind} said={false} />
          <div>
            <Link className={styles.name} href={entityAddress(slug)} prefetch={false}>
              {name}
            </Link>
            <p className={styles.facts}>
              {kindWords[kind].one}, {mentions} {mentions === 1 ? "mention" : "mentions"} in {sources}{" "}
              {sources === 1 ? "source" : "sources"}
            </p>
            <Link className={styles.passages} href={searchAddress({ q: `entity:${slug}` })} prefetch={false}>
              Passages under any name
            </Link>
          </div>
        </li>
      ))}
    </ul>
  );
}

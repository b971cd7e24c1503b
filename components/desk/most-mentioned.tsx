// The most mentioned of one kind, with their counts, and the way to all of them.
import Link from "next/link";
import { Bar } from "#components/ui/bar.tsx";
import { KindMark } from "#components/ui/kind-mark.tsx";
import { kindWords } from "#components/ui/kinds.ts";
import { entityAddress, kindAddress } from "#lib/features/entities/entity-address.ts";
import type { EntityItemRow } from "#lib/features/entities/queries.ts";
import type { EntityKind } from "#lib/features/entities/schema.ts";
import styles from "./most-mentioned.module.css";

export type MostMentionedProps = {
  kind: EntityKind;
  entities: readonly EntityItemRow[];
  total: number;
};

export function MostMentioned({ kind, entities, total }: MostMentionedProps) {
  const most = entities[0]?.mentions ?? 1;
  if (entities.length === 0) return null;
  return (
    <section data-kind={kind}>
      <h2 className={styles.heading}>
        <KindMark kind={kind} said={false} /> {kindWords[kind].heading}
      </h2>
      <ol>
        {entities.map(({ slug, name, mentions }) => (
          <li key={slug}>
            <Link className={styles.entity} href={entityAddress(slug)} prefetch={false}>
              <span>{name}</span>
              <span className={styles.count} title={`${mentions} mentions`}>
                {mentions}
              </span>
              <Bar share={mentions / most} kind={kind} />
            </Link>
          </li>
        ))}
      </ol>
      {total > entities.length && (
        <Link className={styles.all} href={kindAddress[kind]} prefetch={false}>
          All {total} {kindWords[kind].many}
        </Link>
      )}
    </section>
  );
}

// Every mention in its context, source by source, with a strip that shows where in the source they stand.
import Link from "next/link";
import type { EntityView } from "#lib/features/entities/view.ts";
import { readAddress } from "#lib/features/sources/read-address.ts";
import type { SourceItemView } from "#lib/features/sources/view.ts";
import styles from "./concordance.module.css";
import { ConcordanceLine } from "./concordance-line.tsx";
import { MentionStrip } from "./mention-strip.tsx";

export type ConcordanceProps = {
  entity: Pick<EntityView, "slug" | "kind" | "names" | "bySource">;
  sources: ReadonlyMap<string, SourceItemView>;
};

export function Concordance({ entity, sources }: ConcordanceProps) {
  const nameKinds = new Map(entity.names.map(({ name, kind }) => [name, kind]));
  return entity.bySource.map(({ source: slug, lines }) => {
    const source = sources.get(slug);
    return (
      <section key={slug} className={styles.source} aria-labelledby={`in-${slug}`} data-kind={entity.kind}>
        <header className={styles.head}>
          <h3 className={styles.title} id={`in-${slug}`}>
            <Link href={readAddress(slug)} prefetch={false}>
              {source?.name ?? slug}
            </Link>
          </h3>
          <p className={styles.facts}>
            {source?.fields.publisher && <span>{source.fields.publisher.value}</span>}
            <span>
              {lines.length} {lines.length === 1 ? "mention" : "mentions"}
            </span>
          </p>
          {source && <MentionStrip length={source.length} lines={lines} />}
        </header>
        <ol className={styles.lines} data-senses={lines.some(({ sense }) => sense) || undefined}>
          {lines.map((line) => (
            <ConcordanceLine
              key={line.at.start}
              source={slug}
              line={line}
              nameKind={nameKinds.get(line.matched)}
            />
          ))}
        </ol>
      </section>
    );
  });
}

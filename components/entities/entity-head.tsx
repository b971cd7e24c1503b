// Who or what it is: kind, name, the counts, the names in the texts. The note tells two of one name apart and is the catalogue's.
import type { ReactNode } from "react";
import { KindMark } from "#components/ui/kind-mark.tsx";
import { kindWords } from "#components/ui/kinds.ts";
import type { EntityView } from "#lib/features/entities/view.ts";
import styles from "./entity-head.module.css";

export function EntityHead({ entity, children }: { entity: EntityView; children: ReactNode }) {
  return (
    <header className={styles.head}>
      <p className={styles.kind} data-kind={entity.kind}>
        <KindMark kind={entity.kind} said={false} />{" "}
        <span className={styles.word}>{kindWords[entity.kind].one}</span>
      </p>
      <h1 className={styles.name}>{entity.name}</h1>
      <p className={styles.counts}>
        {entity.mentions} {entity.mentions === 1 ? "mention" : "mentions"} in {entity.bySource.length}{" "}
        {entity.bySource.length === 1 ? "source" : "sources"}
      </p>
      {entity.note && <p className={styles.note}>Catalogue note: {entity.note}</p>}
      <div className={styles.names}>{children}</div>
    </header>
  );
}

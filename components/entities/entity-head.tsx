// Who or what it is: kind, name, the counts, the names in the texts. The note tells two of one name apart and is the catalogue's.
import type { ReactNode } from "react";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { KindMark } from "#components/ui/kind-mark.tsx";
import { kindWords } from "#components/ui/kinds.ts";
import { Stat } from "#components/ui/stat.tsx";
import { kindAddress } from "#lib/features/entities/entity-address.ts";
import type { EntityView } from "#lib/features/entities/view.ts";
import styles from "./entity-head.module.css";

export function EntityHead({ entity, children }: { entity: EntityView; children: ReactNode }) {
  const { kind, mentions } = entity;
  const sources = entity.bySource.length;
  return (
    <header className={styles.head}>
      <Breadcrumbs
        crumbs={[{ href: kindAddress[kind], label: kindWords[kind].heading }]}
        here={entity.name}
      />
      <h1 className={styles.name}>
        <KindMark kind={kind} /> {entity.name}
      </h1>
      <p className={styles.counts}>
        <Stat value={mentions} label={mentions === 1 ? "mention" : "mentions"} />
        <Stat value={sources} label={sources === 1 ? "source" : "sources"} />
      </p>
      {entity.note && <p className={styles.note}>Catalogue note: {entity.note}</p>}
      <div className={styles.names}>{children}</div>
    </header>
  );
}

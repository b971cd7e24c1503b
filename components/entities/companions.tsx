// Who is named in the same passages, by kind, the most often first: each opens those passages.
import Link from "next/link";
import { Bar } from "#components/ui/bar.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { KindMark } from "#components/ui/kind-mark.tsx";
import { entityKinds, kindWords } from "#components/ui/kinds.ts";
import { entityAddress } from "#lib/features/entities/entity-address.ts";
import type { CompanionRow } from "#lib/features/entities/queries.ts";
import styles from "./companions.module.css";

/** So many of a kind stand open; the rest lie behind one click. */
const shown = 7;

type Props = { entity: string; companions: readonly CompanionRow[]; chosen?: string | undefined };

function CompanionList({ entity, companions, chosen, most }: Props & { most: number }) {
  return (
    <ul>
      {companions.map(({ slug, kind, name, passages }) => (
        <li key={slug}>
          <Link
            className={styles.companion}
            data-kind={kind}
            href={entityAddress(entity, { with: slug })}
            aria-current={slug === chosen ? "true" : undefined}
            title={`${passages} ${passages === 1 ? "passage names" : "passages name"} both`}
            prefetch={false}
          >
            <span>{name}</span>
            <span className={styles.count}>{passages}</span>
            <Bar share={passages / most} kind={kind} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

export function Companions({ entity, companions, chosen }: Props) {
  const most = Math.max(...companions.map(({ passages }) => passages));
  const byKind = Map.groupBy(companions, ({ kind }) => kind);
  return entityKinds.map((kind) => {
    const ofKind = byKind.get(kind) ?? [];
    const rest = ofKind.slice(shown);
    if (ofKind.length === 0) return null;
    return (
      <section key={kind} className={styles.group}>
        <h3 className={styles.heading}>
          <KindMark kind={kind} said={false} /> {kindWords[kind].heading}
        </h3>
        <CompanionList entity={entity} companions={ofKind.slice(0, shown)} chosen={chosen} most={most} />
        {rest.length > 0 && (
          <Disclosure summary={`${rest.length} more`} open={rest.some(({ slug }) => slug === chosen)}>
            <CompanionList entity={entity} companions={rest} chosen={chosen} most={most} />
          </Disclosure>
        )}
      </section>
    );
  });
}

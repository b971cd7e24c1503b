// Every name under which an entity stands in the texts, with its kind and how often; each narrows the concordance to itself.
import Link from "next/link";
import { entityAddress } from "#lib/features/entities/entity-address.ts";
import type { EntityView } from "#lib/features/entities/view.ts";
import styles from "./name-forms.module.css";

export function NameForms({
  entity,
  chosen,
}: {
  entity: Pick<EntityView, "slug" | "names">;
  chosen?: string | undefined;
}) {
  return (
    <ul className={styles.names} aria-label="Names">
      {entity.names.map(({ name, kind, mentions }) => (
        <li key={name} className={styles.name}>
          {mentions > 0 ? (
            <Link
              href={entityAddress(entity.slug, { as: name === chosen ? undefined : name })}
              aria-current={name === chosen ? "true" : undefined}
              prefetch={false}
            >
              {name}
            </Link>
          ) : (
            name
          )}{" "}
          <span className={styles.facts}>
            {kind}, {mentions === 0 ? "not in the texts" : `${mentions}×`}
          </span>
        </li>
      ))}
    </ul>
  );
}

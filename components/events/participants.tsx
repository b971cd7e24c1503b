// Who took part, each with the role; whom no text names stands in the text's own words. And where it was.
import Link from "next/link";
import { KindMark } from "#components/ui/kind-mark.tsx";
import { ShownWords } from "#components/ui/shown-words.tsx";
import { entityAddress } from "#lib/features/entities/entity-address.ts";
import type { EntityLink, EventView } from "#lib/features/events/view.ts";
import styles from "./aside.module.css";

function Entity({ entity: { slug, name, kind } }: { entity: EntityLink }) {
  return (
    <>
      <KindMark kind={kind} />{" "}
      <Link className={styles.link} href={entityAddress(slug)} prefetch={false}>
        {name}
      </Link>
    </>
  );
}

type Props = { event: Pick<EventView, "roles" | "described" | "placesShown"> };

export function Participants({ event: { roles, described, placesShown } }: Props) {
  return (
    <>
      {roles.length + described.length > 0 && (
        <section aria-labelledby="participants">
          <h2 className={styles.heading} id="participants">
            Participants
          </h2>
          <ul className={styles.list}>
            {roles.map(({ entity, role }) => (
              <li key={`${entity.slug} ${role}`}>
                <Entity entity={entity} />
                <span className={styles.role}>{role}</span>
              </li>
            ))}
            {described.map(({ shown, role }) => (
              <li key={`${shown.source} ${shown.start}`}>
                <ShownWords words={shown} as="inline" />
                <span className={styles.role}>{role}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {placesShown.length > 0 && (
        <section aria-labelledby="places">
          <h2 className={styles.heading} id="places">
            Places
          </h2>
          <ul className={styles.list}>
            {placesShown.map(({ entity, shown }) => (
              <li key={entity.slug}>
                <Entity entity={entity} />
                <span className={styles.role}>
                  by{" "}
                  {shown.map((words, index) => (
                    <span key={`${words.source} ${words.start}`}>
                      {index > 0 && ", "}
                      <ShownWords words={words} as="inline" />
                    </span>
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

// Every passage that tells of an event, by source, and within a source by how it tells: it reports, refers, or implies.
import Link from "next/link";
import { ShownWords } from "#components/ui/shown-words.tsx";
import type { EventView } from "#lib/features/events/view.ts";
import { readAddress } from "#lib/features/sources/read-address.ts";
import styles from "./event-passages.module.css";

type Props = { bySource: EventView["bySource"]; sources: ReadonlyMap<string, string> };

export function EventPassages({ bySource, sources }: Props) {
  return (
    <section aria-labelledby="passages">
      <h2 className={styles.heading} id="passages">
        In the words of the sources
      </h2>
      {bySource.map(({ source, roles }) => (
        <section key={source} className={styles.source} aria-labelledby={`in-${source}`}>
          <h3 className={styles.name} id={`in-${source}`}>
            <Link href={readAddress(source)} prefetch={false}>
              {sources.get(source) ?? source}
            </Link>
          </h3>
          <dl>
            {roles.map(({ role, passages }) => (
              <div key={role} className={styles.group}>
                <dt className={styles.role}>{role}</dt>
                {passages.map((words) => (
                  <dd key={`${words.start} ${words.end}`} className={styles.words}>
                    <ShownWords words={words} />
                  </dd>
                ))}
              </div>
            ))}
          </dl>
        </section>
      ))}
    </section>
  );
}

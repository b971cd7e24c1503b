// Events to which no text gives a date: none is invented. By the source that tells of each first, in the order of its text.
import Link from "next/link";
import { eventAddress } from "#lib/features/events/event-address.ts";
import type { EventItemView } from "#lib/features/events/view.ts";
import { ModalityMark } from "./modality-mark.tsx";
import timeline from "./timeline.module.css";
import styles from "./undated-events.module.css";

type Props = { events: readonly EventItemView[]; sources: ReadonlyMap<string, string> };

export function UndatedEvents({ events, sources }: Props) {
  if (events.length === 0) return null;
  const bySource = Map.groupBy(events, ({ first }) => first?.source ?? "");
  return (
    <section aria-labelledby="undated">
      <h2 className={timeline.heading} id="undated">
        No date in the texts{" "}
        <span className={timeline.count}>
          {events.length} {events.length === 1 ? "event" : "events"}, as the sources tell them
        </span>
      </h2>
      <div className={styles.groups}>
        {[...bySource].map(([source, told]) => (
          <section key={source} className={styles.group}>
            <h3 className={styles.source}>{sources.get(source) ?? source}</h3>
            <ol>
              {told.map(({ slug, title, modality }) => (
                <li key={slug} className={styles.event}>
                  <Link className={styles.link} href={eventAddress(slug)} prefetch={false}>
                    {title}
                  </Link>{" "}
                  <ModalityMark modality={modality} />
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
    </section>
  );
}

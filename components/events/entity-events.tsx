// The events of an entity: the dated on a small line of time, the others below it. Drawn where there are any.
import Link from "next/link";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { EdtfTime } from "#components/ui/edtf-time.tsx";
import { eventAddress } from "#lib/features/events/event-address.ts";
import { orderEvents } from "#lib/features/events/order-events.ts";
import { stretchIn, timeWindow } from "#lib/features/events/time-window.ts";
import type { EventItemView } from "#lib/features/events/view.ts";
import styles from "./entity-events.module.css";
import { EventRow } from "./event-row.tsx";
import { ModalityMark } from "./modality-mark.tsx";
import { TimeAxis } from "./time-axis.tsx";

/** So many without a date stand open. */
const shown = 6;

function Plain({ events }: { events: readonly EventItemView[] }) {
  return (
    <ul className={styles.plain}>
      {events.map(({ slug, title, date, modality }) => (
        <li key={slug}>
          {date && (
            <span className={styles.date}>
              <EdtfTime edtf={date} />{" "}
            </span>
          )}
          <Link className={styles.link} href={eventAddress(slug)} prefetch={false}>
            {title}
          </Link>{" "}
          <ModalityMark modality={modality} />
        </li>
      ))}
    </ul>
  );
}

export function EntityEvents({ events }: { events: readonly EventItemView[] }) {
  if (events.length === 0) return null;
  const { dated, yearless, undated } = orderEvents(events);
  const window = timeWindow(
    null,
    dated.flatMap(({ bounds }) => bounds ?? []),
  );
  const parts = window.parts.map((part) => ({ ...part, count: 0 }));
  const others = [...yearless, ...undated];
  return (
    <section aria-labelledby="events">
      <h2 className={styles.heading} id="events">
        Events <span className={styles.count}>{events.length}</span>
      </h2>
      {dated.length > 0 && (
        <div className={styles.line} data-view="auto">
          <TimeAxis parts={parts} request={{}} isFinest />
          <ul>
            {dated.map((event) => {
              const stretch = event.bounds && stretchIn(window, event.bounds);
              return stretch && <EventRow key={event.slug} event={event} stretch={stretch} parts={parts} />;
            })}
          </ul>
        </div>
      )}
      <Plain events={others.slice(0, shown)} />
      {others.length > shown && (
        <Disclosure summary={`${others.length - shown} more to which no text gives a year`}>
          <Plain events={others.slice(shown)} />
        </Disclosure>
      )}
    </section>
  );
}

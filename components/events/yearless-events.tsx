// Events of which the texts give a day or a month and no year: in a lane of their own, along a year that is none in particular.
import { stretchIn, timeWindow } from "#lib/features/events/time-window.ts";
import type { EventItemView } from "#lib/features/events/view.ts";
import { EventRow } from "./event-row.tsx";
import { TimeAxis } from "./time-axis.tsx";
import styles from "./timeline.module.css";

/** Any year with a 29 February; it is never shown. */
const someYear = "2000";

function inSomeYear({ bounds }: EventItemView) {
  const { month = 1, day = null } = bounds?.recurring ?? {};
  const pad = (value: number) => String(value).padStart(2, "0");
  const last = new Date(Date.UTC(Number(someYear), month, 0)).getUTCDate();
  return {
    earliest: `${someYear}-${pad(month)}-${pad(day ?? 1)}`,
    latest: `${someYear}-${pad(month)}-${pad(day ?? last)}`,
  };
}

export function YearlessEvents({ events }: { events: readonly EventItemView[] }) {
  if (events.length === 0) return null;
  const year = timeWindow(someYear, []);
  const parts = year.parts.map((part) => ({ ...part, count: 0 }));
  return (
    <section className={styles.timeline} aria-labelledby="yearless">
      <h2 className={styles.heading} id="yearless">
        Year not given{" "}
        <span className={styles.count}>
          {events.length} {events.length === 1 ? "event" : "events"}, each in whatever year it was
        </span>
      </h2>
      <TimeAxis parts={parts} request={{}} isFinest />
      <ol>
        {events.map((event) => {
          const stretch = stretchIn(year, inSomeYear(event));
          return stretch && <EventRow key={event.slug} event={event} stretch={stretch} parts={parts} />;
        })}
      </ol>
    </section>
  );
}

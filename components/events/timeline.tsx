// Dated events on a line of time, a row for each: its date in words, what it is, and the stretch in which it lies as the texts know it.
// Without room for the line the rows are a list. What lies outside the window is counted, not lost.

import Link from "next/link";
import { EdtfTime } from "#components/ui/edtf-time.tsx";
import { type EventsRequest, eventsAddress } from "#lib/features/events/event-address.ts";
import { stretchIn, timeWindow } from "#lib/features/events/time-window.ts";
import type { EventItemView } from "#lib/features/events/view.ts";
import { EventRow } from "./event-row.tsx";
import { TimeAxis } from "./time-axis.tsx";
import { TimeZoom } from "./time-zoom.tsx";
import styles from "./timeline.module.css";
import { TimelineKey } from "./timeline-key.tsx";

type Props = { events: readonly EventItemView[]; request: EventsRequest };

export function Timeline({ events, request }: Props) {
  const dates = events.flatMap(({ bounds }) => bounds ?? []);
  const window = timeWindow(request.in ?? null, dates);
  const rows = events.flatMap((event) => {
    const stretch = event.bounds && stretchIn(window, event.bounds);
    return stretch ? [{ event, stretch }] : [];
  });
  // Only what lies wholly in a part is seen more closely there.
  const countIn = (part: { edtf: string }) => {
    const inner = timeWindow(part.edtf, dates);
    return dates.filter((date) => {
      const stretch = stretchIn(inner, date);
      return stretch !== null && !stretch.before && !stretch.after;
    }).length;
  };
  const parts = window.parts.map((part) => ({
    ...part,
    count: window.edtf?.length === 7 ? 0 : countIn(part),
  }));
  const outside = events.length - rows.length;
  return (
    <section className={styles.timeline} aria-labelledby="dated">
      <header className={styles.head}>
        <h2 className={styles.heading} id="dated">
          {window.edtf ? <EdtfTime edtf={window.edtf} /> : "Dated"}{" "}
          <span className={styles.count}>
            {rows.length} {rows.length === 1 ? "event" : "events"}
          </span>
        </h2>
        <TimeZoom window={window} parts={parts} request={request} />
      </header>
      <div className={styles.chart}>
        <TimeAxis parts={parts} request={request} isFinest={window.edtf?.length === 7} />
        {rows.length === 0 ? (
          <p className={styles.none}>The texts date no event to this stretch.</p>
        ) : (
          <ol>
            {rows.map(({ event, stretch }) => (
              <EventRow key={event.slug} event={event} stretch={stretch} parts={parts} />
            ))}
          </ol>
        )}
      </div>
      <footer className={styles.foot}>
        <TimelineKey />
        {outside > 0 && (
          <Link href={eventsAddress({ ...request, in: undefined })} prefetch={false}>
            {outside} more {outside === 1 ? "event" : "events"} outside this stretch
          </Link>
        )}
      </footer>
    </section>
  );
}

// An event as a row: date, title, and, where there is room, its stretch on the line of time.
import Link from "next/link";
import { EdtfTime } from "#components/ui/edtf-time.tsx";
import { eventAddress } from "#lib/features/events/event-address.ts";
import type { Stretch, WindowPart } from "#lib/features/events/time-window.ts";
import type { EventItemView } from "#lib/features/events/view.ts";
import styles from "./event-row.module.css";
import { ModalityMark } from "./modality-mark.tsx";
import { TimeTrack } from "./time-track.tsx";

export type EventRowProps = {
  event: EventItemView;
  stretch: Stretch;
  parts: readonly WindowPart[];
};

export function EventRow({ event, stretch, parts }: EventRowProps) {
  const { slug, title, modality, date, bounds, sources } = event;
  return (
    <li className={styles.row} data-kind="event">
      <span className={styles.date}>
        <EdtfTime edtf={date} />
      </span>
      <span className={styles.title}>
        <Link className={styles.link} href={eventAddress(slug)} prefetch={false}>
          {title}
        </Link>{" "}
        <ModalityMark modality={modality} />
      </span>
      <span className={styles.sources} title={`Told by ${sources.length} of the sources`}>
        {sources.length} {sources.length === 1 ? "source" : "sources"}
      </span>
      <span className={styles.track}>
        <TimeTrack stretch={stretch} parts={parts} isDay={bounds?.precision === "day"} />
      </span>
    </li>
  );
}

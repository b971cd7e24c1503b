// One event as it is laid out: what it is and when, every passage that tells of it, and beside them who took part, where, and on which
// words the date rests.
import type { ReactNode } from "react";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { EdtfTime } from "#components/ui/edtf-time.tsx";
import { KindMark } from "#components/ui/kind-mark.tsx";
import { Stat } from "#components/ui/stat.tsx";
import type { EventView } from "#lib/features/events/view.ts";
import { EventDate } from "./event-date.tsx";
import { EventPassages } from "./event-passages.tsx";
import styles from "./event-room.module.css";
import { Participants } from "./participants.tsx";

export type EventRoomProps = {
  event: EventView;
  sources: ReadonlyMap<string, string>;
  /** What else the same words carry: claims. */
  children?: ReactNode;
};

const told = {
  asserted: null,
  claimed: "Told as somebody’s claim, or as a possibility; not as a fact.",
  scheduled: "Still to come when it was told.",
} as const;

export function EventRoom({ event, sources, children }: EventRoomProps) {
  const { title, modality, date, passages, bySource } = event;
  return (
    <>
      <header className={styles.head}>
        <Breadcrumbs crumbs={[{ href: "/events", label: "Events" }]} here={title} />
        <h1 className={styles.title} data-kind="event">
          <KindMark kind="event" /> {title}
        </h1>
        <p className={styles.facts}>
          <strong>
            <EdtfTime edtf={date} none="No date in the texts" />
          </strong>
          <Stat value={passages} label={passages === 1 ? "passage" : "passages"} />
          <Stat value={bySource.length} label={bySource.length === 1 ? "source" : "sources"} />
        </p>
        {told[modality] && <p className={styles.told}>{told[modality]}</p>}
      </header>
      <div className={styles.room}>
        <div className={styles.main}>
          <EventPassages bySource={bySource} sources={sources} />
          {children}
        </div>
        <aside className={styles.aside} aria-label="Date and participants">
          <EventDate event={event} sources={sources} />
          <Participants event={event} />
        </aside>
      </div>
    </>
  );
}

// What a date says, and what it would date: an event that is recorded or proposed where it stands, or one that is still to be told.
import Link from "next/link";
import { EdtfTime } from "#components/ui/edtf-time.tsx";
import { KindMark } from "#components/ui/kind-mark.tsx";
import type { Payload } from "#lib/features/proposals/schema.ts";
import type { TargetView } from "#lib/features/reviews/view.ts";
import styles from "./proposal-card.module.css";

type Props = { payload: Extract<Payload, { kind: "date" }>; targets: readonly TargetView[] };

export function ProposedDate({ payload: { date, dateNote }, targets }: Props) {
  return (
    <div className={styles.proposed}>
      <p>
        <span className={styles.name}>
          <EdtfTime edtf={date} />
        </span>{" "}
        <span className={styles.soft}>
          {date}
          {dateNote !== null && ` (${dateNote})`}
        </span>
      </p>
      {targets.length === 0 && (
        <p className={styles.soft}>
          No event is recorded or proposed in this sentence: to accept it, say what happened.
        </p>
      )}
      {targets.map(({ slug, title }) => (
        <p key={title}>
          <KindMark kind="event" />{" "}
          <span className={styles.soft}>
            {slug === null ? "would date what is proposed here" : "would date"}
          </span>{" "}
          {slug === null ? (
            title
          ) : (
            <Link href={`/events/${slug}`} prefetch={false}>
              {title}
            </Link>
          )}
        </p>
      ))}
    </div>
  );
}

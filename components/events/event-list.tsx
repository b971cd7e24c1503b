// The events as a table: when, what, who, told by how many. What has no date stands below what has one.
import Link from "next/link";
import { EdtfTime } from "#components/ui/edtf-time.tsx";
import { eventAddress } from "#lib/features/events/event-address.ts";
import type { OrderedEvents } from "#lib/features/events/order-events.ts";
import type { EventItemView } from "#lib/features/events/view.ts";
import styles from "./event-list.module.css";
import { ModalityMark } from "./modality-mark.tsx";

type Props = { ordered: OrderedEvents<EventItemView>; sources: ReadonlyMap<string, string> };

function Row({ event, sources }: { event: EventItemView; sources: Props["sources"] }) {
  const names = [...event.participants, ...event.places].map(({ name }) => name);
  const told = event.sources.map((slug) => sources.get(slug) ?? slug).join("\n");
  return (
    <tr>
      <td className={styles.date}>
        <EdtfTime edtf={event.date} none="not given" />
      </td>
      <th scope="row" className={styles.event}>
        <Link className={styles.title} href={eventAddress(event.slug)} prefetch={false}>
          {event.title}
        </Link>{" "}
        <ModalityMark modality={event.modality} />
        {names.length > 0 && <span className={styles.names}>{[...new Set(names)].join(", ")}</span>}
      </th>
      <td className={styles.told} title={told}>
        {event.passages} in {event.sources.length}
      </td>
    </tr>
  );
}

export function EventList({ ordered, sources }: Props) {
  const groups = [
    { name: "Dated", events: ordered.dated },
    { name: "Year not given", events: ordered.yearless },
    { name: "No date in the texts", events: ordered.undated },
  ];
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>Events, the earliest first; passages in so many sources</caption>
      <thead>
        <tr>
          <th scope="col">Date</th>
          <th scope="col">Event</th>
          <th scope="col" className={styles.told}>
            Passages in sources
          </th>
        </tr>
      </thead>
      {groups.map(
        ({ name, events }) =>
          events.length > 0 && (
            <tbody key={name}>
              <tr className={styles.group}>
                <th colSpan={3} scope="rowgroup">
                  {name} <span className={styles.count}>{events.length}</span>
                </th>
              </tr>
              {events.map((event) => (
                <Row key={event.slug} event={event} sources={sources} />
              ))}
            </tbody>
          ),
      )}
    </table>
  );
}

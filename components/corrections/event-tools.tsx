// What can be corrected on the page of an event. A date needs words that it rests on; the server says so where there are none.
import { Disclosure } from "#components/ui/disclosure.tsx";
import type { EventView } from "#lib/features/events/view.ts";
import { EventFields } from "./event-fields.tsx";
import styles from "./form.module.css";

export function EventTools({ event }: { event: EventView }) {
  const { slug, title, date, modality, dateNote } = event;
  return (
    <section className={styles.tools} aria-label="Corrections" data-print="no">
      <Disclosure summary="Correct title, date and how it is told">
        <EventFields event={{ slug, title, date, modality, dateNote }} />
      </Disclosure>
    </section>
  );
}

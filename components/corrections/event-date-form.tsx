"use client";
// The date of an event that stands, with the words that give it: corrected, given or taken away as one.
import { useEffect, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { EventView } from "#lib/features/events/view.ts";
import { type Dated, DateFields } from "./date-fields.tsx";
import styles from "./form.module.css";
import { placeOf } from "./pointed.ts";
import { useCorrecting } from "./use-correcting.ts";

type DatedEvent = Pick<EventView, "slug" | "date" | "dateNote" | "basis">;
type EventDateFormProps = { event: DatedEvent; source: string; near: number };

function datedOf({ date, dateNote, basis }: DatedEvent): Dated {
  return { date: date ?? "", note: dateNote ?? "", words: basis };
}

export function EventDateForm({ event, source, near }: EventDateFormProps) {
  const { correct, isBusy, fault } = useCorrecting({ tellsFaults: true });
  const [dated, setDated] = useState<Dated>(() => datedOf(event));
  const stands = JSON.stringify(datedOf(event));
  useEffect(() => setDated(JSON.parse(stands)), [stands]);
  const give = ({ date, note, words }: Dated, done: string) =>
    correct(
      {
        verb: "date-event",
        event: event.slug,
        date,
        dateNote: note,
        words: words.map(placeOf),
        was: event.date,
      },
      done,
    );
  return (
    <form
      className={styles.form}
      onSubmit={(submit) => {
        submit.preventDefault();
        give(dated, "The date was changed.");
      }}
    >
      <DateFields dated={dated} source={source} near={near} onChange={setDated} />
      {fault && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
      <div className={styles.row}>
        <Button type="submit" disabled={isBusy || JSON.stringify(dated) === stands || dated.date === ""}>
          Save the date
        </Button>
        {event.date !== null && (
          <Button
            disabled={isBusy}
            onClick={() => give({ date: "", note: "", words: [] }, "The date was taken away.")}
          >
            Take the date away
          </Button>
        )}
      </div>
    </form>
  );
}

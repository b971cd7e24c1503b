"use client";
// What can be corrected on the page of an event. Words are pointed at in the texts that tell of it; those of another are selected there.
import { useState } from "react";
import { Disclosure } from "#components/ui/disclosure.tsx";
import type { EventView } from "#lib/features/events/view.ts";
import { Choice } from "./choice.tsx";
import { EventDateForm } from "./event-date-form.tsx";
import { EventFields } from "./event-fields.tsx";
import { EventParts } from "./event-parts.tsx";
import styles from "./form.module.css";

type EventToolsProps = {
  event: EventView;
  /** The texts that tell of it, by their names. */
  sources: readonly (readonly [slug: string, name: string])[];
};

export function EventTools({ event, sources }: EventToolsProps) {
  const [chosen, setChosen] = useState(sources[0]?.[0] ?? "");
  const source = sources.some(([slug]) => slug === chosen) ? chosen : (sources[0]?.[0] ?? "");
  const told = event.bySource.find((one) => one.source === source)?.roles[0]?.passages[0];
  const at = { source, near: told?.start ?? 0 };
  return (
    <section className={styles.tools} aria-label="Corrections" data-print="no">
      <Disclosure summary="Correct title, date, places, participants and passages">
        <div className={styles.form}>
          <EventFields event={event} />
          {sources.length > 1 && (
            <Choice label="Point at words in" value={source} options={sources} onChange={setChosen} />
          )}
          <p className={styles.soft}>
            To add words of another text, select them there and choose “This is…”, “A passage of an event”.
          </p>
          <fieldset className={styles.part}>
            <legend>When</legend>
            <EventDateForm key={source} event={event} {...at} />
          </fieldset>
          <EventParts key={source} event={event} {...at} />
        </div>
      </Disclosure>
    </section>
  );
}

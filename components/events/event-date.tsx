// When it was, as precisely as it is known and no more: the words that give the date, from each source, and how it was reckoned.

import { EdtfTime } from "#components/ui/edtf-time.tsx";
import { ShownWords } from "#components/ui/shown-words.tsx";
import type { EventView } from "#lib/features/events/view.ts";
import styles from "./aside.module.css";

type Props = {
  event: Pick<EventView, "date" | "dateNote" | "basis">;
  sources: ReadonlyMap<string, string>;
};

export function EventDate({ event: { date, dateNote, basis }, sources }: Props) {
  return (
    <section aria-labelledby="date">
      <h2 className={styles.heading} id="date">
        Date
      </h2>
      <p>
        <EdtfTime edtf={date} none="None in the texts" />
        {date && <code className={styles.code}>{date}</code>}
      </p>
      {dateNote && <p className={styles.note}>{dateNote}</p>}
      {basis.length > 0 && (
        <>
          <p className={styles.note}>It rests on these words:</p>
          <ul className={styles.list}>
            {basis.map((words) => (
              <li key={`${words.source} ${words.start}`}>
                <ShownWords words={words} as="inline" />
                <span className={styles.role}>{sources.get(words.source) ?? words.source}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

"use client";
// A note whose place is not certain: its words, why, and the places where they may stand, in context. Leaving it out is the choice that
// stands until another is made.
import { useEffect, useId, useState } from "react";
import type { ImportChoices, ImportReport } from "#lib/features/transfers/schema.ts";
import styles from "./open-note.module.css";

type Open = ImportReport["open"][number];
type Place = Open["candidates"][number];

const why = {
  ambiguous: "Its words stand in several places, with the same words around them.",
  changed: "Its words stand here, but not with the words around them that it knew.",
  lost: "Its words stand nowhere in this room. It is left out.",
} as const;

export type OpenNoteProps = {
  note: Open;
  nameOf: (source: string) => string;
  chosen: ImportChoices[string] | null;
  choose: (place: ImportChoices[string] | null) => void;
};

export function OpenNote({
  note: { status, exact, note, candidates },
  nameOf,
  chosen,
  choose,
}: OpenNoteProps) {
  const name = useId();
  const isChosen = ({ source, start, end }: Place) =>
    chosen?.source === source && chosen.start === start && chosen.end === end;
  return (
    <li className={styles.note}>
      <blockquote className={styles.words}>{exact}</blockquote>
      {note && <p className={styles.said}>{note}</p>}
      <fieldset className={styles.choices}>
        <legend className={styles.why}>{why[status]}</legend>
        {candidates.length > 0 && (
          <>
            {candidates.map((place) => (
              <label key={`${place.source} ${place.start}`} className={styles.choice}>
                <input
                  type="radio"
                  name={name}
                  checked={isChosen(place)}
                  onChange={() => choose({ source: place.source, start: place.start, end: place.end })}
                />
                <InContext place={place} />
                <span className={styles.from}>{nameOf(place.source)}</span>
              </label>
            ))}
            <label className={styles.choice}>
              <input type="radio" name={name} checked={chosen === null} onChange={() => choose(null)} />
              Leave it out
            </label>
          </>
        )}
      </fieldset>
    </li>
  );
}

/** So many characters of the text stand on either side. */
const around = 90;

function InContext({ place: { source, start, end, exact } }: { place: Place }) {
  const [sides, setSides] = useState({ before: "", after: "" });
  useEffect(() => {
    let isLeft = false;
    void textOf(source).then((text) => {
      if (isLeft) return;
      const side = (from: number, to: number) => text.slice(Math.max(0, from), to).join("");
      setSides({ before: side(start - around, start), after: side(end, end + around) });
    });
    return () => {
      isLeft = true;
    };
  }, [source, start, end]);
  return (
    <span className={styles.context}>
      {sides.before && `… ${sides.before}`}
      <mark>{exact}</mark>
      {sides.after && `${sides.after} …`}
    </span>
  );
}

/** Code points of a source, as positions count them, asked for once. Where they cannot be had, the words stand alone. */
const texts = new Map<string, Promise<readonly string[]>>();

function textOf(source: string): Promise<readonly string[]> {
  const known = texts.get(source) ?? ask(source);
  texts.set(source, known);
  return known;
}

async function ask(source: string): Promise<readonly string[]> {
  try {
    const answer = await fetch(`/api/v1/sources/${encodeURIComponent(source)}`);
    return answer.ok ? [...((await answer.json()) as { text: string }).text] : [];
  } catch {
    return [];
  }
}

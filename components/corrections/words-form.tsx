"use client";
// What selected words are: somebody or something by name, evidence for a claim, a passage of an event, a new event or claim, what the
// source says of itself; or, of a link that is wrong, who is meant instead. The words are sent as a place; the server cuts them.
import { useState } from "react";
import { Choice } from "./choice.tsx";
import { ClaimForm } from "./claim-form.tsx";
import { EventForm } from "./event-form.tsx";
import { FieldForm } from "./field-form.tsx";
import styles from "./form.module.css";
import { NameForm, type Naming } from "./name-form.tsx";
import type { OpenWords } from "./open-words.ts";
import { PassageForm } from "./passage-form.tsx";

type Meaning = Naming | "evidence" | "passage" | "add-event" | "add-claim" | "field";

const meanings: readonly (readonly [Meaning, string])[] = [
  ["known", "Somebody or something known"],
  ["person", "A new person"],
  ["organization", "A new organization"],
  ["place", "A new place"],
  ["evidence", "Evidence for a claim"],
  ["passage", "A passage of an event"],
  ["add-event", "A new event"],
  ["add-claim", "A new claim"],
  ["field", "What the source says of itself"],
];

export function WordsForm({ opened, onDone }: { opened: OpenWords; onDone: () => void }) {
  const { source, at, words, linked } = opened;
  const [meaning, setMeaning] = useState<Meaning>("known");
  const span = { source, start: at.start, end: at.end };
  return (
    <div className={styles.form}>
      <blockquote className={styles.words} dir="auto">
        {words.length > 240 ? `${words.slice(0, 239)}…` : words}
      </blockquote>
      {linked && <p className={styles.soft}>Linked to {linked.name}.</p>}
      <Choice
        label={linked ? "It is" : "These words are"}
        value={meaning}
        options={linked ? meanings.slice(0, 4) : meanings}
        onChange={setMeaning}
      />
      {meaning === "add-event" ? (
        <EventForm span={span} onDone={onDone} />
      ) : meaning === "add-claim" || meaning === "evidence" ? (
        <ClaimForm key={meaning} span={span} isNew={meaning === "add-claim"} onDone={onDone} />
      ) : meaning === "passage" ? (
        <PassageForm span={span} onDone={onDone} />
      ) : meaning === "field" ? (
        <FieldForm span={span} onDone={onDone} />
      ) : (
        <NameForm key={meaning} opened={opened} naming={meaning} onDone={onDone} />
      )}
    </div>
  );
}

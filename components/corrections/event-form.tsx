"use client";
// A new event from words that tell of it: what happened, how it is told, when, where, who took part, and what else tells of it. Everything
// but the title can be left for later.
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { Modality, PassageRole } from "#lib/features/events/schema.ts";
import { Choice } from "./choice.tsx";
import { type Dated, DateFields, undated } from "./date-fields.tsx";
import { modalityChoices } from "./event-fields.tsx";
import styles from "./form.module.css";
import { type Gathered, GatheredList } from "./gathered.tsx";
import type { WordsAsked } from "./open-words.ts";
import { type ParticipantAsked, ParticipantFields } from "./participant-fields.tsx";
import { type PassageAsked, PassageFields, passageRoles } from "./passage-fields.tsx";
import { type PlaceAsked, PlaceFields } from "./place-fields.tsx";
import { placeOf } from "./pointed.ts";
import { useCorrecting } from "./use-correcting.ts";

export function EventForm({ span, onDone }: { span: WordsAsked; onDone: () => void }) {
  const { correct, isBusy, fault } = useCorrecting({ tellsFaults: true });
  const [title, setTitle] = useState("");
  const [modality, setModality] = useState<Modality>("asserted");
  const [role, setRole] = useState<PassageRole>("reports");
  const [dated, setDated] = useState<Dated>(undated);
  const places = useGathered<PlaceAsked>();
  const participants = useGathered<ParticipantAsked>();
  const passages = useGathered<PassageAsked>();
  const at = { source: span.source, near: span.start, isBusy };
  const record = () =>
    correct(
      {
        verb: "add-event",
        ...span,
        title,
        modality,
        role,
        date: dated.date,
        dateNote: dated.note,
        dateWords: dated.words.map(placeOf),
        places: places.asked,
        participants: participants.asked,
        passages: passages.asked,
      },
      `The event “${title.trim()}” was added.`,
      onDone,
    );
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        record();
      }}
    >
      <label className={styles.field}>
        What happened, as a title
        <input className={styles.input} value={title} onChange={({ target }) => setTitle(target.value)} />
      </label>
      <Choice label="It is told" value={modality} options={modalityChoices} onChange={setModality} />
      <Choice label="These words" value={role} options={passageRoles} onChange={setRole} />
      <fieldset className={styles.part}>
        <legend>When</legend>
        <DateFields dated={dated} source={span.source} near={span.start} onChange={setDated} />
      </fieldset>
      <fieldset className={styles.part}>
        <legend>Where</legend>
        <GatheredList label="Places" items={places.items} onRemove={places.remove} />
        <PlaceFields {...at} onAdd={places.add} />
      </fieldset>
      <fieldset className={styles.part}>
        <legend>Who took part</legend>
        <GatheredList label="Participants" items={participants.items} onRemove={participants.remove} />
        <ParticipantFields {...at} onAdd={participants.add} />
      </fieldset>
      <fieldset className={styles.part}>
        <legend>What else tells of it</legend>
        <GatheredList label="Passages" items={passages.items} onRemove={passages.remove} />
        <PassageFields {...at} onAdd={passages.add} />
      </fieldset>
      {fault && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
      <Button type="submit" tone="strong" disabled={isBusy || title.trim() === ""}>
        Record the event
      </Button>
    </form>
  );
}

function useGathered<Asked>() {
  const [items, setItems] = useState<readonly Gathered<Asked>[]>([]);
  return {
    items,
    asked: items.map(({ asked }) => asked),
    add: (one: Gathered<Asked>, after: () => void) => {
      setItems([...items.filter(({ told }) => told !== one.told), one]);
      after();
    },
    remove: (one: Gathered<Asked>) => setItems(items.filter((other) => other !== one)),
  };
}

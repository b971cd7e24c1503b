"use client";
// What selected words are: somebody or something by name, evidence for a claim, a passage of an event, a new event or claim, what the
// source says of itself; or, of a link that is wrong, who is meant instead. The words are sent as a place; the server cuts them.
import { useState } from "react";
import type { Completion } from "#components/excerpts/use-completions.ts";
import { Button } from "#components/ui/button.tsx";
import { Choice } from "./choice.tsx";
import styles from "./form.module.css";
import { KnownField } from "./known-field.tsx";
import type { OpenWords } from "./open-words.ts";
import { type Correction, useCorrecting } from "./use-correcting.ts";

type Meaning =
  | "known"
  | "person"
  | "organization"
  | "place"
  | "evidence"
  | "passage"
  | "add-event"
  | "add-claim"
  | "field";

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
const entities = ["person", "organization", "place"] as const;
const stances = [
  ["asserts", "asserts it"],
  ["denies", "denies it"],
  ["hedges", "hedges it"],
] as const;
const roles = [
  ["reports", "reports it"],
  ["refers", "refers to it"],
  ["implies", "takes it for granted"],
] as const;
const fields = [
  ["title", "Title"],
  ["author", "Author"],
  ["publisher", "Publisher"],
] as const;

export function WordsForm({ opened, onDone }: { opened: OpenWords; onDone: () => void }) {
  const { source, at, words, linked } = opened;
  const { correct, isBusy } = useCorrecting();
  const [meaning, setMeaning] = useState<Meaning>("known");
  const [known, setKnown] = useState<Completion | null>(null);
  const [text, setText] = useState("");
  const [stance, setStance] = useState<(typeof stances)[number][0]>("asserts");
  const [role, setRole] = useState<(typeof roles)[number][0]>("reports");
  const [field, setField] = useState<(typeof fields)[number][0]>("title");
  const [alike, setAlike] = useState(false);
  const span = { source, start: at.start, end: at.end };

  const toCorrection = (): Correction | null => {
    const named = linked
      ? ({ verb: "point", was: linked.slug, alike } as const)
      : ({ verb: "name" } as const);
    if (meaning === "known") return known && { ...named, ...span, entity: known.slug };
    if (meaning === "evidence") return known && { verb: meaning, ...span, claim: known.slug, stance };
    if (meaning === "passage") return known && { verb: meaning, ...span, event: known.slug, role };
    if (meaning === "field") return { verb: meaning, ...span, field };
    if (meaning === "add-event") return text.trim() ? { verb: meaning, ...span, title: text } : null;
    if (meaning === "add-claim") return text.trim() ? { verb: meaning, ...span, statement: text } : null;
    return { ...named, ...span, kind: meaning, ...(text.trim() ? { name: text } : {}) };
  };
  const correction = toCorrection();
  const isNew = entities.some((kind) => kind === meaning);
  const kinds =
    meaning === "evidence" ? (["claim"] as const) : meaning === "passage" ? (["event"] as const) : entities;

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (correction) correct(correction, linked ? "The link was pointed elsewhere." : "Recorded.", onDone);
      }}
    >
      <blockquote className={styles.words}>
        {words.length > 240 ? `${words.slice(0, 239)}…` : words}
      </blockquote>
      {linked && <p className={styles.soft}>Linked to {linked.name}.</p>}
      <Choice
        label={linked ? "It is" : "These words are"}
        value={meaning}
        options={linked ? meanings.slice(0, 4) : meanings}
        onChange={(next) => {
          setMeaning(next);
          setKnown(null);
        }}
      />
      {(meaning === "known" || meaning === "evidence" || meaning === "passage") && (
        <KnownField
          label={meaning === "known" ? "Who or what" : meaning === "evidence" ? "Which claim" : "Which event"}
          kinds={kinds}
          except={linked?.slug}
          chosen={known}
          onChoose={setKnown}
        />
      )}
      {meaning === "evidence" && <Choice label="It" value={stance} options={stances} onChange={setStance} />}
      {meaning === "passage" && <Choice label="It" value={role} options={roles} onChange={setRole} />}
      {meaning === "field" && <Choice label="Its" value={field} options={fields} onChange={setField} />}
      {(isNew || meaning === "add-event" || meaning === "add-claim") && (
        <label className={styles.field}>
          {isNew
            ? "Called (empty: as these words say)"
            : meaning === "add-event"
              ? "What happened, as a title"
              : "What is claimed, in one neutral sentence"}
          <input className={styles.input} value={text} onChange={({ target }) => setText(target.value)} />
        </label>
      )}
      {linked && (
        <label className={styles.check}>
          <input type="checkbox" checked={alike} onChange={({ target }) => setAlike(target.checked)} />
          All of this source that say “{words}” and are linked so
        </label>
      )}
      <div className={styles.row}>
        <Button type="submit" tone="strong" disabled={isBusy || correction === null}>
          {linked ? "Point the link there" : "Record it"}
        </Button>
        {linked && (
          <Button
            disabled={isBusy}
            onClick={() =>
              correct({ verb: "unlink", ...span, was: linked.slug }, "The link was removed.", onDone)
            }
          >
            Remove the link
          </Button>
        )}
      </div>
    </form>
  );
}

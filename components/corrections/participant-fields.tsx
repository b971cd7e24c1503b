"use client";
// Who took part, and how: somebody known, somebody whom words of the text describe, or somebody new whom they name.
import { useState } from "react";
import type { Completion } from "#components/excerpts/use-completions.ts";
import { Button } from "#components/ui/button.tsx";
import { Choice } from "./choice.tsx";
import styles from "./form.module.css";
import type { Gathered } from "./gathered.tsx";
import { KnownField } from "./known-field.tsx";
import { type Pointed, placeOf } from "./pointed.ts";
import { PointedWords } from "./pointed-words.tsx";
import type { Asking } from "./use-correcting.ts";

export type ParticipantAsked = Omit<Asking<"add-participant">, "verb" | "event">;

const whos = [
  ["known", "Somebody known"],
  ["described", "Somebody in words of the text, without a name"],
  ["person", "A new person, named by words of the text"],
  ["organization", "A new organization, named by words of the text"],
] as const;

type ParticipantFieldsProps = {
  source: string;
  near: number;
  isBusy: boolean;
  /** Calls back once it is taken in. */
  onAdd: (one: Gathered<ParticipantAsked>, after: () => void) => void;
};

export function ParticipantFields({ source, near, isBusy, onAdd }: ParticipantFieldsProps) {
  const [who, setWho] = useState<(typeof whos)[number][0]>("known");
  const [known, setKnown] = useState<Completion | null>(null);
  const [words, setWords] = useState<readonly Pointed[]>([]);
  const [role, setRole] = useState("");
  const [first] = words;
  const isWhole = role.trim() !== "" && (who === "known" ? known !== null : first !== undefined);
  const add = () => {
    const name = who === "known" ? (known?.name ?? "") : `“${first?.exact ?? ""}”`;
    const whom =
      who === "known"
        ? { entity: known?.slug }
        : {
            ...(first && { words: placeOf(first) }),
            ...(who === "described" ? {} : { kind: who }),
          };
    onAdd({ asked: { ...whom, role: role.trim() }, told: `${name}: ${role.trim()}` }, () => {
      setKnown(null);
      setWords([]);
      setRole("");
    });
  };
  return (
    <>
      <Choice label="Who took part" value={who} options={whos} onChange={setWho} />
      {who === "known" ? (
        <KnownField
          label="A person, organization or place"
          kinds={["person", "organization", "place"]}
          chosen={known}
          onChoose={setKnown}
        />
      ) : (
        <PointedWords
          label="The words for them"
          source={source}
          near={near}
          words={words}
          onChange={setWords}
        />
      )}
      <label className={styles.field}>
        What they did, or what was done to them
        <input
          className={styles.input}
          value={role}
          onChange={({ target }) => setRole(target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            if (isWhole && !isBusy) add();
          }}
        />
      </label>
      <Button disabled={isBusy || !isWhole} onClick={add}>
        Add the participant
      </Button>
    </>
  );
}

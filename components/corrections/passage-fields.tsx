"use client";
// Further words that tell of an event, and how they tell of it.
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { PassageRole } from "#lib/features/events/schema.ts";
import { Choice } from "./choice.tsx";
import type { Gathered } from "./gathered.tsx";
import { type Pointed, placeOf } from "./pointed.ts";
import { PointedWords } from "./pointed-words.tsx";

export type PassageAsked = ReturnType<typeof placeOf> & { role: PassageRole };

export const passageRoles = [
  ["reports", "report it"],
  ["refers", "refer to it"],
  ["implies", "take it for granted"],
] as const;

type PassageFieldsProps = {
  source: string;
  near: number;
  isBusy: boolean;
  /** Calls back once it is taken in. */
  onAdd: (one: Gathered<PassageAsked>, after: () => void) => void;
};

export function PassageFields({ source, near, isBusy, onAdd }: PassageFieldsProps) {
  const [words, setWords] = useState<readonly Pointed[]>([]);
  const [role, setRole] = useState<PassageRole>("reports");
  const [first] = words;
  return (
    <>
      <PointedWords
        label="Words that tell of it"
        source={source}
        near={near}
        words={words}
        onChange={setWords}
      />
      {first && <Choice label="They" value={role} options={passageRoles} onChange={setRole} />}
      <Button
        disabled={isBusy || !first}
        onClick={() =>
          first && onAdd({ asked: { ...placeOf(first), role }, told: `“${first.exact}”` }, () => setWords([]))
        }
      >
        Add the passage
      </Button>
    </>
  );
}

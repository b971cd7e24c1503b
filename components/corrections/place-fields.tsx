"use client";
// Where it was, by words of the text: the place that is linked there, another that is known, or a new one.
import { useState } from "react";
import type { Completion } from "#components/excerpts/use-completions.ts";
import { Button } from "#components/ui/button.tsx";
import { Choice } from "./choice.tsx";
import type { Gathered } from "./gathered.tsx";
import { KnownField } from "./known-field.tsx";
import { type Pointed, placeOf } from "./pointed.ts";
import { PointedWords } from "./pointed-words.tsx";
import type { Asking } from "./use-correcting.ts";

export type PlaceAsked = Omit<Asking<"add-place">, "verb" | "event">;

const whiches = [
  ["linked", "The place that is linked there"],
  ["known", "A place that is known, and not linked there yet"],
  ["new", "A new place, named by these words"],
] as const;

type PlaceFieldsProps = {
  source: string;
  near: number;
  isBusy: boolean;
  /** Calls back once it is taken in. */
  onAdd: (one: Gathered<PlaceAsked>, after: () => void) => void;
};

export function PlaceFields({ source, near, isBusy, onAdd }: PlaceFieldsProps) {
  const [words, setWords] = useState<readonly Pointed[]>([]);
  const [which, setWhich] = useState<(typeof whiches)[number][0]>("linked");
  const [known, setKnown] = useState<Completion | null>(null);
  const [first] = words;
  const isWhole = first !== undefined && (which !== "known" || known !== null);
  const add = () => {
    if (!first) return;
    const whom =
      which === "known" ? { entity: known?.slug } : which === "new" ? { kind: "place" as const } : {};
    const told = which === "known" ? `${known?.name ?? ""}, by “${first.exact}”` : `“${first.exact}”`;
    onAdd({ asked: { ...placeOf(first), ...whom }, told }, () => {
      setWords([]);
      setKnown(null);
      setWhich("linked");
    });
  };
  return (
    <>
      <PointedWords
        label="The words that say where"
        source={source}
        near={near}
        words={words}
        onChange={setWords}
      />
      {first && <Choice label="Which place" value={which} options={whiches} onChange={setWhich} />}
      {first && which === "known" && (
        <KnownField label="A place" kinds={["place"]} chosen={known} onChoose={setKnown} />
      )}
      <Button disabled={isBusy || !isWhole} onClick={add}>
        Add the place
      </Button>
    </>
  );
}

"use client";
// Who says so, step by step from the article outwards: how the words came to it, by which words that shows, and who speaks.
import { useId } from "react";
import { relationWords } from "#components/claims/relation-words.ts";
import type { Completion } from "#components/excerpts/use-completions.ts";
import { Button } from "#components/ui/button.tsx";
import { type AttributionRelation, attributionRelations } from "#lib/features/claims/schema.ts";
import { Choice } from "./choice.tsx";
import styles from "./form.module.css";
import { KnownField } from "./known-field.tsx";
import { type Pointed, withinOf } from "./pointed.ts";
import { PointedWords } from "./pointed-words.tsx";
import type { Asking } from "./use-correcting.ts";

export type ChainStep = {
  readonly key: string;
  readonly relation: AttributionRelation;
  readonly cue: Pointed | null;
  readonly speakers: readonly {
    readonly words: Pointed;
    readonly known: Completion | null;
    /** The key under which one without a name is known already. */
    readonly voice?: string | null;
  }[];
};

type StepAsked = NonNullable<Asking<"add-claim">["attribution"]>[number];

const relations = attributionRelations.map((one) => [one, relationWords[one]] as const);

/** The steps as they are asked for; null while one of them lacks its words. */
export function toStepsAsked(steps: readonly ChainStep[]): StepAsked[] | null {
  const asked = steps.flatMap(({ relation, cue, speakers }): StepAsked[] => {
    const isSilent = relation === "unattributed";
    if (cue === null || (!isSilent && speakers.length === 0)) return [];
    const who = speakers.map(({ words, known, voice }) => ({
      ...withinOf(words),
      ...(known ? { entity: known.slug } : voice ? { voice } : {}),
    }));
    return [{ relation, cue: withinOf(cue), speakers: isSilent ? [] : who }];
  });
  return asked.length === steps.length ? asked : null;
}

type ChainFieldsProps = {
  source: string;
  near: number;
  steps: readonly ChainStep[];
  onChange: (steps: readonly ChainStep[]) => void;
};

export function ChainFields({ source, near, steps, onChange }: ChainFieldsProps) {
  const id = useId();
  const set = (step: ChainStep) => onChange(steps.map((one) => (one.key === step.key ? step : one)));
  const add = () => {
    const number = steps.reduce((most, { key }) => Math.max(most, Number(key.split(" ")[1])), 0) + 1;
    onChange([...steps, { key: `${id} ${number}`, relation: "says", cue: null, speakers: [] }]);
  };
  return (
    <>
      <p className={styles.soft}>
        {steps.length === 0 ? "The article says it in its own voice." : "The article says it"}
      </p>
      {steps.map((step, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would be drawn with its frame and its legend.
        <div key={step.key} className={styles.step} role="group" aria-label={`Step ${index + 1}`}>
          <Step step={step} source={source} near={near} onChange={set} />
          <Button size="s" onClick={() => onChange(steps.filter(({ key }) => key !== step.key))}>
            Leave out step {index + 1}
          </Button>
        </div>
      ))}
      <Button size="s" onClick={add}>
        {steps.length === 0 ? "Somebody else says so" : "On somebody else’s word in turn"}
      </Button>
    </>
  );
}

type StepProps = { step: ChainStep; source: string; near: number; onChange: (step: ChainStep) => void };

function Step({ step, source, near, onChange }: StepProps) {
  const { relation, cue, speakers } = step;
  const point = (words: readonly Pointed[]) =>
    words.map((one) => speakers.find((other) => other.words === one) ?? { words: one, known: null });
  return (
    <>
      <Choice
        label="How"
        value={relation}
        options={relations}
        onChange={(next) => onChange({ ...step, relation: next })}
      />
      {relation !== "unattributed" && (
        <PointedWords
          label="The words for who speaks"
          source={source}
          near={near}
          words={speakers.map(({ words }) => words)}
          most={8}
          onChange={(words) => onChange({ ...step, speakers: point(words) })}
        />
      )}
      {relation !== "unattributed" &&
        speakers.map(({ words, known }) => (
          <KnownField
            key={`${words.start} ${words.end}`}
            label={`Who “${words.exact}” is, if it is not linked already and has a name`}
            kinds={["person", "organization", "place"]}
            chosen={known}
            onChoose={(chosen) =>
              onChange({
                ...step,
                speakers: speakers.map((one) => (one.words === words ? { words, known: chosen } : one)),
              })
            }
          />
        ))}
      <PointedWords
        label="The words that show it, such as “said” or “according to”"
        source={source}
        near={near}
        words={cue ? [cue] : []}
        onChange={([next]) => onChange({ ...step, cue: next ?? null })}
      />
    </>
  );
}

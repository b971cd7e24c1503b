"use client";
// Words that carry a claim: a new one, put into a neutral sentence, or one that is known; with the stance of the words and who says so.
import { useState } from "react";
import type { Completion } from "#components/excerpts/use-completions.ts";
import { Button } from "#components/ui/button.tsx";
import type { ClaimKind, Stance } from "#lib/features/claims/schema.ts";
import { ChainFields, type ChainStep, toStepsAsked } from "./chain-fields.tsx";
import { Choice } from "./choice.tsx";
import { claimKindChoices, stanceChoices } from "./claim-choices.ts";
import styles from "./form.module.css";
import { KnownField } from "./known-field.tsx";
import type { WordsAsked } from "./open-words.ts";
import { type Correction, useCorrecting } from "./use-correcting.ts";

type ClaimFormProps = { span: WordsAsked; isNew: boolean; onDone: () => void };

export function ClaimForm({ span, isNew, onDone }: ClaimFormProps) {
  const { correct, isBusy, fault } = useCorrecting({ tellsFaults: true });
  const [statement, setStatement] = useState("");
  const [kind, setKind] = useState<ClaimKind>("fact");
  const [known, setKnown] = useState<Completion | null>(null);
  const [stance, setStance] = useState<Stance>("asserts");
  const [steps, setSteps] = useState<readonly ChainStep[]>([]);
  const attribution = toStepsAsked(steps);
  const toCorrection = (): Correction | null => {
    if (attribution === null) return null;
    if (!isNew) return known && { verb: "evidence", ...span, claim: known.slug, stance, attribution };
    if (statement.trim() === "") return null;
    return { verb: "add-claim", ...span, statement, kind, stance, attribution };
  };
  const correction = toCorrection();
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (correction)
          correct(correction, isNew ? "The claim was added." : "The evidence was added.", onDone);
      }}
    >
      {isNew ? (
        <>
          <label className={styles.field}>
            What is claimed, in one neutral sentence
            <input
              className={styles.input}
              value={statement}
              onChange={({ target }) => setStatement(target.value)}
            />
          </label>
          <Choice label="It is" value={kind} options={claimKindChoices} onChange={setKind} />
        </>
      ) : (
        <KnownField label="Which claim" kinds={["claim"]} chosen={known} onChoose={setKnown} />
      )}
      <Choice
        label="These words"
        value={stance}
        options={isNew ? stanceChoices.filter(([one]) => one !== "denies") : stanceChoices}
        onChange={setStance}
      />
      <fieldset className={styles.part}>
        <legend>Who says so</legend>
        <ChainFields source={span.source} near={span.start} steps={steps} onChange={setSteps} />
      </fieldset>
      {attribution === null && <p className={styles.soft}>Each step needs its words.</p>}
      {fault && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
      <Button type="submit" tone="strong" disabled={isBusy || correction === null}>
        {isNew ? "Record the claim" : "Record the evidence"}
      </Button>
    </form>
  );
}

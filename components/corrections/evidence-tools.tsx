"use client";
// One piece of evidence, corrected: whether it asserts, hedges or denies the claim, who says so, and whether it is evidence at all.
import { useEffect, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import type { Stance } from "#lib/features/claims/schema.ts";
import type { StepView } from "#lib/features/claims/view.ts";
import { toChainKey } from "#lib/features/corrections/claims/to-chain-key.ts";
import { ChainFields, type ChainStep, toStepsAsked } from "./chain-fields.tsx";
import { stanceChoices } from "./claim-choices.ts";
import { EditField } from "./edit-field.tsx";
import styles from "./form.module.css";
import type { Pointed } from "./pointed.ts";
import { useCorrecting } from "./use-correcting.ts";

export type EditedEvidence = {
  /** Its label within the claim. */
  readonly label: string;
  readonly stance: Stance;
  readonly words: Pointed;
  readonly attribution: readonly StepView[];
};

type EvidenceToolsProps = { claim: string; evidence: EditedEvidence };

export function EvidenceTools({ claim, evidence }: EvidenceToolsProps) {
  const { correct, isBusy, fault } = useCorrecting({ tellsFaults: true });
  const { label, stance, words } = evidence;
  return (
    <Disclosure summary={`“${shorten(words.exact)}”`}>
      <div className={styles.form}>
        <EditField
          label="These words"
          value={stance}
          options={stanceChoices}
          toCorrection={(value) => ({
            verb: "edit-evidence",
            claim,
            evidence: label,
            stance: value as Stance,
            was: stance,
          })}
        />
        <ChainForm claim={claim} evidence={evidence} />
        {fault && (
          <p role="alert" className={styles.fault}>
            {fault}
          </p>
        )}
        <Button
          size="s"
          disabled={isBusy}
          aria-label={`Remove this evidence: ${shorten(words.exact)}`}
          onClick={() =>
            correct({ verb: "remove-evidence", claim, evidence: label }, "The evidence was removed.")
          }
        >
          Remove this evidence
        </Button>
      </div>
    </Disclosure>
  );
}

function ChainForm({ claim, evidence }: EvidenceToolsProps) {
  const { correct, isBusy, fault } = useCorrecting({ tellsFaults: true });
  const { label, words, attribution } = evidence;
  const was = keyOf(attribution);
  const [steps, setSteps] = useState<readonly ChainStep[]>(() => toSteps(attribution));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says whether it is another chain.
  useEffect(() => setSteps(toSteps(attribution)), [was]);
  const asked = toStepsAsked(steps);
  return (
    <form
      className={styles.part}
      aria-label={`Who says “${shorten(words.exact)}”`}
      onSubmit={(event) => {
        event.preventDefault();
        if (asked)
          correct(
            { verb: "attribute", claim, evidence: label, attribution: asked, was },
            "Who says so was changed.",
          );
      }}
    >
      <h4 className={styles.heading}>Who says so</h4>
      <ChainFields source={words.source} near={words.start} steps={steps} onChange={setSteps} />
      {fault && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
      <Button type="submit" disabled={isBusy || asked === null}>
        Save who says so
      </Button>
    </form>
  );
}

function toSteps(attribution: readonly StepView[]): ChainStep[] {
  return attribution.map(({ relation, cue, speakers }, index) => ({
    key: `step ${index + 1}`,
    relation,
    cue,
    speakers: speakers.map(({ words, entity, voice }) => ({ words, known: entity, voice })),
  }));
}

function keyOf(attribution: readonly StepView[]): string {
  return toChainKey(
    attribution.map(({ relation, cue, speakers }) => ({
      relation,
      cue,
      speakers: speakers.map(({ words, entity }) => ({ ...words, entity: entity?.slug ?? null })),
    })),
  );
}

function shorten(words: string): string {
  return words.length > 90 ? `${words.slice(0, 89).trimEnd()}…` : words;
}

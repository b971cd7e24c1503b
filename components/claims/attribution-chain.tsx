// By which steps words came to the article: the article, according to whom, according to whom; each step with the words that say so.
// No step: the article says it in its own voice.
import Link from "next/link";
import { ShownWords } from "#components/ui/shown-words.tsx";
import type { StepView } from "#lib/features/claims/view.ts";
import { entityAddress } from "#lib/features/entities/entity-address.ts";
import styles from "./attribution-chain.module.css";
import { relationWords } from "./relation-words.ts";

function Step({ step: { relation, cue, speakers } }: { step: StepView }) {
  return (
    <li className={styles.step}>
      <span className={styles.relation}>{relationWords[relation]}</span>{" "}
      {speakers.map(({ words, entity }, index) => (
        <span key={words.start}>
          {index > 0 && (index === speakers.length - 1 ? " and " : ", ")}
          {entity ? (
            <Link className={styles.speaker} href={entityAddress(entity.slug)} prefetch={false}>
              {entity.name}
            </Link>
          ) : (
            <ShownWords words={words} as="inline" />
          )}
        </span>
      ))}
      <span className={styles.cue}>
        by the words <ShownWords words={cue} as="inline" />
      </span>
    </li>
  );
}

export function AttributionChain({ steps }: { steps: readonly StepView[] }) {
  return (
    <ol className={styles.chain} aria-label="Who says so, according to whom">
      <li className={styles.step} data-end={steps.length === 0 || undefined}>
        <span className={styles.relation}>the article{steps.length === 0 && ", in its own voice"}</span>
      </li>
      {steps.map((step) => (
        <Step key={`${step.cue.start} ${step.cue.end}`} step={step} />
      ))}
    </ol>
  );
}

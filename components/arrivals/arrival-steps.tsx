// How far a file is on its way: read, split into passages, indexed, looked through for what to propose.
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { ArrivalFile, ArrivalState } from "#lib/features/arrivals/schema.ts";
import styles from "./arrival-steps.module.css";

const steps: readonly (readonly [state: ArrivalState, words: string])[] = [
  ["reading", "Read"],
  ["splitting", "Split"],
  ["indexing", "Index"],
  ["proposing", "Propose"],
];

/** What is done, as those hear it who do not see the steps. */
const heard: Readonly<Partial<Record<ArrivalState, string>>> = {
  reading: "being read",
  splitting: "being split into passages",
  indexing: "being indexed",
  proposing: "being looked through for what to propose",
};

export function ArrivalSteps({ file: { state, page, pages } }: { file: ArrivalFile }) {
  const now = steps.findIndex(([step]) => step === state);
  if (now < 0) return null;
  return (
    <span className={styles.steps}>
      <VisuallyHidden>{heard[state]}</VisuallyHidden>
      <span aria-hidden="true">
        {steps.map(([step, words], index) => (
          <span
            key={step}
            className={styles.step}
            data-is={index < now ? "done" : index === now ? "now" : undefined}
          >
            {words}
          </span>
        ))}
      </span>
      {page !== null && pages !== null && (
        <span className={styles.page}>
          page {page} of {pages}
        </span>
      )}
    </span>
  );
}

// A verdict as a sign with its name: told apart by the sign and the word, not by colour alone.
import { Check, CircleHelp, X } from "lucide-react";
import { type Verdict, verdictWords } from "#lib/features/quotations/verdict-words.ts";
import styles from "./verdict-mark.module.css";

const signs = { good: Check, look: CircleHelp, bad: X };

export function VerdictMark({ verdict }: { verdict: Verdict }) {
  const { name, tone } = verdictWords[verdict];
  const Sign = signs[tone];
  return (
    <span className={styles.verdict} data-tone={tone}>
      <Sign aria-hidden="true" />
      {name}
    </span>
  );
}

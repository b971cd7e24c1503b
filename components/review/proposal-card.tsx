// The proposal in view: what is asked, the words in their passage, what is proposed and who else may be meant, and why.
import Link from "next/link";
import { PassageQuote } from "#components/ui/passage-quote.tsx";
import type { SuggestionView } from "#lib/features/reviews/view.ts";
import { readAddress } from "#lib/features/sources/read-address.ts";
import { kindNames, kindQuestions } from "./kind-names.ts";
import { Pair } from "./pair.tsx";
import styles from "./proposal-card.module.css";
import { Proposed } from "./proposed.tsx";
import { Rivals } from "./rivals.tsx";

export function ProposalCard({ suggestion }: { suggestion: SuggestionView }) {
  const { kind, state, place, reasons, maker, owners } = suggestion;
  return (
    <article className={styles.card} aria-labelledby="asked">
      <header className={styles.head}>
        <p className={styles.kicker}>
          {kindNames[kind]}
          {state !== "open" && <span className={styles.state}> · {state}</span>}
        </p>
        <h2 id="asked" className={styles.question}>
          {kindQuestions[kind]}
        </h2>
      </header>
      {place && (
        <PassageQuote
          size="text"
          pieces={[{ text: place.before }, { text: place.words, mark: "chosen" }, { text: place.after }]}
          cut={place.isCut}
          cite={
            <Link href={readAddress(place.source, { start: place.start, end: place.end })} prefetch={false}>
              {place.sourceName}
            </Link>
          }
        />
      )}
      <Proposed suggestion={suggestion} />
      {kind === "duplicate" ? <Pair owners={owners} /> : <Rivals owners={owners.slice(1)} />}
      <section className={styles.why} aria-label="Why it is proposed">
        <h3 className={styles.label}>Why</h3>
        <ul>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
          {reasons.length === 0 && <li>The words are the name, letter by letter.</li>}
        </ul>
        <p className={styles.maker}>Proposed by {maker.startsWith("model:") ? maker.slice(6) : "rules"}</p>
      </section>
    </article>
  );
}

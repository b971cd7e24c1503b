// What asks to be looked at besides the verdicts, each led to its place: no speaker, no source, a number that differs, an open mark.
import { useMemo } from "react";
import type { DraftReport } from "#lib/features/quotations/schema.ts";
import { Positions } from "#lib/text/positions.ts";
import { storedSpan } from "#lib/text/span.ts";
import styles from "./listed-quotations.module.css";

/** Longer lists are cut: the verdicts hold them all. */
const MOST = 12;

export function ListedQuotations({ report, draft }: { report: DraftReport; draft: string }) {
  const { quotations, summary } = report;
  const { unattributed, unfounded, numbers } = summary.listed;
  const words = (index: number) => clip(quotations[index]?.quote ?? "");
  const said = (index: number) => `${words(index)} — ${quotations[index]?.attributedTo}`;
  const differs = (index: number) => {
    const [number] = quotations[index]?.numbers ?? [];
    return `${words(index)} — ${number?.draft}, where the source has ${number?.source.join(", ")}`;
  };
  const lists = [
    { title: "Quoted, and nobody is named who says it", indices: unattributed, shown: words },
    { title: "Given to somebody, and in no source", indices: unfounded, shown: said },
    { title: "A number beside it differs from the source", indices: numbers, shown: differs },
  ].filter(({ indices }) => indices.length > 0);
  if (lists.length === 0 && summary.unclosed.length === 0) return null;
  return (
    <div className={styles.lists}>
      {lists.map(({ title, indices, shown }) => (
        <section key={title} aria-label={title}>
          <h2 className={styles.title}>{title}</h2>
          <ul className={styles.list}>
            {indices.slice(0, MOST).map((index) => (
              <li key={index}>
                <a href={`#verdict-${index + 1}`} className={styles.link}>
                  {index + 1}
                </a>{" "}
                <bdi>{shown(index)}</bdi>
              </li>
            ))}
          </ul>
          {indices.length > MOST && <p className={styles.more}>… and {indices.length - MOST} more.</p>}
        </section>
      ))}
      {summary.unclosed.length > 0 && <UnclosedMarks at={summary.unclosed} draft={draft} />}
    </div>
  );
}

function UnclosedMarks({ at, draft }: { at: readonly number[]; draft: string }) {
  const positions = useMemo(() => new Positions(draft), [draft]);
  const from = (place: number) => positions.toText(storedSpan(place, place)).start;
  return (
    <section aria-label="A mark opens that nothing closes">
      <h2 className={styles.title}>A mark opens that nothing closes</h2>
      <ul className={styles.list}>
        {at.slice(0, MOST).map((place) => (
          <li key={place}>
            <bdi>{clip(draft.slice(from(place), from(place) + 120))}</bdi>
          </li>
        ))}
      </ul>
      {at.length > MOST && <p className={styles.more}>… and {at.length - MOST} more.</p>}
    </section>
  );
}

function clip(words: string): string {
  const characters = Array.from(words.replace(/\s+/gu, " ").trim());
  return characters.length > 70 ? `${characters.slice(0, 69).join("")}…` : characters.join("");
}

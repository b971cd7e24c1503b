"use client";
// One verdict: the quotation over the source's words, what changed, who speaks, the passage, and what to do about it.
import Link from "next/link";
import { cite } from "#components/reader/citation.ts";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { PassageQuote } from "#components/ui/passage-quote.tsx";
import { placeInPassage, type QuotedSource } from "#lib/features/quotations/quoted-source.ts";
import type { JudgementView } from "#lib/features/quotations/schema.ts";
import { verdictWords } from "#lib/features/quotations/verdict-words.ts";
import { readAddress } from "#lib/features/sources/read-address.ts";
import { AlignedWords } from "./aligned-words.tsx";
import { changeWords } from "./change-words.ts";
import styles from "./judgement-card.module.css";
import { VerdictMark } from "./verdict-mark.tsx";

export type JudgementCardProps = {
  quote: string;
  judgement: JudgementView;
  sources: ReadonlyMap<string, QuotedSource>;
  /** Who the draft says speaks. */
  attributedTo?: string | null;
};

export function JudgementCard({ quote, judgement, sources, attributedTo }: JudgementCardProps) {
  const { verdict, best, changes, speaker, parts, note } = judgement;
  const source = best ? sources.get(best.source) : undefined;
  const isDifferent = verdict === "altered" || (verdict === "misattributed" && changes.length > 0);
  return (
    <div className={styles.card}>
      <p className={styles.head}>
        <VerdictMark verdict={verdict} />
        {best && verdict !== "ambiguous-multiple" && verdict !== "stitched" && (
          <span className={styles.speaker}>{speaker ?? "The source’s own voice"}</span>
        )}
        {attributedTo && <span className={styles.claimed}>claimed for {attributedTo}</span>}
      </p>
      {!isDifferent && (
        <blockquote className={styles.quote} dir="auto">
          {quote}
        </blockquote>
      )}
      {isDifferent && best && <AlignedWords quote={quote} source={best.exact} />}
      {changes.length > 0 && verdict !== "stitched" && (
        <ul className={styles.changes}>
          {changes.map((change, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the changes of one quotation never change places.
            <li key={index}>{changeWords(change)}</li>
          ))}
        </ul>
      )}
      <p className={styles.note}>{note}</p>
      {verdict === "stitched" ? (
        parts.map((part) => (
          <Passage key={`${part.source} ${part.start}`} at={part} source={sources.get(part.source)} />
        ))
      ) : (
        <Passage at={best} source={source} />
      )}
      {judgement.matches.length > 1 && verdict !== "stitched" && (
        <Others judgement={judgement} sources={sources} />
      )}
      {best && <Deeds quote={quote} best={best} source={source} isRight={changes.length === 0} />}
    </div>
  );
}

type Place = NonNullable<JudgementView["best"]>;

function Passage({ at, source }: { at: Place | null; source: QuotedSource | undefined }) {
  const place = at && source && placeInPassage(source, at);
  if (!place) return null;
  const { before, exact, after, ordinal, start } = place;
  const href = readAddress(at.source, at);
  return (
    <PassageQuote
      stands={{ source: at.source, start }}
      pieces={[{ text: before }, { text: exact, mark: "chosen", href }, { text: after }]}
      cite={
        <Link href={href} prefetch={false}>
          {source.name}, passage {ordinal}
        </Link>
      }
    />
  );
}

function Others({ judgement, sources }: Pick<JudgementCardProps, "judgement" | "sources">) {
  return (
    <ul className={styles.matches} aria-label="Every place">
      {judgement.matches.map((match) => {
        const source = sources.get(match.source);
        const place = source && placeInPassage(source, match);
        return (
          <li key={`${match.source} ${match.start}`}>
            <Link href={readAddress(match.source, match)} prefetch={false}>
              {source?.name ?? match.source}
              {place && `, passage ${place.ordinal}`}
            </Link>{" "}
            <span className={styles.match}>
              {verdictWords[match.verdict].name}: “<bdi>{inContext(match.exact, place)}</bdi>”
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** Short words with a few more on either side: alone they do not tell which place it is. */
function inContext(exact: string, place: ReturnType<typeof placeInPassage> | undefined): string {
  if (!place || exact.length > 60) return exact;
  const before = place.before.slice(-30).replace(/^\S*\s/u, "… ");
  const after = place.after.slice(0, 30).replace(/\s\S*$/u, " …");
  return `${before}${exact}${after}`;
}

type DeedsProps = { quote: string; best: Place; source: QuotedSource | undefined; isRight: boolean };

function Deeds({ quote, best, source, isRight }: DeedsProps) {
  const address = () => new URL(readAddress(best.source, best), window.location.origin).href;
  return (
    <p className={styles.deeds} data-print="no">
      <CopyButton label="Use the source’s wording" text={() => cite(best.exact, source ?? {}, address())} />
      {!isRight && (
        <CopyButton
          label="Copy correction"
          text={() => `“${quote}” should read “${best.exact}” (${address()}).`}
        />
      )}
    </p>
  );
}

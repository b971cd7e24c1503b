// Words of a source with what is marked in them: by a line under the words and a wash behind them. Where others have words that
// this text lacks, a caret stands. A sentence that others have too bears its number, written by the stylesheet: the words stay the
// stored ones.
import { Fragment, type ReactNode } from "react";
import type { Piece } from "#lib/features/comparisons/pieces.ts";
import { ExactText } from "./exact-text.tsx";
import styles from "./marked-words.module.css";
import { sentenceNumber } from "./sentence-number.ts";

export type MarkedWordsProps = {
  pieces: readonly Piece[];
  /** The id of a shared sentence, where there are any. */
  idOf?: ((sentence: number) => string) | undefined;
};

export function MarkedWords({ pieces, idOf }: MarkedWordsProps) {
  return bySentence(pieces).map(({ sentence, its }, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never change places.
    const words = its.map((piece, place) => <Marked key={place} piece={piece} />);
    return sentence === undefined ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never change places.
      <Fragment key={index}>{words}</Fragment>
    ) : (
      <span
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never change places.
        key={index}
        id={idOf?.(sentence)}
        className={styles.shared}
        data-link={sentence}
        data-sign={sentenceNumber(sentence)}
      >
        {words}
      </span>
    );
  });
}

function Marked({ piece: { text, mark, numbers } }: { piece: Piece }): ReactNode {
  if (mark === null) return <ExactText text={text} />;
  const difference = numbers.length > 0 ? numbers.join(" ") : undefined;
  if (text === "") return <span className={styles.gap} data-difference={difference} aria-hidden="true" />;
  return (
    <mark className={styles.mark} data-mark={mark} data-difference={difference}>
      <ExactText text={text} />
    </mark>
  );
}

type Stretch = { readonly sentence: number | undefined; readonly its: Piece[] };

function bySentence(pieces: readonly Piece[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const piece of pieces) {
    const last = stretches.at(-1);
    if (last && last.sentence === piece.sentence) last.its.push(piece);
    else stretches.push({ sentence: piece.sentence, its: [piece] });
  }
  return stretches;
}

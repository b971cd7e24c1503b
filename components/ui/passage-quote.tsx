// Words of a source, in the source's face, with some of them marked: hits, names, the span in question. Pieces join without a gap,
// exactly as the text has them; nothing here adds, trims or quotes.
import Link from "next/link";
import type { ReactNode } from "react";
import styles from "./passage-quote.module.css";

type QuotePiece = {
  text: string;
  /** `hit` and `chosen` are marked; a kind of entity is underlined in its way. */
  mark?: "hit" | "chosen" | "person" | "organization" | "place";
  href?: string;
};

export type PassageQuoteProps = {
  pieces: readonly QuotePiece[];
  /** The words go on before or after: an ellipsis of the house, outside the words. */
  cut?: { before?: boolean; after?: boolean };
  /** Where it stands: drawn under the words. */
  cite?: ReactNode;
  size?: "text" | "small";
  /** Where the pieces begin in their source, in code points: their words can then be chosen as in the reader. */
  stands?: { source: string; start: number };
};

function Piece({ piece: { text, mark, href } }: { piece: QuotePiece }) {
  if (mark === "hit" || mark === "chosen") {
    const marked = (
      <mark className={styles.mark} data-kind={mark}>
        {text}
      </mark>
    );
    return href ? (
      <Link className={styles.hitLink} href={href} prefetch={false}>
        {marked}
      </Link>
    ) : (
      marked
    );
  }
  if (href) {
    return (
      <Link className={styles.name} data-kind={mark} href={href} prefetch={false}>
        {text}
      </Link>
    );
  }
  return mark ? (
    <span className={styles.name} data-kind={mark}>
      {text}
    </span>
  ) : (
    text
  );
}

export function PassageQuote({ pieces, cut, cite, size = "small", stands }: PassageQuoteProps) {
  return (
    <figure className={styles.figure} data-size={size}>
      <blockquote
        className={styles.words}
        dir="auto"
        {...(stands && { "data-passage": "", "data-source": stands.source, "data-start": stands.start })}
      >
        {cut?.before && <span className={styles.cut}>… </span>}
        <span data-words={stands && ""}>
          {pieces.map((piece, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never change places.
            <Piece key={index} piece={piece} />
          ))}
        </span>
        {cut?.after && <span className={styles.cut}> …</span>}
      </blockquote>
      {cite && <figcaption className={styles.cite}>{cite}</figcaption>}
    </figure>
  );
}

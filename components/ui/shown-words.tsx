// Words of a source as a link to themselves: the exact span, in the source's face. What every fact here rests on.
import Link from "next/link";
import { readAddress } from "#lib/features/sources/read-address.ts";
import styles from "./shown-words.module.css";

export type ShownWordsProps = {
  words: { readonly source: string; readonly start: number; readonly end: number; readonly exact: string };
  /** `inline` within a sentence of ours, in quotation marks; `block` stands alone. */
  as?: "inline" | "block";
};

export function ShownWords({ words, as = "block" }: ShownWordsProps) {
  const { source, start, end, exact } = words;
  return (
    <Link
      className={styles.words}
      dir="auto"
      data-as={as}
      href={readAddress(source, { start, end })}
      prefetch={false}
    >
      {exact}
    </Link>
  );
}

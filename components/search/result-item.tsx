// One result: where it stands, and a stretch of the passage with its hits. It opens at the best of them, each mark at its own.
import Link from "next/link";
import type { ResultView } from "#lib/features/search/view.ts";
import { readAddress } from "#lib/features/sources/read-address.ts";
import styles from "./result-item.module.css";

export type ResultItemProps = { result: ResultView; q: string; withSource: boolean };

export function ResultItem({ result, q, withSource }: ResultItemProps) {
  const { source, name, passage, kind, at, snippet, from, cut } = result;
  const Heading = withSource ? "h2" : "h3";
  const place = kind === "paragraph" ? `Passage ${passage}` : `Passage ${passage}, ${kind}`;
  return (
    <li className={styles.result} data-passage={kind} data-source={source} data-start={from}>
      <Heading className={styles.head}>
        <Link
          className={styles.open}
          href={readAddress(source, at, { query: q })}
          prefetch={false}
          data-result=""
        >
          {withSource ? <bdi>{name}</bdi> : place}
        </Link>
        {withSource && <span className={styles.place}>{place}</span>}
      </Heading>
      <blockquote className={styles.words} dir="auto">
        {cut.before && <span className={styles.cut}>… </span>}
        <span data-words="">
          {snippet.map(({ text, hit }, index) =>
            hit ? (
              <Link
                key={hit.start}
                className={styles.hit}
                href={readAddress(source, hit, { query: q })}
                prefetch={false}
                tabIndex={-1}
              >
                <mark>{text}</mark>
              </Link>
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one snippet never change places.
              <span key={`between-${index}`}>{text}</span>
            ),
          )}
        </span>
        {cut.after && <span className={styles.cut}> …</span>}
      </blockquote>
    </li>
  );
}

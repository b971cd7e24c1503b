// The results in their order; in the order of the sources, each source stands once above its own.
import Link from "next/link";
import type { SearchOrder } from "#lib/features/search/schema.ts";
import type { ResultView } from "#lib/features/search/view.ts";
import { readAddress } from "#lib/features/sources/read-address.ts";
import { ResultItem } from "./result-item.tsx";
import styles from "./result-list.module.css";

export type ResultListProps = { results: readonly ResultView[]; q: string; order: SearchOrder };

export function ResultList({ results, q, order }: ResultListProps) {
  if (order === "relevance") return <Results results={results} q={q} withSource />;
  return [...Map.groupBy(results, ({ source }) => source)].map(([source, own]) => (
    <section key={source} className={styles.source} aria-labelledby={`from-${source}`}>
      <h2 className={styles.name} id={`from-${source}`}>
        <Link href={readAddress(source, undefined, { query: q })} prefetch={false}>
          {own[0]?.name}
        </Link>
      </h2>
      <Results results={own} q={q} withSource={false} />
    </section>
  ));
}

function Results({ results, ...rest }: { results: readonly ResultView[]; q: string; withSource: boolean }) {
  return (
    <ol className={styles.results}>
      {results.map((result) => (
        <ResultItem key={`${result.source} ${result.passage}`} result={result} {...rest} />
      ))}
    </ol>
  );
}

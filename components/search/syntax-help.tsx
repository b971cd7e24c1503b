// What can be said in a query, each shown by an example that finds something here.
import Link from "next/link";
import { searchAddress } from "#lib/features/search/search-address.ts";
import type { SyntaxExample } from "#lib/features/search/syntax-examples.ts";
import styles from "./syntax-help.module.css";

export function SyntaxHelp({ examples }: { examples: readonly SyntaxExample[] }) {
  return (
    <dl className={styles.examples}>
      {examples.map(({ q, says }) => (
        <div key={q} className={styles.example}>
          <dt>
            <Link className={styles.query} href={searchAddress({ q })} prefetch={false}>
              {q}
            </Link>
          </dt>
          <dd className={styles.says}>{says}</dd>
        </div>
      ))}
    </dl>
  );
}

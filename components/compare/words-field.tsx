// Words to align the texts by, where what one seeks has no name: a plain form, in the grammar of search.
import { SearchField } from "#components/ui/search-field.tsx";
import type { CompareRequest } from "#lib/features/comparisons/compare-request.ts";
import styles from "./words-field.module.css";

export function WordsField({ request }: { request: CompareRequest }) {
  const { sources, words, widths, column } = request;
  return (
    <div className={styles.field} data-print="no">
      <h2 className={styles.title}>Align by words</h2>
      <SearchField
        key={words}
        action="/compare"
        name="words"
        label="Words by which passages come level"
        value={words}
        placeholder="style of leadership"
        submit="Align"
        keep={{ sources: sources.join(","), widths: widths.join(","), column: column ?? undefined }}
      />
    </div>
  );
}

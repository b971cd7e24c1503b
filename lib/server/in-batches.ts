/** Writes many rows in statements that PostgreSQL takes: each has at most 32,767 parameters. */

/** Rows of one statement; no table of ours has more than ten columns. */
const batch = 3000;

export async function inBatches<Row>(
  rows: readonly Row[],
  write: (rows: Row[]) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += batch) await write(rows.slice(from, from + batch));
}

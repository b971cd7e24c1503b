/**
 * One place for each part of a quotation, in order: of all choices the one that holds most closely together.
 */

import type { WordRange } from "./quotable-source.ts";

/**
 * One range of each list, in order and apart, with the least between the first and the last; of equals the last. `null`
 * where there is none.
 *
 * @example closestChain([[{ from: 0, to: 2 }], [{ from: 5, to: 6 }]])?.length // 2
 */
export function closestChain(lists: readonly (readonly WordRange[])[]): WordRange[] | null {
  let best: WordRange[] | null = null;
  for (const first of lists[0] ?? []) {
    const chain = [first];
    for (const list of lists.slice(1)) {
      const next = list.find((range) => range.from >= (chain[chain.length - 1]?.to ?? 0));
      if (next) chain.push(next);
    }
    const isWhole = chain.length === lists.length;
    if (isWhole && (best === null || lengthOf(chain) <= lengthOf(best))) best = chain;
  }
  return best;
}

function lengthOf(chain: readonly WordRange[]): number {
  return (chain[chain.length - 1]?.to ?? 0) - (chain[0]?.from ?? 0);
}

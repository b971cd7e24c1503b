/** Whether texts are versions of one text, so that they may be laid side by side word by word. Unrelated texts never are. */
import { shingleHashes } from "#lib/collation/duplicates/shingle-hashes.ts";
import { nearDuplicates, proposeWorks } from "#lib/collation/near-duplicates.ts";
import type { ComparedText } from "./compared-text.ts";
import { keeping } from "./keeping.ts";

const hashesOf = keeping<ReturnType<typeof shingleHashes>>();

/**
 * The texts, by place, in groups of versions: those that a person has joined as witnesses of a work, and those of which a great
 * part stands in one another. A text that is no version of any other is in none.
 *
 * @example versionGroups([text001, text002, text003]) // [[0, 1]]
 */
export function versionGroups(texts: readonly ComparedText[]): number[][] {
  const found = nearDuplicates(texts.map(hashed));
  const joined = texts.flatMap(({ work }, one) =>
    texts.flatMap((text, other) =>
      one < other && work !== null && text.work === work ? [{ one, other }] : [],
    ),
  );
  return proposeWorks([...found, ...joined.map((pair) => ({ ...pair, ...UNCOUNTED }))]);
}

const UNCOUNTED = { oneInOther: 0, otherInOne: 0, resemblance: 0 };

/** Whether all of them are versions of one text. */
export function areVersions(texts: readonly ComparedText[]): boolean {
  return versionGroups(texts).some((group) => group.length === texts.length);
}

/**
 * Of texts of which a great part stands in one of the chosen, or the other way round, how much: 0 to 1, by slug.
 *
 * @example resemblances([text001], [text002, text003]) // Map { "002" → 0.93 }
 */
export function resemblances(
  chosen: readonly ComparedText[],
  others: readonly ComparedText[],
): Map<string, number> {
  const found = new Map<string, number>();
  for (const own of chosen) {
    for (const other of others) {
      const [pair] = nearDuplicates([hashed(own), hashed(other)]);
      const share = pair ? Math.max(pair.oneInOther, pair.otherInOne) : 0;
      if (share > (found.get(other.slug) ?? 0)) found.set(other.slug, share);
    }
  }
  return found;
}

function hashed({ hash, text }: ComparedText) {
  return hashesOf(hash, () => shingleHashes(text));
}

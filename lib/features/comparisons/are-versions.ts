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
  const found = nearDuplicates(texts.map(({ hash, text }) => hashesOf(hash, () => shingleHashes(text))));
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

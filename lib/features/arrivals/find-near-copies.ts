/**
 * Which texts of the room a new text repeats, whole or in great part, and what that proposes: that it is another witness of the same
 * work, or, where the file bears the same name, a newer version. A person decides.
 */
import { countShared, type ShingleHashes } from "#lib/collation/duplicates/shingle-hashes.ts";
import { nearDuplicates } from "#lib/collation/near-duplicates.ts";
import type { ArrivalNote } from "./schema.ts";

export type KnownText = { readonly slug: string; readonly fileName: string; readonly hashes: ShingleHashes };

/** So many are named; a text that repeats more is a compilation. */
const MOST = 3;

/** Fewer rows of words than this any two texts on one subject may share. */
const FEWEST = 20;

/** The notes on a new text, the nearest copy first. */
export function findNearCopies(
  text: { readonly fileName: string; readonly hashes: ShingleHashes },
  known: readonly KnownText[],
): ArrivalNote[] {
  const found = known.flatMap((other) => {
    const [pair] = nearDuplicates([text.hashes, other.hashes]);
    return pair && countShared(text.hashes, other.hashes) >= FEWEST
      ? [{ other, share: Math.max(pair.oneInOther, pair.otherInOne) }]
      : [];
  });
  return found
    .sort((one, other) => other.share - one.share)
    .slice(0, MOST)
    .map(({ other, share }) => toNote(text.fileName, other, share));
}

function toNote(fileName: string, other: KnownText, share: number): ArrivalNote {
  const shared = `${Math.floor(share * 100)} % of its rows of words`;
  return fileName === other.fileName
    ? {
        kind: "other-version",
        source: other.slug,
        message: `It bears the name of “${other.fileName}” and shares ${shared} with it: a newer version?`,
      }
    : {
        kind: "near-copy",
        source: other.slug,
        message: `It shares ${shared} with “${other.fileName}”: another witness of the same work?`,
      };
}

/**
 * Which texts of the room a new text repeats, whole or in great part, by which measures, and what that proposes: that it is another witness
 * of the same work, or, where the file bears the same name, a newer version. A person decides. Pure.
 */
import { countShared, type ShingleHashes } from "#lib/collation/duplicates/shingle-hashes.ts";
import { nearDuplicates } from "#lib/collation/near-duplicates.ts";

export type KnownText = { readonly slug: string; readonly fileName: string; readonly hashes: ShingleHashes };

export type NearCopy = {
  readonly of: string;
  readonly fileName: string;
  readonly identity: "witness" | "version";
  /** Of the rows of three words of the new text, the part that the other has. */
  readonly inOther: number;
  /** Of the other's, the part that the new text has. */
  readonly ofOther: number;
  /** Of the rows of both, the part that both have (Jaccard). */
  readonly resemblance: number;
  readonly shared: number;
};

/** So many are named; a text that repeats more is a compilation. */
const MOST = 3;

/** Fewer rows of words than this any two texts on one subject may share. */
const FEWEST = 20;

/** The nearest copy first. */
export function nearCopies(
  text: Pick<KnownText, "fileName" | "hashes">,
  known: readonly KnownText[],
): NearCopy[] {
  const found = known.flatMap((other): NearCopy[] => {
    const [pair] = nearDuplicates([text.hashes, other.hashes]);
    const shared = countShared(text.hashes, other.hashes);
    if (pair === undefined || shared < FEWEST) return [];
    const identity = stemOf(text.fileName) === stemOf(other.fileName) ? "version" : "witness";
    const { oneInOther: inOther, otherInOne: ofOther, resemblance } = pair;
    return [{ of: other.slug, fileName: other.fileName, identity, inOther, ofOther, resemblance, shared }];
  });
  return found.toSorted((one, other) => shareOf(other) - shareOf(one)).slice(0, MOST);
}

/** How much of the shorter stands in the longer. */
export function shareOf({ inOther, ofOther }: Pick<NearCopy, "inOther" | "ofOther">): number {
  return Math.max(inOther, ofOther);
}

/** The name without its ending and without what people put behind the names of newer files: "report v2 (1).txt" is "report". */
function stemOf(fileName: string): string {
  const name = fileName
    .normalize("NFC")
    .toLowerCase()
    .replace(/(?<=.)\.[\p{L}\p{N}]{1,8}$/u, "");
  const stem = name.replace(/(?:[-_ .]*(?:\(\d+\)|v\d+|copy|new|final|updated|corrected|revised))+$/u, "");
  return stem === "" ? name : stem;
}

/** Holds what researchers wrote to what it needs: an excerpt to its words, its note and tags to their bounds, a block of a notebook to its kind. Pure. */
import { findProseFault, tagSchema } from "#lib/features/excerpts/schema.ts";
import { RANK_PATTERN } from "#lib/rank-between.ts";

export type StoredExcerpt = {
  readonly note: string;
  readonly tags: readonly string[];
  /** Its words; null where its anchor is gone. */
  readonly exact: string | null;
};

export type StoredBlock = {
  readonly kind: string;
  readonly rank: string;
  readonly text: string;
  readonly excerptId: string | null;
};

export function findExcerptFaults({ note, tags, exact }: StoredExcerpt): string[] {
  const fault = findProseFault(note);
  const odd = tags.filter((tag) => tagSchema.safeParse(tag).data !== tag);
  return [
    ...(exact === null ? ["its words are gone: no anchor holds them"] : []),
    ...(fault === null ? [] : [`its note cannot be drawn: ${fault}`]),
    ...odd.map((tag) => `its tag "${tag}" is not spelled as tags are`),
  ];
}

export function findBlockFaults({ kind, rank, text, excerptId }: StoredBlock): string[] {
  return [
    ...((kind === "excerpt") === (excerptId !== null)
      ? []
      : [`a block of the kind "${kind}" has ${excerptId === null ? "no" : "an"} excerpt`]),
    ...(kind === "excerpt" && text !== "" ? ["a block that is an excerpt has words of its own"] : []),
    ...(RANK_PATTERN.test(rank) ? [] : [`the rank "${rank}" of a block is none`]),
  ];
}

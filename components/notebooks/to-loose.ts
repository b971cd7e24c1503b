/** An excerpt that stands in no notebook, as little of it as it takes to choose it: there may be many, and each may be long. */
import { plainNote } from "#components/excerpts/plain-note.ts";
import { shortWords } from "#components/excerpts/short-words.ts";
import type { ExcerptRow } from "#lib/features/excerpts/queries.ts";

/** So many can be chosen from; the others are a search away. */
export const MOST_LOOSE = 200;

export type LooseView = {
  readonly id: string;
  readonly words: string;
  readonly sourceName: string;
  readonly note: string;
  readonly tags: readonly string[];
};

export function toLoose({ id, note, tags, anchor: { exact, source } }: ExcerptRow): LooseView {
  return {
    id,
    words: shortWords(exact, 220),
    sourceName: source.fields.find(({ name }) => name === "title")?.value ?? source.fileName,
    note: shortWords(plainNote(note), 80),
    tags: tags.map(({ tag }) => tag),
  };
}

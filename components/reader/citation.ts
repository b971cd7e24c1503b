/** Words with where they stand, for a note or an article. Only what is known of the source is said; the words are never altered. */
import { readableEdtf } from "#lib/edtf-date.ts";

export type Cited = {
  readonly author?: string | undefined;
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  /** EDTF. */
  readonly published?: string | undefined;
};

/**
 * The words in curly quotation marks; under them author, title, publisher and date, then the address.
 *
 * @example cite("Back off.", { author: "A. Writer", published: "2024-02-08" }, "http://localhost/read/x?at=1-10")
 *          // "“Back off.”\nA. Writer, 8 February 2024.\nhttp://localhost/read/x?at=1-10"
 */
export function cite(words: string, { author, title, publisher, published }: Cited, address: string): string {
  const date = published && (readableEdtf(published) ?? published);
  const known = [author, title && `“${title}”`, publisher, date].filter(Boolean).join(", ");
  return [`“${words.trim()}”`, known && `${known}.`, address].filter(Boolean).join("\n");
}

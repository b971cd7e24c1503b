/** What is being referred to where the caret stands in a note: behind `[[` a name of anything, behind `@` a word of an entity's name. */

export type Begun = {
  /** Where the reference begins, at its mark. */
  readonly start: number;
  readonly mark: "[[" | "@";
  /** What has been typed of it; never empty. */
  readonly typed: string;
};

/**
 * The reference that ends at the caret and is not closed; null where there is none.
 *
 * @example completionAt("see [[Qods Fo", 13) // { start: 4, mark: "[[", typed: "Qods Fo" }
 */
export function completionAt(note: string, caret: number): Begun | null {
  const before = note.slice(Math.max(0, caret - 120), caret);
  const name = /\[\[(?<typed>[^[\]\n|]{1,100})$/u.exec(before);
  const slug = /(?<![\p{L}\p{N}@/.])@(?<typed>[\p{L}\p{N}-]{1,60})$/u.exec(before);
  const found = name ?? slug;
  const typed = found?.groups?.typed ?? "";
  if (!found || typed.trim() === "") return null;
  return { start: caret - found[0].length, mark: name ? "[[" : "@", typed };
}

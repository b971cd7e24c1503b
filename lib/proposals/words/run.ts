/**
 * A run of capitalised words: where it stands among the words of a text.
 */

/** Words from `from` up to, not including, `to`. */
export type Run = {
  readonly from: number;
  readonly to: number;
  /** The titles directly before, as written: "Brig. Gen." */
  readonly title: string | null;
  /** A word with a capital before it was cut off because it opens the sentence. */
  readonly cutOpener: boolean;
};

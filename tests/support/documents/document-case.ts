/** A file of the table of documents: how it is made, and what reading it must give. */

export type DocumentCase = {
  readonly fileName: string;
  /** What it is, for a person. */
  readonly what: string;
  readonly bytes: () => Promise<Uint8Array<ArrayBuffer>>;
  /** Read in the guarded process, within bounds of a few seconds and megabytes. */
  readonly isHostile?: boolean;
} & (
  | {
      /** The reader that takes it. */
      readonly gives: string;
      /** Words that stand in its text in this order. */
      readonly says?: readonly string[];
      readonly saysNot?: readonly string[];
      /** Whole passages, with their kinds. */
      readonly passages?: readonly (readonly [kind: string, words: string])[];
      readonly fields?: Readonly<Record<string, string>>;
      readonly told?: Readonly<Record<string, string>>;
    }
  | { readonly refused: string | readonly string[] }
);

export async function ofText(text: string): Promise<Uint8Array<ArrayBuffer>> {
  return new TextEncoder().encode(text);
}

/** Prose for pages: eight paragraphs of which each says its own number. */
export const PROSE = [
  "The first paragraph opens the report. The commander of the force came to Baghdad on Monday, and he met the leaders of the groups one after another in a guarded villa near the river.",
  "In the second paragraph the meetings go on. Nobody who was there wished to be named, but three of them described the same table, the same tea and the same argument over the border crossings.",
  "A third paragraph turns to money. The ministry had promised new salaries for the fighters, and for five months it had paid none, so that several brigades sold fuel and one sold its own trucks.",
  "The fourth paragraph is about the weather, which was bad. It rained for eleven days, the bridges were closed, and the convoy that should have brought the documents stood in the mud outside of the town.",
  "Paragraph number five brings in the neighbours. They had closed their consulate, then opened it again, and said on each occasion that nothing whatever had changed in their friendly relations.",
  "For the sixth paragraph there are figures. Of the forty vehicles that left the depot only twenty-seven arrived, and of these nine carried nothing but the spare wheels of the other eighteen.",
  "The seventh paragraph quotes a driver. He had seen the checkpoint burn from a distance of two kilometres, he said, and had turned around at once, because nobody had told him what else to do.",
  "The eighth paragraph ends the report. The commander flew home on Thursday, the villa was locked, and the tea glasses were counted and found to be complete, which pleased the housekeeper.",
] as const;

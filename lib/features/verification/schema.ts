/** What a verification gives: how much it read, and everything that it found wrong, each with its place. */
export type Fault = {
  /** Where: `source 000-first, anchor [2, 7)`. */
  readonly place: string;
  readonly message: string;
};

export type Checked = {
  readonly sources: number;
  readonly passages: number;
  readonly anchors: number;
  readonly fields: number;
  readonly mentions: number;
  readonly entities: number;
  readonly names: number;
  readonly descriptions: number;
  readonly works: number;
  readonly events: number;
  readonly claims: number;
  readonly evidence: number;
  readonly excerpts: number;
  readonly notebooks: number;
  readonly suggestions: number;
};

export type VerificationReport = {
  readonly checked: Checked;
  readonly faults: readonly Fault[];
  /** What is no fault, but could not be checked whole. */
  readonly notes: readonly string[];
};

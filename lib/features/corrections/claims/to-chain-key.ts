/** An attribution chain in a line, by its places alone: to tell whether the chain that is corrected is still the one that was seen. Pure. */

type Place = { readonly start: number; readonly end: number };

export type KeyedStep = {
  readonly relation: string;
  readonly cue: Place;
  readonly speakers: readonly (Place & { readonly entity: string | null })[];
};

/** @example toChainKey([{ relation: "says", cue: { start: 1, end: 5 }, speakers: [] }]) // "says 1-5" */
export function toChainKey(steps: readonly KeyedStep[]): string {
  return steps
    .map(({ relation, cue, speakers }) =>
      [
        `${relation} ${cue.start}-${cue.end}`,
        ...speakers.map(({ start, end, entity }) => `${start}-${end} ${entity ?? "nobody"}`),
      ].join(" by "),
    )
    .join("; ");
}

/**
 * How lines that are set in another font take the widths that they have on the page. Letters are as wide in all lines of one height;
 * a line that is wider than that has wider spaces, as justified lines have.
 */

export type Line = {
  /** As it is set, and as it shall be, in one unit. */
  readonly natural: number;
  readonly wanted: number;
  /** Lines of one height are of one font size. */
  readonly height: number;
  readonly words: string;
};

export type Fit = {
  /** By what its letters are widened. */
  readonly stretch: number;
  /** What is added to each space, before it is widened too. */
  readonly spacing: number;
};

/** Shorter lines tell little of how wide letters are. */
const tellingLetters = 12;
/** Justified columns have some lines that are not: the last of each paragraph. */
const share = 0.25;
/** Within this, spaces are as wide as any. */
const tolerance = 1.005;

/**
 * One fit for each line, in order. A line without spaces, and one that is narrower than others of its height, is widened as a whole.
 *
 * @example fitWidths([{ natural: 100, wanted: 110, height: 12, words: "One line alone" }]) // [{ stretch: 1.1, spacing: 0 }]
 */
export function fitWidths(lines: readonly Line[]): Fit[] {
  const telling = lines.filter(({ words, natural }) => words.length >= tellingLetters && natural > 0);
  const usual = new Map(
    [...Map.groupBy(telling, heightOf)].map(([height, alike]) => {
      const stretches = alike
        .map(({ natural, wanted }) => wanted / natural)
        .toSorted((one, other) => one - other);
      return [height, stretches[Math.floor((stretches.length - 1) * share)] ?? 1];
    }),
  );
  return lines.map((line): Fit => {
    const { natural, wanted, words } = line;
    if (natural <= 0) return { stretch: 1, spacing: 0 };
    const stretch = usual.get(heightOf(line)) ?? Number.POSITIVE_INFINITY;
    const spaces = words.match(/[ \u00a0]/g)?.length ?? 0;
    if (spaces === 0 || wanted / natural <= stretch * tolerance)
      return { stretch: wanted / natural, spacing: 0 };
    return { stretch, spacing: (wanted / stretch - natural) / spaces };
  });
}

function heightOf({ height }: Line): string {
  return height.toFixed(1);
}

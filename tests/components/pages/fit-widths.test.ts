import { describe, expect, it } from "vitest";
import { fitWidths, type Line } from "#components/pages/fit-widths.ts";

const line = (natural: number, wanted: number, words = "Four words of prose", height = 12): Line => ({
  natural,
  wanted,
  height,
  words,
});

/** How wide a line is once it is fitted. */
const widthOf = ({ natural, words }: Line, { stretch, spacing }: { stretch: number; spacing: number }) =>
  (natural + spacing * (words.split(" ").length - 1)) * stretch;

const cases = {
  "lines of one font": [line(100, 110), line(90, 99)],
  "a justified column": [line(100, 130), line(95, 130), line(98, 130), line(60, 66)],
  "lines of two sizes": [line(100, 110), line(50, 80, "A heading over it all", 20), line(90, 99)],
  "a word alone": [line(100, 110), line(20, 30, "Alone")],
  "a line that is narrower than others": [line(100, 110), line(90, 99), line(100, 90)],
};

describe("fitting lines to their widths", () => {
  it.each(Object.entries(cases))("gives each line its width: %s", (_name, lines) => {
    const fits = fitWidths(lines);
    lines.forEach((one, index) => {
      const fit = fits[index] ?? { stretch: 0, spacing: 0 };
      expect(widthOf(one, fit)).toBeCloseTo(one.wanted, 9);
    });
  });

  it("widens the spaces of justified lines, not their letters", () => {
    const fits = fitWidths(cases["a justified column"]);
    expect(fits.map(({ stretch }) => stretch)).toEqual(
      [1.1, 1.1, 1.1, 1.1].map((one) => expect.closeTo(one, 9)),
    );
    expect(fits.map(({ spacing }) => spacing > 0)).toEqual([true, true, true, false]);
  });

  it("widens a word that stands alone, which has no spaces", () => {
    expect(fitWidths(cases["a word alone"])[1]).toEqual({ stretch: 1.5, spacing: 0 });
  });

  it("leaves a line as it is that has no width yet", () => {
    expect(fitWidths([line(0, 100)])).toEqual([{ stretch: 1, spacing: 0 }]);
  });
});

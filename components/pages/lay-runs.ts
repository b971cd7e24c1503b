/**
 * Lays the words of a page over its drawing: each stretch at its stored rectangle, set in a font like the page's own and then stretched
 * to the width that it has there (`fit-widths.ts`). A word so stands where its letters' widths put it, a fraction of a letter from where
 * it is drawn; by counting characters it would be up to four letters off.
 */
import type { PageOfSource } from "#lib/features/sources/schema.ts";
import { fitWidths } from "./fit-widths.ts";
import { type Reach, reachOf } from "./reach-of.ts";

/** CSS pixels to a point before the sheet is scaled to the page: fonts of a page that is shown small would be below what browsers set. */
const unit = 2;

/** What a line of most fonts takes, of its size. */
const line = 1.11;

type Run = PageOfSource["runs"][number];

/** `sheet` is as large as the page, and its `elements` are those of the page's runs, in their order. */
export function layRuns(sheet: HTMLElement, elements: readonly HTMLElement[], page: PageOfSource): void {
  const reaches = reachOf(page.runs, page);
  const laid = elements.flatMap((element, index) => {
    const [run, reach] = [page.runs[index], reaches[index]];
    return run && reach ? [{ element, run, reach }] : [];
  });
  for (const { element, run } of laid) setWords(element, run);
  // Read all before any is written again, so that the page is laid out once.
  const scale = sheet.getBoundingClientRect().width / page.width || 1;
  const fits = fitWidths(
    laid.map(({ element, run }) => {
      const [wanted, height] = extentOf(run);
      const shown = element.getBoundingClientRect();
      return { natural: shown.width / scale, wanted, height, words: run.exact };
    }),
  );
  laid.forEach(({ element, run, reach }, index) => {
    const { stretch, spacing } = fits[index] ?? { stretch: 1, spacing: 0 };
    element.style.wordSpacing = `${spacing * unit}px`;
    place(element, run, reach, stretch);
  });
}

/** Along the line, and across it. */
function extentOf({ turn, width, height }: Run): [number, number] {
  return turn === 90 || turn === 270 ? [height, width] : [width, height];
}

function setWords({ style }: HTMLElement, run: Run): void {
  const high = extentOf(run)[1] * unit;
  style.padding = "0";
  style.transform = "none";
  style.wordSpacing = "0";
  style.fontSize = `${high / line}px`;
  style.lineHeight = `${high}px`;
}

function place(
  { style }: HTMLElement,
  { x, y, width, height, turn }: Run,
  reach: Reach,
  stretch: number,
): void {
  const left = turn === 90 || turn === 180 ? x + width : x;
  const top = turn === 180 || turn === 270 ? y + height : y;
  style.left = `${(left - reach.left) * unit}px`;
  style.top = `${(top - reach.top) * unit}px`;
  // Beside a line, a place in it is found by how far along it is; above and below, browsers take its beginning and its end.
  const level = Math.min(reach.top, reach.bottom);
  const across = turn === 90 || turn === 270 ? width : height;
  style.lineHeight = `${(across + 2 * level) * unit}px`;
  style.paddingBlock = `${(reach.top - level) * unit}px ${(reach.bottom - level) * unit}px`;
  style.paddingLeft = `${(reach.left * unit) / stretch}px`;
  style.paddingRight = `${(reach.right * unit) / stretch}px`;
  style.transform = `rotate(${turn ?? 0}deg) scaleX(${stretch})`;
}

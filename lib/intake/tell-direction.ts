/** The direction in which most of a text is written, by its letters. Passages of the other direction are for the browser. */
import type { Direction } from "./document.ts";

const RTL =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/gu;

/** Beyond this the answer changes no more. */
const SAMPLE = 100_000;

/** @example tellDirection("قال قاآني") // "rtl" */
export function tellDirection(text: string): Direction {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const leftward = sample.match(RTL)?.length ?? 0;
  return leftward * 2 > letters ? "rtl" : "ltr";
}

/** How two versions differ, counted: what a summary in words is made from. Filters do not change it. */

import { compareTexts } from "./compare-texts.ts";
import type { ComparedText } from "./compared-text.ts";

export type Summary = {
  readonly wording: number;
  readonly typography: number;
  readonly identical: number;
  readonly changed: number;
  /** Passages, or parts of one, that only one side has. */
  readonly leftOnly: number;
  readonly rightOnly: number;
  readonly moved: number;
};

export function summarize(left: ComparedText, right: ComparedText): Summary {
  const { pairs } = compareTexts(left, right);
  const changes = pairs.flatMap((pair) => pair.changes);
  const count = (status: string) => pairs.filter((pair) => pair.status === status).length;
  return {
    wording: changes.filter(({ kind }) => kind === "wording").length,
    typography: changes.filter(({ kind }) => kind === "typography").length,
    identical: count("identical"),
    changed: count("changed"),
    leftOnly: count("left-only"),
    rightOnly: count("right-only"),
    moved: pairs.filter(({ isMoved }) => isMoved).length,
  };
}

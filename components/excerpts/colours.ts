/** The colours of excerpts in words, in the order in which they are always listed. How they look is said by `data-colour` in tokens.css. */

import type { Colour } from "#lib/features/excerpts/schema.ts";

export const colours: readonly Colour[] = ["yellow", "green", "blue", "pink", "purple"];

export const colourWords: Readonly<Record<Colour | "none", string>> = {
  none: "No colour",
  yellow: "Yellow",
  green: "Green",
  blue: "Blue",
  pink: "Pink",
  purple: "Purple",
};

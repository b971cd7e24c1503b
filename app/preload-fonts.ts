// Asks for the two faces that every page shows before the style sheets name them, so that the words need not change face.
import inter from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2";
import serif from "@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2";
import { preload } from "react-dom";

/** To be called while the page is rendered. */
export function preloadFonts() {
  for (const face of [serif, inter])
    preload(face, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
}

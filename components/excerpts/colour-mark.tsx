// The colour of an excerpt in its line and wash, with what it means in its notebook, or its own word.
import type { Colour } from "#lib/features/excerpts/schema.ts";
import styles from "./colour-mark.module.css";
import { colourWords } from "./colours.ts";

export function ColourMark({ colour, meaning }: { colour: Colour; meaning?: string | undefined }) {
  return (
    <span className={styles.mark} data-colour={colour}>
      <span className={styles.swatch} aria-hidden="true" /> {meaning || colourWords[colour]}
    </span>
  );
}

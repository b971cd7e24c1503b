// A type in words, linked to its shape.

import styles from "./api-reference.module.css";
import type { TypeWords } from "./api-shape.ts";

export function ShapeType({ type: { before, shape, after } }: { type: TypeWords }) {
  return (
    <span className={styles.type}>
      {before}
      {shape && <a href={`#shape-${shape}`}>{shape}</a>}
      {after}
    </span>
  );
}

// How a source stands to a claim, by a shape and a word: a full disc asserts, half of one hedges, a cross denies, a small dot is silent.
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { Stance } from "#lib/features/claims/schema.ts";
import styles from "./stance-mark.module.css";

export type Shape = Stance | "silent";

const shapes = {
  asserts: <circle cx="8" cy="8" r="6" />,
  hedges: (
    <>
      <circle className={styles.ring} cx="8" cy="8" r="5.25" />
      <path d="M8 2a6 6 0 0 0 0 12z" />
    </>
  ),
  denies: <path className={styles.cross} d="M3 3l10 10M13 3L3 13" />,
  silent: <circle cx="8" cy="8" r="1.25" />,
};

export function StanceMark({ stance, said = true }: { stance: Shape; said?: boolean }) {
  return (
    <span className={styles.mark} data-stance={stance}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        {shapes[stance]}
      </svg>
      {said && <VisuallyHidden>{stance}</VisuallyHidden>}
    </span>
  );
}

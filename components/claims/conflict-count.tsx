// How many claims stand against one, in words: contradicted by, in tension with.
import type { ClaimItemView } from "#lib/features/claims/view.ts";
import styles from "./conflict-count.module.css";

export function ConflictCount({ relations }: Pick<ClaimItemView, "relations">) {
  const { contradicts, "in-tension": tensions } = relations;
  return (
    <>
      {contradicts > 0 && <span className={styles.contradicts}>contradicts {contradicts}</span>}
      {tensions > 0 && <span className={styles.tension}>in tension with {tensions}</span>}
    </>
  );
}

// What a merge would do, in words, before it is done: what moves, which names go over, where the address leads.

import { countWords } from "#lib/features/corrections/count-words.ts";
import type { MergePreview } from "#lib/features/corrections/schema.ts";
import styles from "./form.module.css";

type Props = { preview: MergePreview; from: string; into: string };

export function MergeWords({ preview: { moves, names, isSameKind, isToldApart }, from, into }: Props) {
  if (!isSameKind)
    return (
      <p role="status">
        {from} and {into} are of different kinds: only two persons, two organizations or two places can be
        one.
      </p>
    );
  const moving = moves.filter(({ count }) => count > 0);
  return (
    <div role="status">
      <p>
        {from} would become {into}: {moving.map(({ what, count }) => countWords(count, what)).join(", ")}
        {moving.length > 0 && " would move"}
        {names.length > 0 &&
          `; ${into} would get the ${names.length === 1 ? "name" : "names"} ${names.join(", ")}`}
        . The address of {from} would lead there. It can be undone at any time.
      </p>
      {isToldApart && (
        <p className={styles.warning}>It is on record that these two are not the same: look twice.</p>
      )}
    </div>
  );
}

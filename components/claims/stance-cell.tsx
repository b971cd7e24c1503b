// One source on one claim: its stance, or its stances, as marks. It opens the words; of several the first, and says how many there are.
import Link from "next/link";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { ClaimItemView } from "#lib/features/claims/view.ts";
import { readAddress } from "#lib/features/sources/read-address.ts";
import type { Column } from "./matrix-columns.ts";
import styles from "./stance-cell.module.css";
import { StanceMark } from "./stance-mark.tsx";

type Props = { column: Column; evidence: ClaimItemView["evidence"] };

export function StanceCell({ column, evidence }: Props) {
  const inOrder = evidence.toSorted((a, b) => a.words.start - b.words.start);
  const first = inOrder[0];
  if (!first) {
    return (
      <td className={styles.cell} data-silent="">
        <StanceMark stance="silent" />
      </td>
    );
  }
  const stances = [...new Set(inOrder.map(({ stance }) => stance))];
  return (
    <td className={styles.cell}>
      <Link
        className={styles.link}
        href={readAddress(column.source, first.words)}
        title={inOrder.map(({ stance, words }) => `${stance}: “${words.exact}”`).join("\n")}
        prefetch={false}
      >
        {stances.map((stance, index) => (
          <span key={stance}>
            {index > 0 && <VisuallyHidden> and </VisuallyHidden>}
            <StanceMark stance={stance} />
          </span>
        ))}
        {inOrder.length > 1 && (
          <span className={styles.count}>
            {inOrder.length}
            <VisuallyHidden> passages</VisuallyHidden>
          </span>
        )}
        <span className={styles.source}>
          <VisuallyHidden>: </VisuallyHidden>
          {column.name}
        </span>
      </Link>
    </td>
  );
}

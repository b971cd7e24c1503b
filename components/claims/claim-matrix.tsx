// Claims by sources: how each source stands to each claim, at a glance. Witnesses of one work stand together under it. A cell opens the
// words; arrow keys go from cell to cell. On a narrow screen each claim is a short list of those that speak of it.
import Link from "next/link";
import { claimAddress } from "#lib/features/claims/claim-address.ts";
import type { ClaimItemView } from "#lib/features/claims/view.ts";
import { ArrowCells } from "./arrow-cells.tsx";
import styles from "./claim-matrix.module.css";
import { ConflictCount } from "./conflict-count.tsx";
import type { ClaimGroup } from "./group-claims.ts";
import type { Column } from "./matrix-columns.ts";
import { MatrixHead } from "./matrix-head.tsx";
import { StanceCell } from "./stance-cell.tsx";

type Props = { groups: readonly ClaimGroup[]; columns: readonly Column[] };

function Row({ claim, columns }: { claim: ClaimItemView; columns: readonly Column[] }) {
  const { slug, statement, kind, evidence, origins } = claim;
  return (
    <tr className={styles.row}>
      <th scope="row" className={styles.claim}>
        <Link className={styles.statement} href={claimAddress(slug)} prefetch={false}>
          {statement}
        </Link>
        <span className={styles.facts}>
          <span>{kind}</span>
          <ConflictCount relations={claim.relations} />
        </span>
      </th>
      <td className={styles.origins}>
        {origins}
        <span className={styles.unit}> {origins === 1 ? "origin" : "origins"}</span>
      </td>
      {columns.map((column) => (
        <StanceCell
          key={column.source}
          column={column}
          evidence={evidence.filter(({ words }) => words.source === column.source)}
        />
      ))}
    </tr>
  );
}

export function ClaimMatrix({ groups, columns }: Props) {
  return (
    <ArrowCells className={styles.frame} isMany={columns.length > 8}>
      <table className={styles.matrix}>
        <caption className={styles.caption}>How each source stands to each claim</caption>
        <MatrixHead columns={columns} />
        {groups.map(({ name, claims }) => (
          <tbody key={name}>
            <tr className={styles.group}>
              <th colSpan={columns.length + 2} scope="rowgroup">
                {name} <span className={styles.count}>{claims.length}</span>
              </th>
            </tr>
            {claims.map((claim) => (
              <Row key={claim.slug} claim={claim} columns={columns} />
            ))}
          </tbody>
        ))}
      </table>
    </ArrowCells>
  );
}

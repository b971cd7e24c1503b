// The room of claims as it is laid out: what may be asked, in which order, and the matrix with its key.
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TabLinks } from "#components/ui/tab-links.tsx";
import { type ClaimsRequest, claimsAddress } from "#lib/features/claims/claim-address.ts";
import type { ClaimItemView } from "#lib/features/claims/view.ts";
import { ClaimFilters } from "./claim-filters.tsx";
import { ClaimMatrix } from "./claim-matrix.tsx";
import { filterClaims, inConflict } from "./claims-request.ts";
import styles from "./claims-room.module.css";
import { groupClaims } from "./group-claims.ts";
import type { Column } from "./matrix-columns.ts";
import { type Shape, StanceMark } from "./stance-mark.tsx";

type Props = { claims: readonly ClaimItemView[]; columns: readonly Column[]; request: ClaimsRequest };

const key: readonly Shape[] = ["asserts", "hedges", "denies", "silent"];

function Orders({ claims, request }: Omit<Props, "columns">) {
  const { conflicts, order } = request;
  const to = (changes: ClaimsRequest) => claimsAddress({ ...request, ...changes });
  return (
    <TabLinks
      label="Order"
      tabs={[
        {
          href: to({ conflicts: undefined, order: undefined }),
          label: "Conflicts first",
          current: !(conflicts || order),
        },
        {
          href: to({ conflicts: true, order: undefined }),
          label: "Only conflicts",
          count: claims.filter((claim) => inConflict(claim) > 0).length,
          current: Boolean(conflicts),
        },
        {
          href: to({ conflicts: undefined, order: "subject" }),
          label: "By subject",
          current: order === "subject" && !conflicts,
        },
        {
          href: to({ conflicts: undefined, order: "origins" }),
          label: "By origins",
          current: order === "origins" && !conflicts,
        },
      ]}
    />
  );
}

export function ClaimsRoom({ claims, columns, request }: Props) {
  const found = filterClaims(claims, request);
  const asked = filterClaims(claims, { ...request, conflicts: undefined });
  return (
    <>
      <div className={styles.tools}>
        <ClaimFilters claims={claims} columns={columns} request={request} />
        <Orders claims={asked} request={request} />
      </div>
      {found.length === 0 ? (
        <EmptyState
          title={claims.length === 0 ? "No claims are recorded yet" : "No claim has all that"}
          action={claims.length > 0 && <Button href={claimsAddress()}>All claims</Button>}
        >
          {claims.length === 0
            ? "They come with the passages that carry them."
            : "Take one of the filters off; the numbers say how many claims each choice has."}
        </EmptyState>
      ) : (
        <>
          <div className={styles.top}>
            <ul className={styles.key} aria-label="How to read the marks">
              {key.map((stance) => (
                <li key={stance}>
                  <StanceMark stance={stance} said={false} /> {stance}
                </li>
              ))}
            </ul>
            <p className={styles.total} role="status">
              {found.length} of {claims.length} claims
            </p>
          </div>
          <ClaimMatrix groups={groupClaims(found, request.order)} columns={columns} />
        </>
      )}
    </>
  );
}

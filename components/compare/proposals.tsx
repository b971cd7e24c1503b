// Sources that may be laid beside those that are chosen: witnesses of the same work first, then those that share most.
import Link from "next/link";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { compareAddress } from "#lib/features/comparisons/compare-address.ts";
import { type CompareRequest, MOST_SOURCES } from "#lib/features/comparisons/compare-request.ts";
import type { ProposalRow } from "#lib/features/comparisons/queries.ts";
import { whyProposed } from "#lib/features/comparisons/why-proposed.ts";
import styles from "./proposals.module.css";

export type ProposalsProps = {
  request: CompareRequest;
  proposals: readonly ProposalRow[];
  /** Where nothing else is in the room. */
  isOpen: boolean;
};

export function Proposals({ request, proposals, isOpen }: ProposalsProps) {
  const { sources } = request;
  if (sources.length >= MOST_SOURCES || proposals.length === 0) return null;
  return (
    <div data-print="no">
      <Disclosure summary={sources.length === 0 ? "Choose a source" : "Add a source"} open={isOpen}>
        <ul className={styles.list}>
          {proposals.map((proposal) => (
            <li key={proposal.slug}>
              <Link
                href={compareAddress({ ...request, sources: [...sources, proposal.slug] })}
                prefetch={false}
              >
                {proposal.name}
              </Link>
              <span className={styles.why}>
                {sources.length === 0 ? proposal.slug : whyProposed(proposal)}
              </span>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}

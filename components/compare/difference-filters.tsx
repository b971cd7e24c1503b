// Which differences are marked, and whether rows without one are shown: links, so that what is seen has an address.
import { Check } from "lucide-react";
import Link from "next/link";
import { compareAddress } from "#lib/features/comparisons/compare-address.ts";
import { type CompareRequest, differenceKinds } from "#lib/features/comparisons/compare-request.ts";
import type { Summary } from "#lib/features/comparisons/summarize.ts";
import styles from "./difference-filters.module.css";

const words = { wording: "Wording", typography: "Typography", passages: "Passages" } as const;

export type DifferenceFiltersProps = { request: CompareRequest; summaries: readonly Summary[] };

export function DifferenceFilters({ request, summaries }: DifferenceFiltersProps) {
  const { show, isShort } = request;
  const total = (of: (summary: Summary) => number) => summaries.reduce((sum, one) => sum + of(one), 0);
  const counts = {
    wording: total((one) => one.wording),
    typography: total((one) => one.typography),
    passages: total((one) => one.leftOnly + one.rightOnly),
  };
  return (
    <ul className={styles.filters} aria-label="Differences shown" data-print="no">
      {differenceKinds.map((kind) => {
        const isShown = show.includes(kind);
        const others = differenceKinds.filter((one) => (one === kind ? !isShown : show.includes(one)));
        return (
          <li key={kind}>
            <Filter
              href={compareAddress({ ...request, show: others })}
              isOn={isShown}
              label={`${words[kind]} ${counts[kind].toLocaleString("en-GB")}`}
            />
          </li>
        );
      })}
      <li>
        <Filter
          href={compareAddress({ ...request, isShort: !isShort })}
          isOn={isShort}
          label="Only rows that differ"
        />
      </li>
    </ul>
  );
}

function Filter({ href, isOn, label }: { href: string; isOn: boolean; label: string }) {
  return (
    <Link
      className={styles.filter}
      href={href}
      prefetch={false}
      scroll={false}
      aria-current={isOn ? "true" : undefined}
    >
      {isOn && <Check aria-hidden="true" />}
      {label}
    </Link>
  );
}

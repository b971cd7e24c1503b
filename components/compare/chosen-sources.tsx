// The sources that stand side by side, in their order: each can be moved or taken away by a link.
import { ArrowLeft, ArrowRight, X } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { compareAddress } from "#lib/features/comparisons/compare-address.ts";
import type { CompareRequest } from "#lib/features/comparisons/compare-request.ts";
import type { ColumnView } from "#lib/features/comparisons/view.ts";
import styles from "./chosen-sources.module.css";
import { moveSource } from "./move-source.ts";

export type ChosenSourcesProps = { request: CompareRequest; columns: readonly ColumnView[] };

export function ChosenSources({ request, columns }: ChosenSourcesProps) {
  const { sources } = request;
  return (
    <ol className={styles.chosen} aria-label="Compared sources" data-print="no">
      {columns.map(({ slug, name, siglum }, index) => (
        <li key={slug} className={styles.source}>
          <span className={styles.siglum}>{siglum}</span>
          <span className={styles.name}>{name}</span>
          <span className={styles.tools}>
            {index > 0 && (
              <Tool
                href={compareAddress({ ...request, sources: moveSource(sources, index, -1) })}
                label={`Move ${siglum} to the left`}
                icon={<ArrowLeft />}
              />
            )}
            {index < columns.length - 1 && (
              <Tool
                href={compareAddress({ ...request, sources: moveSource(sources, index, 1) })}
                label={`Move ${siglum} to the right`}
                icon={<ArrowRight />}
              />
            )}
            <Tool
              href={compareAddress({ ...request, sources: sources.filter((one) => one !== slug) })}
              label={`Take ${siglum} away`}
              icon={<X />}
            />
          </span>
        </li>
      ))}
    </ol>
  );
}

function Tool({ href, label, icon }: { href: string; label: string; icon: ReactNode }) {
  return (
    <Link
      className={styles.tool}
      href={href}
      prefetch={false}
      scroll={false}
      aria-label={label}
      title={label}
    >
      {icon}
    </Link>
  );
}

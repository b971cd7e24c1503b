// A short name with its mark and its count: a link where `href` is given, else a label.
import Link from "next/link";
import type { ReactNode } from "react";
import styles from "./chip.module.css";
import { KindMark } from "./kind-mark.tsx";
import type { Kind } from "./kinds.ts";

export type ChipProps = {
  children: ReactNode;
  kind?: Kind;
  href?: string;
  count?: number;
  /** What the count counts, for those who hear it: "mentions". */
  counted?: string;
  /** The chip that is chosen among its neighbours. */
  current?: boolean;
};

export function Chip({ children, kind, href, count, counted = "mentions", current }: ChipProps) {
  const content = (
    <>
      {kind && <KindMark kind={kind} />}
      <span>{children}</span>
      {count !== undefined && (
        <span className={styles.count} title={`${count} ${counted}`}>
          {count}
        </span>
      )}
    </>
  );
  return href ? (
    <Link
      className={styles.chip}
      data-kind={kind}
      href={href}
      prefetch={false}
      aria-current={current ? "true" : undefined}
    >
      {content}
    </Link>
  ) : (
    <span className={styles.chip} data-kind={kind}>
      {content}
    </span>
  );
}

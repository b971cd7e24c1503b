// Tabs that have addresses: a row of links, one of them the present. Works without scripts, can be sent to somebody.
import Link from "next/link";
import type { ReactNode } from "react";
import styles from "./tab-links.module.css";

export type TabLink = { href: string; label: ReactNode; count?: number; current: boolean };

export function TabLinks({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  return (
    <nav className={styles.nav} aria-label={label}>
      <ul className={styles.tabs}>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              className={styles.tab}
              href={tab.href}
              prefetch={false}
              aria-current={tab.current ? "page" : undefined}
            >
              {tab.label}
              {tab.count !== undefined && <span className={styles.count}>{tab.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

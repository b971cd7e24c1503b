// The way back, from the widest room to this one; the last stands for the present page and is no link.
import Link from "next/link";
import styles from "./breadcrumbs.module.css";

export function Breadcrumbs({
  crumbs,
  here,
}: {
  crumbs: readonly { href: string; label: string }[];
  here: string;
}) {
  return (
    <nav className={styles.crumbs} aria-label="Breadcrumbs" data-print="no">
      <ol className={styles.list}>
        {crumbs.map((crumb) => (
          <li key={crumb.href}>
            <Link className={styles.crumb} href={crumb.href} prefetch={false}>
              {crumb.label}
            </Link>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}

"use client";
// What the texts claim of the one that they are aligned by, and which of them do. Drawn in the browser too, only so
// that it travels as data.
import Link from "next/link";
import type { TopicClaim } from "#lib/features/comparisons/claims-about.ts";
import { compareAddress } from "#lib/features/comparisons/compare-address.ts";
import type { CompareRequest } from "#lib/features/comparisons/compare-request.ts";
import type { ColumnView } from "#lib/features/comparisons/view.ts";
import styles from "./subject-claims.module.css";

export type SubjectClaimsProps = {
  request: CompareRequest;
  columns: readonly ColumnView[];
  name: string;
  claims: readonly TopicClaim[];
};

export function SubjectClaims({ request, columns, name, claims }: SubjectClaimsProps) {
  const shared = claims.filter((claim) => claim.columns.length > 1);
  const list = (title: string, its: readonly TopicClaim[]) =>
    its.length > 0 && (
      <div key={title}>
        <h4 className={styles.who}>{title}</h4>
        <ul className={styles.claims}>
          {its.map(({ slug, statement, columns: carriers }) => (
            <li key={slug}>
              <Link href={compareAddress({ ...request, by: { type: "claim", slug } })} prefetch={false}>
                {statement}
              </Link>
              {carriers.length > 1 && columns.length > 2 && (
                <span className={styles.carriers}>
                  {" "}
                  {carriers.map((column) => columns[column]?.siglum).join(", ")}
                </span>
              )}
            </li>
          ))}
        </ul>
      </div>
    );
  return (
    <section className={styles.section} aria-labelledby="claims-of-it">
      <h3 id="claims-of-it" className={styles.title}>
        What they claim of {name}
      </h3>
      {list("In several", shared)}
      {columns.map(({ siglum }, column) =>
        list(
          `What ${siglum} says that ${columns.length === 2 ? (columns[1 - column]?.siglum ?? "") : "no other"} ${columns.length === 2 ? "does not" : "does"}`,
          claims.filter(({ columns: its }) => its.length === 1 && its[0] === column),
        ),
      )}
    </section>
  );
}

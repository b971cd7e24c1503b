// Who else bears the name, each with what speaks for them. A person chooses one of them by "change".
import Link from "next/link";
import { KindMark } from "#components/ui/kind-mark.tsx";
import type { OwnerView } from "#lib/features/reviews/view.ts";
import styles from "./proposal-card.module.css";

export function Rivals({ owners }: { owners: readonly OwnerView[] }) {
  if (owners.length === 0) return null;
  return (
    <section className={styles.why} aria-label="Who else may be meant">
      <h3 className={styles.label}>Or else</h3>
      <ul>
        {owners.map(({ slug, kind, name, note, mentions, reasons }) => (
          <li key={slug}>
            <KindMark kind={kind} />{" "}
            <Link href={`/entities/${slug}`} prefetch={false}>
              {name}
            </Link>{" "}
            <span className={styles.soft}>
              {mentions} {mentions === 1 ? "mention" : "mentions"}. {reasons.join(" ")} {note}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

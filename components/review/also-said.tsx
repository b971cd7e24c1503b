// What else a source says of itself, which "all at once" would confirm with it.
import { EdtfTime } from "#components/ui/edtf-time.tsx";
import type { SaidView } from "#lib/features/reviews/view.ts";
import { fieldNames } from "./kind-names.ts";
import styles from "./proposal-card.module.css";

export function AlsoSaid({ said }: { said: readonly SaidView[] }) {
  if (said.length === 0) return null;
  return (
    <section className={styles.why} aria-label="What else it says of itself">
      <h2 className={styles.label}>It also says of itself</h2>
      <dl className={styles.measures}>
        {said.map(({ field, value, basis }) => (
          <div key={field}>
            <dt className={styles.soft}>
              {fieldNames[field]}
              {basis === "file" && ", by its file alone"}
            </dt>
            <dd className={styles.name}>{field === "published" ? <EdtfTime edtf={value} /> : value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

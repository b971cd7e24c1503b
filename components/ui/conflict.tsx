// Somebody else saved meanwhile: what stands there now, shown before anything takes its place.
import { TriangleAlert } from "lucide-react";
import styles from "./conflict.module.css";

export function Conflict({ there }: { there: string }) {
  return (
    <section className={styles.conflict} role="alert" aria-label="Changed meanwhile">
      <p className={styles.head}>
        <TriangleAlert aria-hidden="true" />
        This was changed meanwhile, in another tab or by another program. Nothing was overwritten. There now:
      </p>
      <blockquote className={styles.there}>{there || "(nothing: it is empty)"}</blockquote>
    </section>
  );
}

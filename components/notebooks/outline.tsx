// The sections of a notebook, as the way to each.
import styles from "./outline.module.css";
import { blockAnchor, type Section } from "./to-notebook.ts";

export function Outline({ sections }: { sections: readonly Section[] }) {
  if (sections.length === 0) return null;
  return (
    <nav aria-labelledby="outline" data-print="no">
      <h2 className={styles.heading} id="outline">
        Sections
      </h2>
      <ol className={styles.list}>
        {sections.map(({ id, name, excerpts }) => (
          <li key={id}>
            <a className={styles.section} href={`#${blockAnchor(id)}`}>
              <span>{name}</span>
              <span className={styles.count} title={`${excerpts} ${excerpts === 1 ? "excerpt" : "excerpts"}`}>
                {excerpts}
              </span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

// One line of a concordance: a link to the exact span, the keyword aligned. On a narrow screen it becomes a short paragraph.
// Cut for the eye only; the address opens the whole passage. Says by which name, and why this one, where that is a question.
import Link from "next/link";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { NameKind } from "#lib/features/entities/schema.ts";
import type { MentionLine } from "#lib/features/entities/view.ts";
import { readAddress } from "#lib/features/sources/read-address.ts";
import { clipAfter, clipBefore } from "./clip-context.ts";
import styles from "./concordance-line.module.css";

export type ConcordanceLineProps = { source: string; line: MentionLine; nameKind: NameKind | undefined };

export function ConcordanceLine({ source, line, nameKind }: ConcordanceLineProps) {
  const note = line.why ?? (nameKind === "misprint" ? "A misprint." : null);
  return (
    <li className={styles.item}>
      <Link className={styles.line} href={readAddress(source, line.at)} prefetch={false}>
        <span className={styles.passage} title={`Passage ${line.passage}`}>
          <VisuallyHidden>Passage </VisuallyHidden>
          {line.passage}
        </span>
        <span className={styles.words}>
          <span className={styles.before}>
            <span>{clipBefore(line.before)}</span>
          </span>
          <span className={styles.after}>
            <b className={styles.keyword}>{line.exact}</b>
            {clipAfter(line.after)}
          </span>
        </span>
        {line.sense && (
          <span className={styles.sense}>
            <VisuallyHidden>, in the sense of </VisuallyHidden>
            {line.sense}
          </span>
        )}
      </Link>
      {note && <p className={styles.note}>{note}</p>}
    </li>
  );
}

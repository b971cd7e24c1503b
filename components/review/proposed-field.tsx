// What a source says of itself: the field, what it would be, and whether its text says so or its file alone.
import { EdtfTime } from "#components/ui/edtf-time.tsx";
import type { Payload } from "#lib/features/proposals/schema.ts";
import { fieldNames } from "./kind-names.ts";
import styles from "./proposal-card.module.css";

type Props = { payload: Extract<Payload, { kind: "metadata" }>; exact: string | null };

export function ProposedField({ payload: { field, value, basis, detail }, exact }: Props) {
  return (
    <p className={styles.proposed}>
      <span className={styles.soft}>{fieldNames[field]}: </span>
      <span className={styles.name}>
        {field === "published" ? <EdtfTime edtf={value} /> : <bdi>{value}</bdi>}
      </span>{" "}
      <span className={styles.soft}>
        {basis === "file" && `by its file alone, outside of its text${detail === null ? "" : ` (${detail})`}`}
        {basis === "passage" && exact !== value && `written “${exact}”`}
      </span>
    </p>
  );
}

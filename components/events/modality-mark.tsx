// How an event is told, where that is not as a plain fact.
import type { Modality } from "#lib/features/events/schema.ts";
import styles from "./modality-mark.module.css";

const words = { asserted: null, claimed: "claimed", scheduled: "scheduled" } as const;

export function ModalityMark({ modality }: { modality: Modality }) {
  return words[modality] && <span className={styles.mark}>{words[modality]}</span>;
}

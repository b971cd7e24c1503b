// A long draft is shown in parts: which one this is, and the ones beside it.
import { ChevronLeft, ChevronRight } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import styles from "./draft-result.module.css";
import { PART } from "./use-shown-part.ts";

export type PartPickerProps = { part: number; parts: number; total: number; show: (part: number) => void };

export function PartPicker({ part, parts, total, show }: PartPickerProps) {
  const last = Math.min(total, (part + 1) * PART);
  return (
    <p className={styles.parts} data-print="no">
      <Button
        tone="quiet"
        size="s"
        icon={<ChevronLeft />}
        disabled={part === 0}
        onClick={() => show(part - 1)}
      >
        Before
      </Button>
      <span>
        Quotations {part * PART + 1}–{last} of {total}
      </span>
      <Button
        tone="quiet"
        size="s"
        icon={<ChevronRight />}
        disabled={part === parts - 1}
        onClick={() => show(part + 1)}
      >
        Next
      </Button>
    </p>
  );
}

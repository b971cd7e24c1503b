// A long draft is shown in parts: which one this is, and the ones beside it.
import { ChevronLeft, ChevronRight } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import styles from "./draft-result.module.css";
import type { ShownPart } from "./use-shown-part.ts";

export function PartPicker({ shown, total }: { shown: ShownPart; total: number }) {
  const { part, parts, from, to, show } = shown;
  if (to - from === total) return null;
  const go = (isShown: boolean, next: number) => ({
    tone: "quiet" as const,
    size: "s" as const,
    disabled: !isShown,
    onClick: () => show(next),
  });
  return (
    <p className={styles.parts}>
      <Button icon={<ChevronLeft />} data-print="no" {...go(part > 0, part - 1)}>
        Before
      </Button>
      <span>
        Quotations {from + 1}–{to} of {total}
      </span>
      <Button icon={<ChevronRight />} data-print="no" {...go(part < parts - 1, part + 1)}>
        Next
      </Button>
    </p>
  );
}

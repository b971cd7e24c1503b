"use client";
// What has been gathered for something that is not recorded yet, each of which can be left out again.
import { Button } from "#components/ui/button.tsx";
import styles from "./form.module.css";

/** One thing as it will be asked for, and in words. */
export type Gathered<Asked> = { readonly asked: Asked; readonly told: string };

type GatheredListProps<Asked> = {
  label: string;
  items: readonly Gathered<Asked>[];
  isBusy?: boolean;
  /** `Leave out` of what is not recorded yet; `Remove` of what is. */
  deed?: "Leave out" | "Remove";
  onRemove: (item: Gathered<Asked>) => void;
};

export function GatheredList<Asked>({
  label,
  items,
  isBusy = false,
  deed = "Leave out",
  onRemove,
}: GatheredListProps<Asked>) {
  if (items.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={label}>
      {items.map((item) => (
        <li key={item.told} className={styles.line}>
          <div>{item.told}</div>
          <Button
            size="s"
            disabled={isBusy}
            aria-label={`${deed}: ${item.told}`}
            onClick={() => onRemove(item)}
          >
            {deed}
          </Button>
        </li>
      ))}
    </ul>
  );
}

"use client";
// The sheet of keys: each that works here, as the registry has it, and a way to turn single keys off.
import { useSyncExternalStore } from "react";
import { Dialog } from "#components/ui/dialog.tsx";
import { currentKeys, keySnapshot, subscribeToKeys } from "./key-registry.ts";
import styles from "./key-sheet.module.css";
import { Keys } from "./keys.tsx";
import { hasSingleKeys, setSingleKeys, subscribeToSingleKeys } from "./single-keys.ts";

const none: readonly never[] = [];

function KeyList() {
  useSyncExternalStore(subscribeToKeys, keySnapshot, () => none);
  const isMac = navigator.platform.startsWith("Mac");
  return Object.entries(Object.groupBy(currentKeys(), (binding) => binding.group)).map(
    ([group, bindings = []]) => (
      <section key={group} className={styles.group}>
        <h3 className={styles.heading}>{group}</h3>
        <dl>
          {bindings.map((binding) => (
            <div key={binding.keys} className={styles.row}>
              <dt>
                <Keys keys={binding.keys} isMac={isMac} />
              </dt>
              <dd>{binding.does}</dd>
            </div>
          ))}
        </dl>
      </section>
    ),
  );
}

export function KeySheet({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const isOn = useSyncExternalStore(subscribeToSingleKeys, hasSingleKeys, () => true);
  return (
    <Dialog title="Keyboard" open={open} onOpenChange={onOpenChange}>
      <KeyList />
      <label className={styles.choice}>
        <input type="checkbox" checked={isOn} onChange={(event) => setSingleKeys(event.target.checked)} />
        Single keys are on. Those with Ctrl or ⌘ always work.
      </label>
    </Dialog>
  );
}

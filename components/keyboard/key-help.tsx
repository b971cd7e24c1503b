"use client";
// `?`: every key that works here, as the registry has it, and a way to turn single keys off.
import { Keyboard } from "lucide-react";
import { useState, useSyncExternalStore } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import styles from "./key-help.module.css";
import { currentKeys, keySnapshot, subscribeToKeys } from "./key-registry.ts";
import { Keys } from "./keys.tsx";
import { hasSingleKeys, setSingleKeys, subscribeToSingleKeys } from "./single-keys.ts";
import { useKey } from "./use-key.ts";

const none: readonly never[] = [];

function KeyList() {
  useSyncExternalStore(subscribeToKeys, keySnapshot, () => none);
  const isMac = navigator.platform.startsWith("Mac");
  return Object.entries(Object.groupBy(currentKeys(), (binding) => binding.group)).map(
    ([group, bindings = []]) => (
      <section key={group} className={styles.group}>
        <h3 className={styles.heading}>{group}</h3>
        <dl className={styles.list}>
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

export function KeyHelp() {
  const [isOpen, setIsOpen] = useState(false);
  const isOn = useSyncExternalStore(subscribeToSingleKeys, hasSingleKeys, () => true);
  useKey("?", "Show these keys", "Everywhere", () => setIsOpen(true));
  return (
    <>
      <Button
        className={styles.open}
        tone="quiet"
        size="s"
        icon={<Keyboard />}
        onClick={() => setIsOpen(true)}
      >
        Keyboard
      </Button>
      <Dialog title="Keyboard" open={isOpen} onOpenChange={setIsOpen}>
        <KeyList />
        <label className={styles.choice}>
          <input type="checkbox" checked={isOn} onChange={(event) => setSingleKeys(event.target.checked)} />
          Single keys are on. Those with Ctrl or ⌘ always work.
        </label>
      </Dialog>
    </>
  );
}

"use client";
// The corner in which the room says what was done, each with a way to undo it: by its button or by `u`. What failed stays until it is
// closed; the rest goes after a while, but not from under a pointer or the focus.
import { CircleAlert, X } from "lucide-react";
import { useEffect, useState, useSyncExternalStore } from "react";
import { useKey } from "#components/keyboard/use-key.ts";
import { Button } from "./button.tsx";
import { IconButton } from "./icon-button.tsx";
import { closeToast, subscribeToToasts, type Toast, toastSnapshot } from "./toast-store.ts";
import styles from "./toasts.module.css";

const none: readonly Toast[] = [];
/** In milliseconds: long enough to be read twice, and longer where there is something to decide. */
const patience = { said: 6_000, deed: 15_000 };

export function Toasts() {
  const toasts = useSyncExternalStore(subscribeToToasts, toastSnapshot, () => none);
  const [isHeld, setIsHeld] = useState(false);
  const latest = toasts.findLast(({ deed }) => deed);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices that somebody is reading.
    <div
      className={styles.corner}
      data-print="no"
      data-toasts=""
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
    >
      <div aria-live="polite">
        <List toasts={toasts.filter(({ isFailure }) => !isFailure)} isHeld={isHeld} />
      </div>
      <div aria-live="assertive">
        <List toasts={toasts.filter(({ isFailure }) => isFailure)} isHeld={isHeld} />
      </div>
      {latest?.deed && <DeedKey key={latest.id} toast={latest} deed={latest.deed} />}
    </div>
  );
}

function List({ toasts, isHeld }: { toasts: readonly Toast[]; isHeld: boolean }) {
  if (toasts.length === 0) return null;
  return (
    <ul className={styles.list}>
      {toasts.map((toast) => (
        <Said key={toast.id} toast={toast} isHeld={isHeld} />
      ))}
    </ul>
  );
}

function Said({ toast: { id, words, remedy, isFailure, deed }, isHeld }: { toast: Toast; isHeld: boolean }) {
  useEffect(() => {
    if (isFailure || isHeld) return;
    const timer = setTimeout(() => closeToast(id), deed ? patience.deed : patience.said);
    return () => clearTimeout(timer);
  }, [id, isFailure, isHeld, deed]);
  return (
    <li className={styles.toast} data-failure={isFailure ? "" : undefined}>
      {isFailure && <CircleAlert className={styles.sign} aria-hidden="true" />}
      <span className={styles.words}>
        {words} {remedy && <span className={styles.remedy}>{remedy}</span>}
      </span>
      {deed && (
        <Button size="s" onClick={() => doIt(id, deed)}>
          {deed.label}
        </Button>
      )}
      <IconButton label="Close" icon={<X />} onClick={() => closeToast(id)} />
    </li>
  );
}

function DeedKey({ toast, deed }: { toast: Toast; deed: NonNullable<Toast["deed"]> }) {
  useKey("u", `${deed.label} (“${toast.words}”)`, "Everywhere", () => doIt(toast.id, deed));
  return null;
}

function doIt(id: number, deed: NonNullable<Toast["deed"]>) {
  closeToast(id);
  deed.run();
}

"use client";
// A sheet laid over the page: titled, trapped, closed by Escape, by its button and by a click beside it.
import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./dialog.module.css";
import { IconButton } from "./icon-button.tsx";

export type DialogProps = {
  title: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** `wide` for tables and forms. */
  size?: "normal" | "wide";
  /** For forms that take their time: a click beside it does not throw away what was written. */
  isPatient?: boolean;
  children: ReactNode;
};

export function Dialog({
  title,
  open,
  onOpenChange,
  size = "normal",
  isPatient = false,
  children,
}: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange} disablePointerDismissal={isPatient}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup className={styles.sheet} data-size={size} data-modal="">
          <header className={styles.head}>
            <Base.Title className={styles.title}>{title}</Base.Title>
            <Base.Close render={<IconButton label="Close" icon={<X />} />} />
          </header>
          <div className={styles.body}>{children}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

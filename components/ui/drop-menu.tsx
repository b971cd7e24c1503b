"use client";
// A button that opens a short list below itself. The browser's own `details`: it opens without scripts; with them Escape, a press
// beside it and moving on close it. What lies in it are links and buttons, in the order of Tab.
import { ChevronDown } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import styles from "./drop-menu.module.css";

export type DropMenuProps = {
  label: ReactNode;
  icon?: ReactNode;
  size?: "s" | "m";
  /** To which edge of the button the list keeps. */
  side?: "start" | "end";
  /** `icon` shows the sign alone; the label is heard. */
  look?: "button" | "icon";
  children: ReactNode;
};

export function DropMenu({
  label,
  icon,
  size = "m",
  side = "start",
  look = "button",
  children,
}: DropMenuProps) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = ({ target }: Event) => {
      if (details.current && !(target instanceof Node && details.current.contains(target)))
        details.current.open = false;
    };
    document.addEventListener("pointerdown", close);
    document.addEventListener("focusin", close);
    return () => {
      document.removeEventListener("pointerdown", close);
      document.removeEventListener("focusin", close);
    };
  }, []);
  return (
    <details
      ref={details}
      className={styles.menu}
      data-side={side}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !details.current?.open) return;
        event.stopPropagation();
        details.current.open = false;
        details.current.querySelector("summary")?.focus();
      }}
    >
      <summary className={styles.button} data-size={size} data-look={look}>
        {icon && (
          <span className={styles.icon} aria-hidden="true">
            {icon}
          </span>
        )}
        {label}
        {look === "button" && <ChevronDown className={styles.turn} aria-hidden="true" />}
      </summary>
      <div className={styles.sheet}>{children}</div>
    </details>
  );
}

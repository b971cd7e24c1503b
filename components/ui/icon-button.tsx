// A button that shows a sign and says a word: `label` is its name and its tooltip.
import type { ComponentPropsWithRef, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./icon-button.module.css";

export type IconButtonProps = { label: string; icon: ReactNode; pressed?: boolean } & Omit<
  ComponentPropsWithRef<"button">,
  "aria-label" | "children"
>;

export function IconButton({ label, icon, pressed, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      {...rest}
      aria-label={label}
      aria-pressed={pressed}
      className={classNames(styles.button, className)}
    >
      {icon}
    </button>
  );
}

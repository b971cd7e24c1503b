// Words for those who hear the page, where others see a sign. `as` where a span would not be allowed.
import type { ReactNode } from "react";
import styles from "./visually-hidden.module.css";

export function VisuallyHidden({
  as: Tag = "span",
  children,
}: {
  as?: "span" | "h2" | "h3" | "p" | "caption" | "legend";
  children: ReactNode;
}) {
  return <Tag className={styles.hidden}>{children}</Tag>;
}

"use client";
// Copies words and says that it has. `text` may be a function, for what is only known at the click. Hidden without scripts.
import { Check, Copy, TriangleAlert } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { Button } from "./button.tsx";
import styles from "./copy-button.module.css";
import { IconButton } from "./icon-button.tsx";
import { VisuallyHidden } from "./visually-hidden.tsx";

export type CopyButtonProps = {
  text: string | (() => string);
  /** What is copied: "Copy link". The name of the button. */
  label: string;
  icon?: ReactNode;
  /** Only the sign; the label is heard and shown on hover. */
  iconOnly?: boolean;
};

const signs = { idle: undefined, copied: <Check />, refused: <TriangleAlert /> };
const said = {
  idle: "",
  copied: "Copied",
  refused: "The browser did not let the page copy. Select the words and copy them.",
};

export function CopyButton({ text, label, icon = <Copy />, iconOnly = false }: CopyButtonProps) {
  const [state, setState] = useState<keyof typeof signs>("idle");
  useEffect(() => {
    if (state === "idle") return;
    const timer = setTimeout(() => setState("idle"), 2000);
    return () => clearTimeout(timer);
  }, [state]);

  const copy = () =>
    navigator.clipboard.writeText(typeof text === "string" ? text : text()).then(
      () => setState("copied"),
      () => setState("refused"),
    );
  const sign = signs[state] ?? icon;
  return (
    <span className={styles.copy}>
      {iconOnly ? (
        <IconButton label={label} icon={sign} onClick={copy} />
      ) : (
        <Button tone="quiet" size="s" icon={sign} onClick={copy}>
          {label}
        </Button>
      )}
      <VisuallyHidden>
        <span role="status">{said[state]}</span>
      </VisuallyHidden>
    </span>
  );
}

"use client";
// `?` and a button: the sheet of keys. What draws it is fetched when it is first asked for, since most pages never show it.
import { Keyboard } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import styles from "./key-help.module.css";
import { useKey } from "./use-key.ts";

const KeySheet = lazy(() => import("./key-sheet.tsx").then(({ KeySheet }) => ({ default: KeySheet })));

export function KeyHelp() {
  const [isOpen, setIsOpen] = useState(false);
  const [isAsked, setIsAsked] = useState(false);
  const open = () => {
    setIsAsked(true);
    setIsOpen(true);
  };
  useKey("?", "Show these keys", "Everywhere", open);
  return (
    <>
      <Button className={styles.open} tone="quiet" size="s" icon={<Keyboard />} onClick={open}>
        Keyboard
      </Button>
      {isAsked && (
        <Suspense>
          <KeySheet open={isOpen} onOpenChange={setIsOpen} />
        </Suspense>
      )}
    </>
  );
}

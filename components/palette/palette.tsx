"use client";
// One field for everything that can be opened: names, sources, passages, rooms. A dialog in itself, by keyboard throughout.
import { Dialog } from "@base-ui/react/dialog";
import { Command } from "cmdk";
import { Search, X } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { maximumQueryLength } from "#lib/features/search/query.ts";
import styles from "./palette.module.css";
import { PaletteChoices } from "./palette-choices.tsx";
import { rememberQuery } from "./recent-queries.ts";

export type PaletteProps = { open: boolean; onOpenChange: (open: boolean) => void };

export function Palette({ open, onOpenChange }: PaletteProps) {
  const router = useRouter();
  const [typed, setTyped] = useState("");
  const change = (next: boolean) => {
    if (!next) setTyped("");
    onOpenChange(next);
  };
  const go = (href: string, query: string) => {
    rememberQuery(query);
    change(false);
    router.push(href);
  };
  return (
    <Dialog.Root open={open} onOpenChange={change}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.sheet} data-modal="" data-palette="">
          <VisuallyHidden as="p">
            <Dialog.Title render={<span />}>Find anything</Dialog.Title>
          </VisuallyHidden>
          <Command
            className={styles.command}
            label="Names, sources, passages, rooms"
            shouldFilter={false}
            vimBindings={false} // They would take Ctrl K, which opens and closes.
            loop
          >
            <div className={styles.head}>
              <Search className={styles.sign} aria-hidden="true" />
              <Command.Input
                className={styles.input}
                value={typed}
                onValueChange={setTyped}
                placeholder="A name, a source, words of a passage"
                maxLength={maximumQueryLength}
                autoFocus
                autoCapitalize="none"
                spellCheck={false}
              />
              <Dialog.Close className={styles.close} aria-label="Close">
                <X aria-hidden="true" />
              </Dialog.Close>
            </div>
            <PaletteChoices typed={typed} onTyped={setTyped} onGo={go} />
          </Command>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

"use client";
// The way to the palette from anywhere: Ctrl or ⌘ K, `/`, and a sign in the header, which without scripts leads to the room of search.
// The palette itself is loaded when it is first asked for.
import { Search } from "lucide-react";
import dynamic from "next/dynamic";
import Link from "next/link";
import { type MouseEvent, useState } from "react";
import { useKey } from "#components/keyboard/use-key.ts";
import styles from "./palette-button.module.css";

const load = () => import("./palette.tsx");
const Palette = dynamic(() => load().then((module) => module.Palette), { ssr: false });

export function PaletteButton() {
  const [isOpen, setIsOpen] = useState(false);
  const [isWanted, setIsWanted] = useState(false);
  const open = (next: boolean) => {
    setIsWanted(true);
    setIsOpen(next);
  };
  useKey("mod+k", "Find anything", "Everywhere", () => open(!isOpen));
  useKey("/", "Find anything", "Everywhere", () => open(true));
  const press = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(true);
  };
  return (
    <>
      <Link
        className={styles.button}
        href="/search"
        prefetch={false}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={press}
        onPointerEnter={() => void load()}
      >
        <Search aria-hidden="true" />
        <span className={styles.word}>Find</span>
      </Link>
      {isWanted && <Palette open={isOpen} onOpenChange={setIsOpen} />}
    </>
  );
}

"use client";
// Copies one excerpt as a citation in a chosen style: its words, the reference, where in the source they stand, and the link to them.
import { Quote } from "lucide-react";
import { DropMenu } from "#components/ui/drop-menu.tsx";
import { showToast } from "#components/ui/toast-store.ts";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import styles from "./bulk-tools.module.css";

const styleNames = {
  plain: "The room’s own",
  apa: "APA",
  chicago: "Chicago",
  harvard: "Harvard",
  mla: "MLA",
  vancouver: "Vancouver",
} as const;

type Citation = {
  readonly reference: string;
  readonly passage: string;
  readonly exact: string;
  readonly address: string;
  readonly note: string | null;
};

export function CiteMenu({ id, name }: { id: string; name: string }) {
  return (
    <DropMenu
      side="end"
      size="s"
      look="icon"
      icon={<Quote />}
      label={<VisuallyHidden>Cite “{name}”</VisuallyHidden>}
    >
      <ul className={styles.choices} aria-label="Copy as a citation">
        {Object.entries(styleNames).map(([style, called]) => (
          <li key={style}>
            <button
              type="button"
              className={styles.choice}
              onClick={({ currentTarget }) => {
                currentTarget.closest("details")?.removeAttribute("open");
                void copy(id, style, called);
              }}
            >
              {called}
            </button>
          </li>
        ))}
      </ul>
    </DropMenu>
  );
}

async function copy(id: string, style: string, called: string) {
  try {
    const answer = await fetch(`/api/v1/excerpts/${id}/citation?style=${style}`);
    const cited: Citation = await answer.json();
    if (!answer.ok) throw new Error("The room did not give the citation.");
    const { exact, reference, passage, address, note } = cited;
    const link = new URL(address, window.location.origin).href;
    await navigator.clipboard.writeText(`“${exact.trim()}” ${reference} ${capital(passage)}. ${link}`);
    showToast({ words: note ?? `Citation copied (${called}).` });
  } catch (error) {
    const isRefused = error instanceof DOMException;
    showToast({
      words: "The citation could not be copied.",
      remedy: isRefused
        ? "The browser did not let the page copy: allow it, and try again."
        : "The room did not answer. Is it still open? Try again.",
      isFailure: true,
    });
  }
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

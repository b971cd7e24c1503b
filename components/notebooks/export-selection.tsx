"use client";
// Taking a selection along: asked of the room by its ids, and handed to the browser as a file.
import { Download } from "lucide-react";
import { DropMenu } from "#components/ui/drop-menu.tsx";
import { showToast } from "#components/ui/toast-store.ts";
import { exportFormats } from "./export-formats.ts";
import styles from "./export-menu.module.css";

export function ExportSelection({ ids }: { ids: readonly string[] }) {
  return (
    <DropMenu label="Export" icon={<Download />} size="s">
      <ul className={styles.formats}>
        {exportFormats.map(({ format, name, said }) => (
          <li key={format}>
            <button
              type="button"
              className={styles.format}
              onClick={({ currentTarget }) => {
                currentTarget.closest("details")?.removeAttribute("open");
                void save(ids, format);
              }}
            >
              <span className={styles.name}>{name}</span> <span className={styles.said}>{said}</span>
            </button>
          </li>
        ))}
      </ul>
    </DropMenu>
  );
}

async function save(ids: readonly string[], format: string) {
  const fail = (remedy: string) =>
    showToast({ words: "The selection could not be exported.", remedy, isFailure: true });
  try {
    const answer = await fetch("/api/v1/excerpts/export", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ids, format }),
    });
    if (!answer.ok) return fail((await answer.json()).error?.message ?? "Try again.");
    const name = /filename="?([^";]+)/.exec(answer.headers.get("content-disposition") ?? "")?.[1];
    const address = URL.createObjectURL(await answer.blob());
    Object.assign(document.createElement("a"), {
      href: address,
      download: name ?? `excerpts.${format}`,
    }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    showToast({ words: `${ids.length} ${ids.length === 1 ? "excerpt" : "excerpts"} exported.` });
  } catch {
    fail("The room did not answer. Is it still open? Try again.");
  }
}

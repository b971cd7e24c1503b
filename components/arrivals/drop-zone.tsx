"use client";
// Where files are dropped, anywhere on the page, or chosen in a field: single ones, a whole folder, an archive. Says what is taken.
import { FileUp, FolderUp } from "lucide-react";
import { type ReactNode, useEffect, useEffectEvent, useId, useRef, useState } from "react";
import styles from "./drop-zone.module.css";
import { chosenFiles, type DroppedFile, droppedFiles } from "./dropped-files.ts";

type OnFiles = (files: readonly DroppedFile[]) => void;

export type DropZoneProps = {
  onFiles: OnFiles;
  /** The largest file, in words. */
  most: string;
  /** Where files have come already, they have the room. */
  isSmall: boolean;
};

export function DropZone({ onFiles, most, isSmall }: DropZoneProps) {
  const isOver = useDropOnPage(onFiles);
  return (
    <div className={styles.zone} data-over={isOver || undefined} data-small={isSmall || undefined}>
      <p className={styles.invitation}>
        {isSmall ? "Drop more files here" : "Drop files here, a folder, or a ZIP archive"}
      </p>
      <p className={styles.ways}>
        <Picker icon={<FileUp />} onFiles={onFiles}>
          Choose files
        </Picker>
        <Picker icon={<FolderUp />} onFiles={onFiles} folder>
          Choose a folder
        </Picker>
      </p>
      {!isSmall && (
        <p className={styles.taken}>
          PDF, web pages (HTML), Word (.docx), EPUB, Markdown and plain text in any common encoding, each up
          to {most}. Nothing leaves this machine, and nothing is fetched.
        </p>
      )}
    </div>
  );
}

/** A file that misses the zone would open in the browser, in place of the room: the whole page takes it. True while one is held over. */
function useDropOnPage(onFiles: OnFiles): boolean {
  const [isOver, setIsOver] = useState(false);
  const drop = useEffectEvent(async (dropped: DataTransfer) => onFiles(await droppedFiles(dropped)));
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
      setIsOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const take = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setIsOver(false);
      void drop(event.dataTransfer);
    };
    const heard = new AbortController();
    const { signal } = heard;
    window.addEventListener("dragenter", over, { signal });
    window.addEventListener("dragover", over, { signal });
    window.addEventListener("dragleave", leave, { signal });
    window.addEventListener("drop", take, { signal });
    return () => heard.abort();
  }, []);
  return isOver;
}

type PickerProps = { icon: ReactNode; onFiles: OnFiles; folder?: boolean; children: ReactNode };

function Picker({ icon, folder = false, onFiles, children }: PickerProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  // React does not know the attribute, which every browser does.
  useEffect(() => {
    if (folder) field.current?.setAttribute("webkitdirectory", "");
  }, [folder]);
  return (
    <>
      <input
        ref={field}
        id={id}
        className={styles.field}
        type="file"
        multiple
        onChange={(event) => {
          if (event.target.files) onFiles(chosenFiles(event.target.files));
          event.target.value = "";
        }}
      />
      <label className={styles.picker} htmlFor={id}>
        {icon}
        {children}
      </label>
    </>
  );
}

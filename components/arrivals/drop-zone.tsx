"use client";
// Where files are dropped, or chosen in a field: single ones, a whole folder, an archive. Says what is taken.
import { FileUp, FolderUp } from "lucide-react";
import { type DragEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import styles from "./drop-zone.module.css";
import { chosenFiles, type DroppedFile, droppedFiles } from "./dropped-files.ts";

export type DropZoneProps = { onFiles: (files: readonly DroppedFile[]) => void; disabled: boolean };

export function DropZone({ onFiles, disabled }: DropZoneProps) {
  const [isOver, setIsOver] = useState(false);
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    if (!disabled) onFiles(await droppedFiles(event.dataTransfer));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the fields within do the same by keyboard.
    <div
      className={styles.zone}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <p className={styles.invitation}>Drop files here, a folder, or a ZIP archive</p>
      <p className={styles.ways}>
        <Picker icon={<FileUp />} onFiles={onFiles} disabled={disabled}>
          Choose files
        </Picker>
        <Picker icon={<FolderUp />} onFiles={onFiles} disabled={disabled} folder>
          Choose a folder
        </Picker>
      </p>
      <p className={styles.taken}>
        PDF, web pages (HTML), Word (.docx), EPUB, Markdown and plain text in any common encoding. Nothing
        leaves this machine, and nothing is fetched.
      </p>
    </div>
  );
}

type PickerProps = DropZoneProps & { icon: ReactNode; folder?: boolean; children: ReactNode };

function Picker({ icon, folder = false, onFiles, disabled, children }: PickerProps) {
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
        disabled={disabled}
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

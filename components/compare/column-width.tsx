"use client";
// How much of the width the first column takes; the others share the rest. Lives in the page: it is a matter of one's window.
import { useId } from "react";
import styles from "./column-width.module.css";

export function ColumnWidth() {
  const id = useId();
  return (
    <label className={styles.width} htmlFor={id}>
      Width of the first column
      <input
        id={id}
        type="range"
        min={20}
        max={80}
        step={5}
        defaultValue={50}
        onChange={({ target }) => {
          const table = document.getElementById("versions");
          table?.style.setProperty("--first", `${target.value}%`);
        }}
      />
    </label>
  );
}

"use client";
// A tick for many at once: all of them, none, or some, which only the script can say to the browser.
import { useEffect, useRef } from "react";
import { shareOf } from "./choose.ts";
import styles from "./split-room.module.css";

export type ShareBoxProps = {
  label: string;
  keys: readonly string[];
  chosen: ReadonlySet<string>;
  onSet: (keys: readonly string[], isOn: boolean) => void;
};

export function ShareBox({ label, keys, chosen, onSet }: ShareBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  const share = shareOf(chosen, keys);
  useEffect(() => {
    if (box.current) box.current.indeterminate = share === "some";
  }, [share]);
  return (
    <label className={styles.share}>
      <input
        ref={box}
        type="checkbox"
        checked={share === "all"}
        onChange={() => onSet(keys, share !== "all")}
      />
      <span>
        {label} <span className={styles.soft}>{keys.length}</span>
      </span>
    </label>
  );
}

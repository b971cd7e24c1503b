// Key caps as they are drawn: `<Keys keys="g p" />`. Ctrl is ⌘ on a Mac.
import { Fragment } from "react";
import { keyCaps } from "./key-stroke.ts";
import styles from "./keys.module.css";

export function Keys({ keys, isMac = false }: { keys: string; isMac?: boolean }) {
  return (
    <span className={styles.keys}>
      {keyCaps(keys, isMac).map((stroke, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the strokes of a key never change their order.
        <Fragment key={index}>
          {index > 0 && <span className={styles.then}>then</span>}
          {stroke.map((cap) => (
            <kbd key={cap} className={styles.cap}>
              {cap}
            </kbd>
          ))}
        </Fragment>
      ))}
    </span>
  );
}

"use client";
// One line of the palette that can be chosen, and a group of them under a heading; a group of none is not there.
import { Command } from "cmdk";
import { Children, type ReactNode } from "react";
import styles from "./choice.module.css";

export type ChoiceProps = {
  /** Tells it from every other line; nobody sees it. */
  id: string;
  sign?: ReactNode;
  detail?: ReactNode;
  onChoose: () => void;
  children: ReactNode;
};

export function Choice({ id, sign, detail, onChoose, children }: ChoiceProps) {
  return (
    <Command.Item className={styles.choice} value={id} onSelect={onChoose}>
      {sign && <span className={styles.sign}>{sign}</span>}
      <span className={styles.words}>
        {children}
        {detail && <small className={styles.detail}>{detail}</small>}
      </span>
    </Command.Item>
  );
}

export function ChoiceGroup({ heading, children }: { heading: string; children: ReactNode }) {
  if (Children.count(children) === 0) return null;
  return (
    <Command.Group className={styles.group} heading={heading}>
      {children}
    </Command.Group>
  );
}

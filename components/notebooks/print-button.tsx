"use client";
// Opens the browser's own way to print: the page lays itself out for paper.
import { Printer } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import styles from "./print-button.module.css";

export function PrintButton() {
  return (
    <Button className={styles.print} tone="quiet" icon={<Printer />} onClick={() => window.print()}>
      Print
    </Button>
  );
}

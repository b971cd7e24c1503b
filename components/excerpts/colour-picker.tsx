"use client";
// One of five colours, or none: radio buttons, each drawn as the highlight that it makes, with what it means in the notebook.
import { useId } from "react";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { Colour } from "#lib/features/excerpts/schema.ts";
import styles from "./colour-picker.module.css";
import { colours, colourWords } from "./colours.ts";

export type ColourPickerProps = {
  value: Colour | null;
  onChange: (colour: Colour | null) => void;
  /** What the colours mean in the notebook at hand. */
  meanings?: Readonly<Partial<Record<Colour, string>>> | undefined;
  label?: string;
};

export function ColourPicker({ value, onChange, meanings = {}, label = "Colour" }: ColourPickerProps) {
  const name = useId();
  const shown = value === null ? colourWords.none : (meanings[value] ?? colourWords[value]);
  return (
    <fieldset className={styles.set}>
      <VisuallyHidden as="legend">{label}</VisuallyHidden>
      {[null, ...colours].map((colour) => (
        <label
          key={colour ?? "none"}
          className={styles.choice}
          data-colour={colour ?? "none"}
          title={said(colour, meanings)}
        >
          <input
            className={styles.input}
            type="radio"
            name={name}
            checked={colour === value}
            onChange={() => onChange(colour)}
          />
          <span className={styles.swatch} aria-hidden="true">
            a
          </span>
          <VisuallyHidden>{said(colour, meanings)}</VisuallyHidden>
        </label>
      ))}
      <span className={styles.shown} aria-hidden="true">
        {shown}
      </span>
    </fieldset>
  );
}

function said(colour: Colour | null, meanings: NonNullable<ColourPickerProps["meanings"]>): string {
  if (colour === null) return colourWords.none;
  const meaning = meanings[colour];
  return meaning ? `${colourWords[colour]}: ${meaning}` : colourWords[colour];
}

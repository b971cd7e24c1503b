/**
 * Keys as they are written (`?`, `g p`, `mod+k`) and as they are struck. Pure: knows nothing of the page.
 * `mod` is ⌘ on a Mac and Ctrl elsewhere; a space separates strokes that follow one another.
 */

export type Stroke = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
};

/**
 * One stroke as it is written: `k`, `?`, `Escape`, `mod+k`. Shift is part of the character (`?`, `N`).
 * Strokes with Alt are the system's or the keyboard layout's own, and give null.
 * @example writeStroke({ key: "k", ctrlKey: true, metaKey: false, altKey: false }) // "mod+k"
 */
export function writeStroke(stroke: Stroke): string | null {
  if (stroke.altKey) return null;
  return stroke.ctrlKey || stroke.metaKey ? `mod+${stroke.key.toLowerCase()}` : stroke.key;
}

/** Whether a key is struck with Ctrl or ⌘, and so can never be mistaken for writing. */
export function isChord(keys: string): boolean {
  return keys.startsWith("mod+");
}

/**
 * What the strokes so far mean among the known keys: one of them, the beginning of one, or nothing.
 * @example matchStrokes(["g", "p"], ["g p", "?"]) // { kind: "whole", keys: "g p" }
 */
export function matchStrokes(
  strokes: readonly string[],
  known: readonly string[],
): { kind: "whole"; keys: string } | { kind: "begun" } | { kind: "none" } {
  const struck = strokes.join(" ");
  if (known.includes(struck)) return { kind: "whole", keys: struck };
  return known.some((keys) => keys.startsWith(`${struck} `)) ? { kind: "begun" } : { kind: "none" };
}

/**
 * The key caps to show for keys as written, stroke by stroke.
 * @example keyCaps("mod+k", false) // [["Ctrl", "K"]]
 */
export function keyCaps(keys: string, isMac: boolean): string[][] {
  const caps: Readonly<Record<string, string>> = {
    mod: isMac ? "⌘" : "Ctrl",
    ArrowUp: "↑",
    ArrowDown: "↓",
    ArrowLeft: "←",
    ArrowRight: "→",
    Escape: "Esc",
  };
  return keys.split(" ").map((stroke) => {
    const parts = stroke.split("+");
    return parts.map((part) => caps[part] ?? (parts.length > 1 ? part.toUpperCase() : part));
  });
}

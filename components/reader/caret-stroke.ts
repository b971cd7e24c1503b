/** Which key does what while a caret stands in the text. Pure; it moves nothing. */
import type { CaretUnit } from "./caret-moves.ts";

export type CaretStroke =
  | {
      readonly does: "move";
      readonly unit: CaretUnit | "line";
      readonly step: 1 | -1;
      readonly isSelecting: boolean;
    }
  | { readonly does: "leave" | "mark" | "act" };

type Struck = {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
};

/**
 * What a stroke means; null for one that is not the caret's. Ctrl does on Windows and Linux what Alt does on a Mac. The full stop and the
 * comma are known by their place on the keyboard, since Shift makes other characters of them.
 *
 * @example readCaretStroke({ key: "ArrowRight", code: "ArrowRight", ctrlKey: true, … }) // word, forward
 */
export function readCaretStroke({
  key,
  code,
  ctrlKey,
  altKey,
  metaKey,
  shiftKey,
}: Struck): CaretStroke | null {
  if (metaKey) return null;
  const isFar = ctrlKey || altKey;
  const move = (unit: CaretUnit | "line", step: 1 | -1): CaretStroke => {
    return { does: "move", unit, step, isSelecting: shiftKey };
  };
  switch (key) {
    case "ArrowRight":
      return move(isFar ? "word" : "character", 1);
    case "ArrowLeft":
      return move(isFar ? "word" : "character", -1);
    case "ArrowDown":
      return move(isFar ? "passage" : "line", 1);
    case "ArrowUp":
      return move(isFar ? "passage" : "line", -1);
    case "Escape":
      return { does: "leave" };
    case "Enter":
      return { does: "act" };
    default:
  }
  if (isFar) return null;
  if (code === "Period") return move("sentence", 1);
  if (code === "Comma") return move("sentence", -1);
  return key === "v" ? { does: "mark" } : null;
}

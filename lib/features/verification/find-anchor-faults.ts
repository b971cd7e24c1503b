/**
 * Holds an anchor, and what hangs on it, to the text: its words and those around it, its passage, the name that a mention matched,
 * the value that a field gives, the one passage within which a fact lies. Pure: it is given rows and says what is wrong with them.
 */
import { type AnchoredText, type CutAnchor, cutAnchor } from "#lib/anchor/cut-anchor.ts";
import { fold } from "#lib/text/fold.ts";
import { storedSpan } from "#lib/text/span.ts";

export type StoredAnchor = CutAnchor & {
  readonly mention: { readonly matched: string } | null;
  readonly field: { readonly name: string; readonly value: string } | null;
  /** What else hangs on it, by its name: `evidence`, `passage of an event`. */
  readonly facts: readonly string[];
};

/** Fields whose value is their words; the others are restated. */
const saysItself = new Set(["title", "author", "publisher"]);

export function findAnchorFaults(text: AnchoredText, anchor: StoredAnchor): string[] {
  const { start, end, exact, passage, mention, field, facts } = anchor;
  if (!(0 <= start && start < end && end <= text.positions.length)) {
    return [`it is no span of a text of ${text.positions.length} code points`];
  }
  const cut = cutAnchor(text, storedSpan(start, end));
  const faults: string[] = [];
  if (cut?.passage !== passage) faults.push(`it begins in passage ${cut?.passage ?? "none"}, not ${passage}`);
  for (const part of ["exact", "prefix", "suffix"] as const) {
    const words = cut?.[part] ?? exact;
    if (words !== anchor[part]) faults.push(`${part}: the text there is "${words}", not "${anchor[part]}"`);
  }
  const holder = text.passages.find(({ ordinal }) => ordinal === passage);
  if (mention && holder && end > holder.end)
    faults.push(`as a mention it reaches out of its passage, which ends at ${holder.end}`);
  for (const fact of facts)
    if (holder && end > holder.end)
      faults.push(`as ${fact} it reaches out of its passage, which ends at ${holder.end}`);
  if (mention && fold(mention.matched) !== fold(exact)) {
    faults.push(`its words are "${exact}", but the name that they matched is "${mention.matched}"`);
  }
  if (field && saysItself.has(field.name) && field.value !== exact.replace(/\s+/gu, " ").trim()) {
    faults.push(`its words are "${exact}", but as ${field.name} they gave "${field.value}"`);
  }
  return faults;
}

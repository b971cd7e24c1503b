/**
 * A critical apparatus: every place at which versions part, with what each of them reads there. How it is written down is
 * for the exporters; which reading is right is for a person.
 */

import type { Change } from "#lib/collation/collation.ts";
import { type Cell, tabulate } from "#lib/collation/tabulate.ts";
import type { Version } from "#lib/collation/version.ts";
import { type TextSpan, textSpan } from "#lib/text/span.ts";

/** What a version reads: its words, exactly; null where it lacks the whole passage. */
export type Reading = string | null;

/** A place within a passage of the base: its span there, in code units, empty where others have words put in. */
type Variant = {
  readonly kind: Change["kind"];
  readonly span: TextSpan;
  /** By version. The base's own is the text of the span. */
  readonly readings: readonly Reading[];
};

/** A passage of the base, or one that the base has not. */
export type ApparatusPassage = {
  /** Of the base: the passage itself, or the one behind which the others have one more; 0 where that is the beginning. */
  readonly ordinal: number;
  /** In the base; null where the base lacks it. */
  readonly span: TextSpan | null;
  /** By version: what it has of the passage; null where it lacks it. */
  readonly witnesses: readonly Reading[];
  /** By version: the passage of the base that it answers out of its place; null where it has not moved. */
  readonly movedFrom: readonly (number | null)[];
  /** In order; none overlap. Empty where the base lacks the passage. */
  readonly variants: readonly Variant[];
};

/**
 * All passages of the versions in the order of the base, those without variants as well.
 *
 * Where the changes of several versions overlap in the base they make one variant, so that its readings can be read side by
 * side. It is of wording if one of them is.
 *
 * @param base Which of the versions the others are noted against.
 * @example apparatus([a, b])[7]?.variants[0]?.readings // ["a specific", "an"]
 */
export function apparatus(versions: readonly Version[], base = 0): ApparatusPassage[] {
  const text = versions[base]?.text ?? "";
  let ordinal = 0;
  return tabulate(versions, base).map(({ lead, cells }) => {
    const own = lead === base ? cells[base]?.[0]?.part : undefined;
    ordinal = own?.ordinal ?? ordinal;
    return {
      ordinal,
      span: own?.span ?? null,
      witnesses: cells.map((its, index) => readingOf(its, versions[index]?.text ?? "")),
      movedFrom: cells.map((its) => its[0]?.movedFrom ?? null),
      variants: own === undefined ? [] : variantsIn(text, versions, cells),
    };
  });
}

function readingOf(cells: readonly Cell[], text: string): Reading {
  if (cells.length === 0) return null;
  return cells.map(({ part }) => text.slice(part.span.start, part.span.end)).join("\n\n");
}

/** A change and the version that has it. */
type Witnessed = { readonly version: number; readonly change: Change };

function variantsIn(
  text: string,
  versions: readonly Version[],
  cells: readonly (readonly Cell[])[],
): Variant[] {
  const witnessed = cells.flatMap((its, version) =>
    its.flatMap(({ pair }) => (pair?.changes ?? []).map((change) => ({ version, change }))),
  );
  return overlapping(witnessed).map((group) => {
    const span = textSpan(
      Math.min(...group.map(({ change }) => change.left.start)),
      Math.max(...group.map(({ change }) => change.left.end)),
    );
    return {
      kind: group.some(({ change }) => change.kind === "wording") ? "wording" : "typography",
      span,
      readings: versions.map((version, index) => {
        if (cells[index]?.length === 0) return null;
        const changes = group.filter((one) => one.version === index).map(({ change }) => change);
        return changed(text, span, version.text, changes);
      }),
    };
  });
}

/** The changes in groups: those that overlap in the base, or put words in at one and the same place. */
function overlapping(witnessed: readonly Witnessed[]): Witnessed[][] {
  const groups: { end: number; start: number; members: Witnessed[] }[] = [];
  for (const one of witnessed.toSorted(
    (a, b) => a.change.left.start - b.change.left.start || a.version - b.version,
  )) {
    const { start, end } = one.change.left;
    const last = groups.at(-1);
    if (last !== undefined && (start < last.end || start === last.start)) {
      last.members.push(one);
      last.end = Math.max(last.end, end);
    } else groups.push({ start, end, members: [one] });
  }
  return groups.map(({ members }) => members);
}

/** What the span of the base reads with one version's changes, which are in order. */
function changed(text: string, span: TextSpan, other: string, changes: readonly Change[]): string {
  let at = span.start;
  let reading = "";
  for (const { left, right } of changes) {
    reading += text.slice(at, left.start) + other.slice(right.start, right.end);
    at = left.end;
  }
  return reading + text.slice(at, span.end);
}

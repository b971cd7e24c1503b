/** Versions of a text as the tests of `lib/collation` write them, and what a collation says of them in plain words. */

import type { Change, Collation, Pair } from "#lib/collation/collation.ts";
import type { Version } from "#lib/collation/version.ts";
import { type TextSpan, textSpan } from "#lib/text/span.ts";

/** A version whose passages are these, numbered from 1, with `between` between them. */
export function versionOf(passages: readonly string[], between = "\n\n"): Version {
  let start = 0;
  const placed = passages.map((passage, index) => {
    const span = textSpan(start, start + passage.length);
    start = span.end + between.length;
    return { ordinal: index + 1, span };
  });
  return { text: passages.join(between), passages: placed };
}

/** One line a pair: how it stands, and each change as `left → right`. */
export function told(collation: Collation, left: Version, right: Version): string[] {
  return collation.map((pair) => {
    const place = `${pair.left?.ordinal ?? "–"}:${pair.right?.ordinal ?? "–"}`;
    const changes = pair.changes.map((change) => toldChange(change, left.text, right.text));
    return [place, pair.isMoved ? `${pair.status}, moved` : pair.status, ...changes].join(" | ");
  });
}

function toldChange(change: Change, left: string, right: string): string {
  const words = `${cut(left, change.left)} → ${cut(right, change.right)}`;
  if (change.isMoved) return `moved: ${words}`;
  return change.kind === "typography" ? `(${words})` : words;
}

/** The left of a matched pair with its changes applied, character by character. */
export function applied(pair: Pair, left: string, right: string): string | undefined {
  if (pair.left === null || pair.right === null) return undefined;
  let at = pair.left.span.start;
  let text = "";
  for (const change of pair.changes) {
    text += left.slice(at, change.left.start) + cut(right, change.right);
    at = change.left.end;
  }
  return text + left.slice(at, pair.left.span.end);
}

export function cut(text: string, span: TextSpan): string {
  return text.slice(span.start, span.end);
}

/**
 * Two texts that are no versions of one another, paired only where a sentence stands in both to the letter: one quotes the other,
 * or both the same. Nothing else of them is compared.
 */
import type { Collation, Pair, Part } from "#lib/collation/collation.ts";
import { inReadingOrder } from "#lib/collation/reading-order.ts";
import { sharedSentences } from "#lib/collation/shared-sentences.ts";
import type { Version } from "#lib/collation/version.ts";
import { textSpan } from "#lib/text/span.ts";

type Shared = { readonly left: Part; readonly right: Part };

/**
 * Every passage of both, on its own side only; but a shared sentence is cut out of its passage, and a pair. One that stands
 * in another order than those before it is marked as moved.
 */
export function pairSharedSentences(left: Version, right: Version): Collation {
  const shared = sentencesIn(left, right);
  const pairs: Pair[] = [
    ...remains(
      left,
      shared.map((one) => one.left),
    ).map((part): Pair => ({ status: "left-only", left: part, right: null, ...ALONE })),
    ...remains(
      right,
      shared.map((one) => one.right),
    ).map((part): Pair => ({ status: "right-only", left: null, right: part, ...ALONE })),
  ];
  let reached = -1;
  for (const one of shared) {
    const isMoved = one.right.span.start < reached;
    if (!isMoved) reached = one.right.span.end;
    pairs.push({ status: "identical", ...one, isMoved, changes: [] });
  }
  return inReadingOrder(pairs);
}

const ALONE = { isMoved: false, changes: [] } as const;

/** One to one, in the order of the left: the first place on the left with the first on the right, the next with the next. */
function sentencesIn(left: Version, right: Version): Shared[] {
  const words = ({ text }: Version, { span }: Part) => text.slice(span.start, span.end);
  return sharedSentences([left, right])
    .flatMap((places) => {
      const onRight = places.filter(({ version }) => version === 1);
      return places.flatMap((one) => {
        if (one.version !== 0) return [];
        const at = onRight.findIndex((other) => words(left, one) === words(right, other));
        const [found] = at < 0 ? [] : onRight.splice(at, 1);
        return found === undefined ? [] : [{ left: toPart(one), right: toPart(found) }];
      });
    })
    .sort((one, other) => one.left.span.start - other.left.span.start);
}

function toPart({ ordinal, span }: Part): Part {
  return { ordinal, span };
}

/** What is left of the passages where these parts are cut out of them, without white space at its ends. */
function remains({ text, passages }: Version, taken: readonly Part[]): Part[] {
  return passages.flatMap(({ ordinal, span }) => {
    const cuts = taken.filter((part) => part.ordinal === ordinal).map((part) => part.span);
    const edges = [...cuts.toSorted((one, other) => one.start - other.start), textSpan(span.end, span.end)];
    let from = span.start;
    return edges.flatMap(({ start, end }): Part[] => {
      const words = text.slice(from, start);
      const trimmed = words.trim();
      const at = from + words.length - words.trimStart().length;
      from = end;
      return trimmed === "" ? [] : [{ ordinal, span: textSpan(at, at + trimmed.length) }];
    });
  });
}

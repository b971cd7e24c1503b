/**
 * Overlapping layers made flat: every stretch of the text once, with all that lies on it. A sweep over the ends of the spans;
 * knows nothing of what the layers are or of how they are drawn.
 */
import { type TextSpan, textSpan } from "#lib/text/span.ts";

export type Layered = { readonly span: TextSpan };

export type Segment<Layer extends Layered> = {
  readonly span: TextSpan;
  /** What lies on the whole of the segment, the longest first; of equal length what came first in the list. */
  readonly layers: readonly Layer[];
};

/**
 * Cuts `whole` into segments, in order, without gap or overlap, so that on each the same layers lie from end to end. Layers
 * may overlap in any way and come in any order; what lies outside `whole` is cut off, an empty span is nowhere. Neighbouring
 * segments always differ in their layers. An empty `whole` has no segments. O((n + d) log n) for n layers and depth d.
 *
 * @example flatten(textSpan(0, 9), [{ span: textSpan(0, 5) }, { span: textSpan(3, 9) }]) // 0–3, 3–5 (both), 5–9
 */
export function flatten<Layer extends Layered>(whole: TextSpan, layers: readonly Layer[]): Segment<Layer>[] {
  const within = layers
    .filter(({ span }) => Math.max(span.start, whole.start) < Math.min(span.end, whole.end))
    .sort((one, other) => length(other) - length(one));
  const begins = Map.groupBy(within, ({ span }) => Math.max(span.start, whole.start));
  const ends = within.map(({ span }) => Math.min(span.end, whole.end));
  const edges = [...new Set([whole.start, whole.end, ...begins.keys(), ...ends])].sort(
    (one, other) => one - other,
  );
  const order = new Map(within.map((layer, index) => [layer, index]));
  let open: Layer[] = [];
  return edges.slice(0, -1).map((start, index) => {
    open = open.filter(({ span }) => span.end > start);
    const begun = begins.get(start);
    if (begun)
      open = [...open, ...begun].sort((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0));
    return { span: textSpan(start, edges[index + 1] ?? start), layers: open };
  });
}

function length({ span }: Layered): number {
  return span.end - span.start;
}

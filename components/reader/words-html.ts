/**
 * The words of one passage with everything that is marked in them, as markup whose text is exactly the stored text. Which
 * elements, and where they may begin; how they look is for the stylesheet.
 */
import type { TextSpan } from "#lib/text/span.ts";
import { flatten, type Segment } from "./flatten.ts";
import { attribute, type Html, html } from "./html.ts";
import type { Mark } from "./marks.ts";
import { wholeWords } from "./whole-words.ts";

/** A stretch of segments that lie in one link, or in none. */
type Stretch = { readonly link: Mark | undefined; readonly segments: Segment<Mark>[] };

/**
 * The markup of `text` from `whole.start` to `whole.end`. Where links overlap, the longer keeps the words. `begun` holds the
 * marks whose first piece has been drawn, here or in a passage before, and is added to: only a first piece bears an id.
 *
 * @example String(wordsHtml("Qaani is", textSpan(0, 8), [{ span: textSpan(0, 5), kind: "chosen", element: "mark", id: "at" }], new Set()))
 *          // '<mark data-kind="chosen" id="at" tabindex="-1">Qaani</mark> is'
 */
export function wordsHtml(text: string, whole: TextSpan, marks: readonly Mark[], begun: Set<Mark>): Html {
  const drawn = marks.map((mark) => ({ mark, span: wholeWords(text, mark.span) }));
  const segments = flatten(whole, drawn).map(({ span, layers }) => ({
    span,
    layers: layers.map(({ mark }) => mark),
  }));
  const stretches = toStretches(segments).map(({ link, segments }) => {
    const pieces = segments.map((segment) => pieceHtml(text, segment, begun));
    return link ? element(link, pieces, begun) : html`${pieces}`;
  });
  return html`${stretches}`;
}

function toStretches(segments: readonly Segment<Mark>[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const segment of segments) {
    const link = segment.layers.find((mark) => mark.element === "a");
    const last = stretches.at(-1);
    if (last && last.link === link) last.segments.push(segment);
    else stretches.push({ link, segments: [segment] });
  }
  return stretches;
}

/** The words of a segment, in the elements of its layers, the longest outermost. */
function pieceHtml(text: string, { span, layers }: Segment<Mark>, begun: Set<Mark>): Html {
  const isLast = (mark: Mark) => mark.last && wholeWords(text, mark.span).end === span.end;
  return layers
    .filter((mark) => mark.element !== "a")
    .reduceRight(
      (inner, mark) => element(mark, [inner], begun, isLast(mark) ? mark.last : undefined),
      html`${text.slice(span.start, span.end)}`,
    );
}

function element(
  mark: Mark,
  content: readonly Html[],
  begun: Set<Mark>,
  last: Mark["last"] = undefined,
): Html {
  const id = begun.has(mark) ? undefined : mark.id;
  begun.add(mark);
  const data = Object.entries({ ...mark.data, ...last }).map(([name, value]) =>
    attribute(`data-${name}`, value),
  );
  const inside = html`${attribute("href", mark.href)} data-kind="${mark.kind}"${attribute("id", id)}${attribute("tabindex", id && "-1")}${data}`;
  if (mark.element === "a") return html`<a${inside}>${content}</a>`;
  return mark.element === "mark"
    ? html`<mark${inside}>${content}</mark>`
    : html`<span${inside}>${content}</span>`;
}

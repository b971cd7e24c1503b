import fc from "fast-check";
import { expect, test } from "vitest";
import { articleHtml } from "#components/reader/article-html.ts";
import type { Mark } from "#components/reader/marks.ts";
import type { PassageView } from "#lib/features/sources/view.ts";
import { Positions } from "#lib/text/positions.ts";
import { textSpan } from "#lib/text/span.ts";

function source(...parts: readonly (readonly [PassageView["kind"], string])[]) {
  const text = parts.map(([, words]) => words).join("\r\n\r\n");
  const positions = new Positions(text);
  let at = 0;
  const passages = parts.map(([kind, words], ordinal): PassageView => {
    const span = textSpan(at, at + words.length);
    at = span.end + 4;
    return { ordinal, kind, span, at: positions.toStored(span), text: words };
  });
  return { text, passages };
}

const name = (start: number, end: number, more: Partial<Mark> = {}): Mark => ({
  span: textSpan(start, end),
  kind: "person",
  element: "a",
  href: "/entities/x",
  ...more,
});
const chosen = (start: number, end: number): Mark => ({
  span: textSpan(start, end),
  kind: "chosen",
  element: "mark",
  id: "at",
});

/** The text of each `[data-words]`, as a parser would read it. */
function wordsIn(markup: string): string[] {
  const references: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#13": "\r" };
  return Array.from(
    markup.matchAll(/<(h1|h2|p|blockquote) data-words dir="auto">(.*?)<\/\1>/gsu),
    ([, , inner = ""]) =>
      inner
        .replace(/<[^>]*>/g, "")
        .replace(/&([a-z#0-9]+);/g, (_, reference: string) => references[reference] ?? "?"),
  );
}

test("each passage is drawn as what it is, numbered, with its place in the text", () => {
  const { text, passages } = source(
    ["title", "Qaani"],
    ["title", "Qaani"],
    ["heading", "A"],
    ["block-quote", "B"],
    ["boilerplate", "21"],
  );
  const markup = String(articleHtml(text, passages, []));
  expect(markup).toContain(
    '<div id="p0" data-passage="title" data-start="0"><a data-number href="#p0" aria-label="Passage 0">0</a><h1 data-words dir="auto">Qaani</h1></div>',
  );
  expect(markup).toContain('<p data-words dir="auto">Qaani</p>');
  expect(markup).toContain('<h2 data-words dir="auto">A</h2>');
  expect(markup).toContain('<blockquote data-words dir="auto">B</blockquote>');
  expect(markup).toContain('<span data-label>Boilerplate</span><p data-words dir="auto">21</p>');
});

test("positions in addresses are code points", () => {
  const { text, passages } = source(["paragraph", "🕊🕊"], ["paragraph", "Iran"]);
  expect(String(articleHtml(text, passages, []))).toContain(
    'id="p1" data-passage="paragraph" data-start="6"',
  );
});

test("a link stays whole where the chosen words begin or end in it", () => {
  const { text, passages } = source(["paragraph", "the Qods Force said"]);
  const markup = String(articleHtml(text, passages, [name(4, 14), chosen(0, 8)]));
  expect(markup).toContain(
    '<mark data-kind="chosen" id="at" tabindex="-1">the </mark><a href="/entities/x" data-kind="person"><mark data-kind="chosen">Qods</mark> Force</a> said',
  );
});

test("of links that overlap the longer keeps the words", () => {
  const { text, passages } = source(["paragraph", "Badr Organization"]);
  const markup = String(
    articleHtml(text, passages, [name(0, 4, { href: "/short" }), name(0, 17, { href: "/long" })]),
  );
  expect(markup).toContain('<a href="/long" data-kind="person">Badr Organization</a>');
  expect(markup).not.toContain("/short");
});

test("the link of a layer that is off is no link, and keeps what scripts need", () => {
  const { text, passages } = source(["paragraph", "Qaani"]);
  const markup = String(
    articleHtml(text, passages, [
      name(0, 5, { href: undefined, data: { card: 3, why: 'he is "the" one', sense: undefined } }),
    ]),
  );
  expect(markup).toContain(
    '<a data-kind="person" data-card="3" data-why="he is &quot;the&quot; one">Qaani</a>',
  );
});

test("chosen words that run over two passages are marked in both, and found at the first", () => {
  const { text, passages } = source(["paragraph", "one two"], ["paragraph", "three"]);
  const markup = String(articleHtml(text, passages, [chosen(4, 16)]));
  expect(markup).toContain('one <mark data-kind="chosen" id="at" tabindex="-1">two</mark>');
  expect(markup).toContain('<mark data-kind="chosen">three</mark>');
});

test("whatever is marked, the words are exactly the stored ones", () => {
  const unit = fc.constantFrom(
    "a",
    "<",
    "&",
    '"',
    " ",
    "\u00a0",
    "\r\n",
    "\n",
    "س",
    "ل",
    "e\u0301",
    "🕊",
    "’",
  );
  const words = fc.string({ unit, maxLength: 30 });
  const kinds = fc.constantFrom<Mark["element"]>("a", "mark", "span");
  const marks = fc.array(fc.tuple(fc.nat(120), fc.nat(120), kinds), { maxLength: 12 });
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), marks, (parts, spans) => {
      const { text, passages } = source(...parts.map((part) => ["paragraph", part] as const));
      const drawn = spans.map(([one, other, element]) => {
        const [a, b] = [Math.min(one, text.length), Math.min(other, text.length)];
        return name(Math.min(a, b), Math.max(a, b), { element, id: "at" });
      });
      const markup = String(articleHtml(text, passages, drawn));
      expect(wordsIn(markup)).toEqual(parts);
      expect(markup.match(/<mark/g)?.length).toBe(markup.match(/<\/mark>/g)?.length);
    }),
  );
});

/**
 * The article as markup: every passage numbered, drawn as what it is, its words exactly as stored and nothing else inside
 * `[data-words]`. Whoever reads the page by script relies on these attributes; `article-dom.ts` is the other side.
 */
import type { PassageView } from "#lib/features/sources/view.ts";
import { type Html, html } from "./html.ts";
import { type Mark, marksByPassage } from "./marks.ts";
import { toRuns } from "./runs.ts";
import { wordsHtml } from "./words-html.ts";

/**
 * All passages of a text with the marks that lie in them. The first title is the heading of the page, a further one is not.
 * @example String(articleHtml("Iran", [paragraph], [])) // '<section data-run><div id="p0" data-passage="paragraph" …'
 */
export function articleHtml(text: string, passages: readonly PassageView[], marks: readonly Mark[]): Html {
  const marked = marksByPassage(passages, marks);
  const begun = new Set<Mark>();
  const titled = passages.find(({ kind }) => kind === "title");
  const drawn = passages.map((passage, index) => ({
    text: passage.text,
    html: passageHtml(passage, passage === titled, wordsHtml(text, passage.span, marked[index] ?? [], begun)),
  }));
  return html`${toRuns(drawn).map((run) => html`<div data-run>${run.map((passage) => passage.html)}</div>`)}`;
}

function passageHtml({ ordinal, kind, at }: PassageView, isHeading: boolean, words: Html): Html {
  const number = html`<a data-number href="#p${ordinal}" aria-label="Passage ${ordinal}">${ordinal}</a>`;
  return html`<div id="p${ordinal}" data-passage="${kind}" data-start="${at.start}">${number}${label(kind)}${drawAs(kind, isHeading, words)}</div>`;
}

function label(kind: PassageView["kind"]): Html {
  if (kind === "boilerplate") return html`<span data-label>Boilerplate</span>`;
  return kind === "caption" ? html`<span data-label>Caption</span>` : html``;
}

function drawAs(kind: PassageView["kind"], isHeading: boolean, words: Html): Html {
  if (isHeading) return html`<h1 data-words dir="auto">${words}</h1>`;
  if (kind === "heading") return html`<h2 data-words dir="auto">${words}</h2>`;
  return kind === "block-quote"
    ? html`<blockquote data-words dir="auto">${words}</blockquote>`
    : html`<p data-words dir="auto">${words}</p>`;
}

/**
 * What each block of a page is: its markup says most of it, Readability what is the article, the page's own metadata which
 * heading is the title; and the fixed phrases of newspapers the rest, as in plain text.
 */
import type { PassageKind } from "#lib/intake/document.ts";
import { isBareName, sayKind } from "#lib/intake/txt/classify.ts";
import { fold } from "#lib/text/fold.ts";
import type { FoundArticle } from "./find-article.ts";
import type { BlockRole, PageBlock } from "./page-blocks.ts";
import type { PageProposals } from "./page-proposals.ts";

const OF_ROLE: Readonly<Record<BlockRole, PassageKind>> = {
  heading: "heading",
  quote: "block-quote",
  caption: "caption",
  item: "paragraph",
  row: "paragraph",
  code: "paragraph",
  plain: "paragraph",
};

const DECK = /\b(?:deck|dek|standfirst|subtitle|sub-?head(?:line)?|summary|lede|intro)\b/i;
const BYLINE = /\b(?:byline|author|writer)s?\b/i;
const DATELINE = /\b(?:dateline|date|time|timestamp|published|pub-?date)\b/i;

/** A heading that begins the page's title is the article's: what follows it there is the name of the site. */
const LEAST_TITLE = 8;

const HEADING_WORDS = 12;

export function classifyPage(
  blocks: readonly PageBlock[],
  article: FoundArticle | null,
  page: PageProposals,
): PassageKind[] {
  const title = findTitle(blocks, article, page);
  const isBody = (block: PageBlock) => (article === null ? !block.isFraming : article.isWithin(block));
  const first = blocks.findIndex(
    (block, index) => index > title && isBody(block) && block.role !== "heading",
  );
  return blocks.map((block, index) => {
    if (index === title) return "title";
    const isHead = title >= 0 && index >= title - 2 && index < first + 4;
    const head = isHead && !block.isFraming ? headKind(block, page) : null;
    if (head !== null) return head;
    if (!isBody(block))
      return block.role === "caption" && isAmid(blocks, index, isBody) ? "caption" : "boilerplate";
    const kind = OF_ROLE[block.role];
    if (kind !== "paragraph") return kind;
    const said = sayKind(block.text.replace(/\s/g, " "));
    if (said === "boilerplate" || said === "caption") return said;
    return isBoldLine(block) ? "heading" : "paragraph";
  });
}

/** The first heading whose words are those that the page's metadata gives as its title; else its one first-level heading. */
function findTitle(blocks: readonly PageBlock[], article: FoundArticle | null, page: PageProposals): number {
  const given = page.proposals.filter(({ name }) => name === "title").map(({ value }) => plain(value));
  if (article?.title) given.push(plain(article.title));
  const isGiven = (words: string) =>
    given.some((title) => title === words || (words.length >= LEAST_TITLE && title.startsWith(words)));
  const styled = blocks.findIndex(({ owner }) => owner.localName === "h1" && owner.className === "title");
  if (styled >= 0) return styled;
  const matching = blocks.findIndex(
    ({ role, level, text }) => role === "heading" && level <= 2 && isGiven(plain(text)),
  );
  if (matching >= 0) return matching;
  const tops = blocks.flatMap(({ role, level, isFraming }, index) =>
    role === "heading" && level === 1 && !isFraming ? [index] : [],
  );
  return tops.length === 1 ? (tops[0] ?? -1) : -1;
}

/** Between the title and the article's first paragraphs: who wrote it, when, and the sentence that sums it up. */
function headKind(block: PageBlock, page: PageProposals): PassageKind | null {
  const said = sayKind(block.text.replace(/\s/g, " "));
  if (said === "byline" || said === "dateline") return said;
  if (block.role !== "plain" && block.role !== "heading") return null;
  if (isBareName(block.text)) return "byline";
  const words = plain(block.text);
  const isShort = block.text.split(/\s+/u).length <= HEADING_WORDS * 2;
  const marks = marksOf(block.owner);
  const authors = page.proposals.filter(({ name }) => name === "author").map(({ value }) => plain(value));
  if (isShort && (authors.some((author) => words.includes(author)) || BYLINE.test(marks))) return "byline";
  if (isShort && (block.owner.querySelector("time") !== null || DATELINE.test(marks))) return "dateline";
  const isDescription = page.description !== null && plain(page.description) === words;
  return isDescription || (DECK.test(marks) && block.text.length < 600) ? "deck" : null;
}

function marksOf(element: Element): string {
  const near = [element, element.parentElement].flatMap((one) => (one ? [one] : []));
  return near
    .flatMap((one) =>
      ["class", "id", "itemprop", "rel", "data-testid"].map((name) => one.getAttribute(name) ?? ""),
    )
    .join(" ")
    .replace(/[_-]/g, " ");
}

/** A caption whose picture Readability took out, with the article on both sides of it. */
function isAmid(blocks: readonly PageBlock[], index: number, isBody: (block: PageBlock) => boolean): boolean {
  return blocks.slice(0, index).some(isBody) && blocks.slice(index + 1).some(isBody);
}

/** A line all in bold that ends like no sentence is a heading to whoever looks at it. */
function isBoldLine({ text, owner, role }: PageBlock): boolean {
  if (role !== "plain" || text.split(/\s+/u).length > HEADING_WORDS || /[.!?…:;,]["'”’»)\]]*$/u.test(text))
    return false;
  const bold = owner.querySelector("b, strong")?.textContent?.replace(/\s+/g, " ").trim();
  return bold === text.replace(/\s+/g, " ").trim();
}

function plain(words: string): string {
  return fold(words).replace(/\s+/gu, " ").trim();
}

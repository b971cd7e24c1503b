/**
 * What kind of writing a document is, by the signs that a librarian would look at: how it opens and closes, who speaks in
 * it, how it is divided. A proposal for a label; where no sign is clear it is a `document`.
 */
import type { DocumentType, ReadField, ReadPassage } from "./document.ts";

type Read = { readonly passages: readonly ReadPassage[]; readonly fields: readonly ReadField[] };

/** "Dear Ms. Lee," and, in the last lines, "Yours sincerely". */
const GREETING = /^(?:dear|to whom it may concern|sehr geehrte|chère?|estimad[oa])\b.{0,80}[,:!]?$/iu;
const FAREWELL =
  /^(?:yours\b|sincerely|(?:kind|best|warm) regards|respectfully|mit freundlichen|cordialement|atentamente)/iu;

/** "Q.", "MR. LEE:", "Ann Lee:" before what is said. */
const SPEAKER = /^(?:[QA][.:]|\p{Lu}[\p{L}.'’ -]{1,40}:)\s/u;

/** "1. Introduction", "Executive summary", "Appendix B". */
const REPORT_HEADING =
  /^(?:(?:\d+\.)+\d*\s+\S|executive summary|table of contents|contents$|introduction$|conclusions?$|references$|bibliography$|appendix\b|annex\b|abstract$|methodology$|findings$|recommendations$)/iu;

/** Of its paragraphs, more than this share begin with a speaker. */
const SPOKEN_SHARE = 0.4;

/** Beyond so many characters of one text with headings, it is a book. */
const BOOK_LENGTH = 400_000;

/** @example tellType("Dear Ms. Lee,\n\nIt rained.\n\nYours sincerely,", read) // "letter" */
export function tellType(text: string, { passages, fields }: Read): DocumentType {
  const blocks = passages
    .filter(({ kind }) => kind !== "boilerplate")
    .map(({ kind, span }) => ({ kind, words: text.slice(span.start, Math.min(span.end, span.start + 200)) }));
  const head = blocks.slice(0, 8);
  const foot = blocks.slice(-6);
  if (head.some(({ words }) => GREETING.test(words)) && foot.some(({ words }) => FAREWELL.test(words)))
    return "letter";
  const spoken = blocks.filter(({ words }) => SPEAKER.test(words)).length;
  if (spoken >= 6 && spoken > blocks.length * SPOKEN_SHARE) return "transcript";
  const headings = blocks.filter(({ kind }) => kind === "heading" || kind === "title");
  if (text.length > BOOK_LENGTH && headings.length >= 5) return "book";
  if (headings.filter(({ words }) => REPORT_HEADING.test(words)).length >= 2) return "report";
  const has = (name: ReadField["name"]) => fields.some((field) => field.name === name);
  return has("title") && (has("author") || has("published") || has("publisher")) ? "article" : "document";
}

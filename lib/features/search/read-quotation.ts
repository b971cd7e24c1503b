/**
 * Reads a phrase in quotation marks, whichever marks were typed: straight, curly, low-high, guillemets, corner brackets.
 * Marks of one family close one another, since keyboards and copied text mix them. It knows nothing of operators
 * but one thing: a phrase that is never closed does not swallow the filters that follow it.
 */

/** Each family: marks that may open, marks that may close. Single marks count only where they cannot be apostrophes. */
const families = [
  { open: /["“”„‟＂〝〞〟″]/u, close: /["“”„‟＂〝〞〟″]/gu, single: false },
  { open: /[«»]/u, close: /[«»]/gu, single: false },
  { open: /[‹›]/u, close: /[‹›]/gu, single: false },
  { open: /[「」]/u, close: /[「」]/gu, single: false },
  { open: /[『』]/u, close: /[『』]/gu, single: false },
  { open: /['‘’‚‛]/u, close: /['‘’‛](?=[\s)*]|$)/gu, single: true },
] as const;

const filterAhead = /\s-?(?:source|entity):/giu;

export type Quotation = {
  /** The words between the marks, without any double mark, trimmed. */
  readonly text: string;
  /** Where reading goes on, in code units. */
  readonly end: number;
  readonly isClosed: boolean;
};

/**
 * The phrase whose opening mark stands at `at` (code units of `input`), or null where none stands: no mark at all, or a
 * single mark without a closing one before a space, which is an apostrophe (`'Asa'ib`). A phrase in double marks that
 * is never closed reaches to the next filter or to the end, with `isClosed` false.
 *
 * @example readQuotation("„Qods Force“ -Iran", 0) // { text: "Qods Force", end: 12, isClosed: true }
 */
export function readQuotation(input: string, at: number): Quotation | null {
  const family = families.find(({ open }) => open.test(input.charAt(at)));
  if (!family) return null;
  const closing = firstFrom(family.close, input, at + 1);
  if (closing !== null) return { text: inner(input, at + 1, closing), end: closing + 1, isClosed: true };
  if (family.single) return null;
  const end = firstFrom(filterAhead, input, at + 1) ?? input.length;
  return { text: inner(input, at + 1, end), end, isClosed: false };
}

function firstFrom(pattern: RegExp, input: string, from: number): number | null {
  const search = new RegExp(pattern);
  search.lastIndex = from;
  return search.exec(input)?.index ?? null;
}

function inner(input: string, start: number, end: number): string {
  return input
    .slice(start, end)
    .replace(/["“”„‟＂〝〞〟″]/gu, " ")
    .trim();
}

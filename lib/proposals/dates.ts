/**
 * Dates that a text gives, as EDTF no finer than its words: what they leave open is open in the date, and what only the article's own
 * date completes is kept apart as reckoned. A day is never reckoned; "now" and "the weekend" are no dates.
 */

import { en, type ParsedComponents, type ParsedResult } from "chrono-node";
import { type TextSpan, textSpan } from "#lib/text/span.ts";
import type { ProposingText } from "./named.ts";
import { edtfYears } from "./years.ts";

export type DateProposal = {
  readonly span: TextSpan;
  /** What the words themselves say; null where they say something only beside another date ("last week"). */
  readonly edtf: string | null;
  /** What follows with the article's own date, and how; null where nothing more does. */
  readonly reckoned: { readonly edtf: string; readonly why: string } | null;
  readonly score: number;
  readonly reasons: readonly string[];
};

const IDLE =
  /^(?:now|right now|today|tonight|currently|(?:the |this |over the |at the )?weekend|(?:this |in the )?(?:morning|afternoon|evening|night|day)|at (?:night|noon|midnight)|the moment|at the moment|may|sun|sat|mar|second|this|last|next)$/iu;
/** A number of years, months, weeks or days from the article's own date, with the finest that follows from it. */
const RELATIVE =
  /\b(?:ago|last|next|past|coming|this|earlier|later|since|yesterday|tomorrow|previous|following)\b/iu;

/**
 * The dates of a text in order.
 *
 * @param published the article's own date as EDTF, down to the day if anything is to be reckoned from it; null where unknown.
 * @example proposeDates(text, "2024-02-08").map(({ edtf }) => edtf) // ["XXXX-10-07", "1979", "195X"]
 */
export function proposeDates({ text, passages }: ProposingText, published: string | null): DateProposal[] {
  const reference = /^\d{4}-\d\d-\d\d$/.test(published ?? "") ? new Date(`${published}T12:00:00Z`) : null;
  const found: DateProposal[] = [];
  for (const { span } of passages) {
    const words = text.slice(span.start, span.end);
    const years = edtfYears(words).map(({ start, end, edtf }) =>
      said(textSpan(span.start + start, span.start + end), edtf),
    );
    const parsed = en.casual
      .parse(words, { instant: reference ?? UNKNOWN, timezone: 0 })
      .flatMap((result) => fromParsed(result, span.start, reference) ?? []);
    found.push(...longest([...parsed, ...years]));
  }
  return found.toSorted((one, other) => one.span.start - other.span.start);
}

/** A day to parse by where none is known: nothing that follows from it is given. */
const UNKNOWN = new Date("2000-06-15T12:00:00Z");

function said(span: TextSpan, edtf: string): DateProposal {
  return { span, edtf, reckoned: null, score: 0.85, reasons: ["The words name it."] };
}

function fromParsed(
  { index, text, start, end }: ParsedResult,
  from: number,
  reference: Date | null,
): DateProposal | null {
  const words = text
    .trim()
    .replace(/^(?:(?:noon|midnight|dawn|dusk)\s+)?(?:on|in|at|by|since|until)\s+|[,;]+$/giu, "");
  if (IDLE.test(words) || !/\p{L}{3}|\d{4}/u.test(words)) return null;
  const at = from + index + text.indexOf(words);
  const span = textSpan(at, at + words.length);
  const own = [start, end].flatMap((part) =>
    part === null || part === undefined ? [] : (statedEdtf(part) ?? []),
  );
  const isRange = end !== null && end !== undefined;
  const edtf = own.length === (isRange ? 2 : 1) ? joinRange(own) : null;
  if (edtf !== null && !edtf.startsWith("XXXX")) return said(span, edtf);
  const reckoned = reference === null ? null : reckon(words, start, reference, edtf);
  if (edtf === null && reckoned === null) return null;
  const reasons = [
    edtf === null ? "The words say it beside the article’s own date." : "The words name it without its year.",
  ];
  return { span, edtf, reckoned, score: edtf === null ? 0.5 : 0.75, reasons };
}

/** What the words state of a date: certain parts only, the rest left open; null where not even a month is stated. */
function statedEdtf(part: ParsedComponents): string | null {
  const two = (number: number | null) => String(number ?? 0).padStart(2, "0");
  const month = part.isCertain("month") ? two(part.get("month")) : null;
  const day = part.isCertain("day") ? two(part.get("day")) : null;
  const tags = part.tags();
  if (month === null || tags.has("parser/ENRelativeDateFormatParser") || tags.has("result/relativeDate"))
    return null;
  const year = part.isCertain("year") ? String(part.get("year")).padStart(4, "0") : "XXXX";
  return day === null ? `${year}-${month}` : `${year}-${month}-${day}`;
}

/** An interval of dates with years; of others the first. */
function joinRange([first = "", last]: readonly string[]): string {
  return last === undefined || first.startsWith("XXXX") || last.startsWith("XXXX") || first >= last
    ? first
    : `${first}/${last}`;
}

/** By the article's own date: the year of "Oct. 7", the year of "four years ago", the month of "last Friday". */
function reckon(
  words: string,
  part: ParsedComponents,
  reference: Date,
  stated: string | null,
): DateProposal["reckoned"] {
  const day = part.date();
  const own = reference.toISOString().slice(0, 10);
  const year = String(day.getUTCFullYear()).padStart(4, "0");
  const month = `${year}-${String(day.getUTCMonth() + 1).padStart(2, "0")}`;
  if (stated !== null) {
    const latest = stated.replace("XXXX", String(reference.getUTCFullYear()));
    const edtf =
      latest.slice(0, 7) > own.slice(0, 7)
        ? stated.replace("XXXX", String(reference.getUTCFullYear() - 1))
        : latest;
    return { edtf, why: `The last such date before the article’s own, ${own}; the words give no year.` };
  }
  if (!RELATIVE.test(words) && !/day$/iu.test(words)) return null;
  const isCoarse = /\byears?\b|\bdecades?\b/iu.test(words);
  return { edtf: isCoarse ? year : month, why: `“${words}”, counted from the article’s own date, ${own}.` };
}

/** Of overlapping ones the longest. */
function longest(found: readonly DateProposal[]): DateProposal[] {
  const kept: DateProposal[] = [];
  const length = ({ span }: DateProposal) => span.end - span.start;
  for (const one of found.toSorted((a, b) => length(b) - length(a))) {
    if (kept.every(({ span }) => span.end <= one.span.start || one.span.end <= span.start)) kept.push(one);
  }
  return kept;
}

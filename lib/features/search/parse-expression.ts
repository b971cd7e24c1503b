/**
 * Joins the pieces of a query into one expression and a list of filters, by recursive descent: OR of ANDs of negatable
 * parts. Operators with nothing to join and parentheses without a partner are healed; each healing gives a note.
 */
import { combineFilters } from "./combine-filters.ts";
import { joinExpressions, negateExpression } from "./join-expressions.ts";
import type { FilterPiece, OpenPiece, Piece, TermPiece } from "./lex-query.ts";
import { type Expression, type Filter, maximumDepth, maximumTerms } from "./query.ts";

export type ParsedExpression = {
  readonly expression: Expression | null;
  readonly filters: readonly Filter[];
  readonly notes: readonly string[];
};

/**
 * The expression that pieces from `lexQuery` make. `hasWords` says whether a text holds anything that can be searched.
 *
 * @example parseExpression(lexQuery("a OR OR b").pieces, () => true).notes.length // 1
 */
export function parseExpression(
  pieces: readonly Piece[],
  hasWords: (text: string) => boolean,
): ParsedExpression {
  const reader = new Reader(pieces, hasWords);
  const parts: (Expression | null)[] = [];
  while (!reader.isDone) {
    parts.push(reader.readAlternatives());
    reader.skipStrayClose();
  }
  return { expression: joinExpressions("and", parts), filters: reader.filters, notes: reader.notes };
}

/** Walks the pieces once. A part that says nothing (a filter, a sign without a word) is null and joins as nothing. */
class Reader {
  filters: readonly Filter[] = [];
  readonly notes: string[] = [];
  readonly #pieces: readonly Piece[];
  readonly #hasWords: (text: string) => boolean;
  #at = 0;
  #depth = 0;
  #terms = 0;
  #skippedOpen = 0;

  constructor(pieces: readonly Piece[], hasWords: (text: string) => boolean) {
    this.#pieces = pieces;
    this.#hasWords = hasWords;
  }

  get isDone(): boolean {
    return this.#at >= this.#pieces.length;
  }

  readAlternatives(): Expression | null {
    const operands = [this.#readConjunction()];
    while (this.#take("or")) operands.push(this.#readConjunction());
    if (operands.length > 1 && operands.includes("nothing")) {
      this.notes.push("OR needs a word on both sides; one without was left out.");
    }
    return joinExpressions("or", operands.map(orNull));
  }

  skipStrayClose(): void {
    if (this.#take("close"))
      this.notes.push("A closing parenthesis had no opening one before it; it was left out.");
  }

  /** Everything up to an OR or the end of the parentheses; `nothing` where not one piece stands there. */
  #readConjunction(): Expression | null | "nothing" {
    const operands: (Expression | null)[] = [];
    let isJoined = true;
    while (!this.isDone && !this.#is("or") && !this.#isEnd()) {
      const isOperator = this.#take("and");
      if (isOperator && isJoined) this.notes.push(danglingAnd);
      else if (!isOperator) operands.push(this.#readNegatable());
      isJoined = isOperator;
    }
    if (isJoined && operands.length > 0) this.notes.push(danglingAnd);
    return operands.length === 0 ? "nothing" : joinExpressions("and", operands);
  }

  #readNegatable(): Expression | null {
    let negated = false;
    while (this.#take("not")) negated = !negated;
    return this.#readPart(negated);
  }

  #readPart(outerNegated: boolean): Expression | null {
    const piece = this.#pieces[this.#at];
    if (!piece || !("negated" in piece)) {
      this.notes.push("NOT needs a word after it; it was left out.");
      return null;
    }
    const negated = piece.negated !== outerNegated;
    if (piece.type !== "open" && ++this.#terms > maximumTerms) return this.#skipTerm();
    const part = this.#readPositive(piece, negated);
    return part && negated ? negateExpression(part) : part;
  }

  #readPositive(piece: TermPiece | FilterPiece | OpenPiece, negated: boolean): Expression | null {
    if (piece.type === "filter") return this.#readFilter(piece, negated);
    this.#at += 1;
    if (piece.type === "open") return this.#readGroup();
    const { text, quoted } = piece;
    if (this.#hasWords(text)) return { type: "term", text, quoted };
    this.notes.push(quoted ? emptyPhrase : `“${text}” holds no word to search for; it was left out.`);
    return null;
  }

  #readGroup(): Expression | null {
    if (this.#depth >= maximumDepth) {
      this.#skippedOpen += 1;
      this.notes.push(`Parentheses nest more than ${maximumDepth} deep; the innermost were left out.`);
      return null;
    }
    this.#depth += 1;
    const group = this.readAlternatives();
    if (!this.#take("close"))
      this.notes.push("An opening parenthesis had no closing one; it was added at the end.");
    this.#depth -= 1;
    return group;
  }

  #readFilter(piece: FilterPiece, excluded: boolean): null {
    const [before, previous, next] = [-2, -1, 1].map((offset) => this.#pieces[this.#at + offset]);
    const follows = previous?.type === "or" && before?.type === "filter" && before.field === piece.field;
    const isAlternative = follows && !excluded && !before.negated;
    const precedes = next?.type === "or" && this.#pieces[this.#at + 2]?.type === "filter";
    const standsInOr = (previous?.type === "or" && !isAlternative) || (next?.type === "or" && !precedes);
    if (standsInOr || this.#depth > 0) this.notes.push(limitNote(piece));
    this.filters = combineFilters(this.filters, { ...piece, excluded, isAlternative });
    this.#at += 1;
    return null;
  }

  #skipTerm(): null {
    this.#at += 1;
    this.notes.push(
      `A query has at most ${maximumTerms} words, phrases and filters; the others were left out.`,
    );
    return null;
  }

  /** The end of these parentheses; closing ones whose opening was skipped are skipped with it. */
  #isEnd(): boolean {
    while (this.#skippedOpen > 0 && this.#take("close")) this.#skippedOpen -= 1;
    return this.#is("close");
  }

  #is(type: Piece["type"]): boolean {
    return this.#pieces[this.#at]?.type === type;
  }

  #take(type: Piece["type"]): boolean {
    if (!this.#is(type)) return false;
    this.#at += 1;
    return true;
  }
}

const danglingAnd = "AND needs a word on both sides; it was left out.";
const emptyPhrase = "Quotation marks stood around no word; they were left out.";

function limitNote({ field, value }: { field: string; value: string }): string {
  return `“${field}:${value}” limits the whole query, wherever it stands: it is no side of OR and no part of parentheses.`;
}

function orNull(part: Expression | null | "nothing"): Expression | null {
  return part === "nothing" ? null : part;
}

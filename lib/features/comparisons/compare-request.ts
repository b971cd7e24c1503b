/** What an address of the room of comparing asks for. How such an address is spelled is `compare-address.ts`. */

/** In what versions can differ, in the order in which it is always listed. */
export const differenceKinds = ["wording", "typography", "passages"] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

const subjectTypes = ["entity", "event", "claim"] as const;
type SubjectType = (typeof subjectTypes)[number];

/** What different texts are aligned by. */
export type SubjectKey = { readonly type: SubjectType; readonly slug: string };

export type CompareRequest = {
  /** Slugs, each once, in the order of the columns; which of them are known is not judged here. */
  readonly sources: readonly string[];
  /** The differences that are shown. */
  readonly show: readonly DifferenceKind[];
  /** Only rows that differ, of versions. */
  readonly isShort: boolean;
  readonly by: SubjectKey | null;
  /** Words by which different texts are aligned instead, in the grammar of search. */
  readonly words: string;
  /** Whether the lists of what they share are shown whole. */
  readonly isFull: boolean;
  /** Of the columns, in hundredths of the whole; empty where all are as wide. */
  readonly widths: readonly number[];
  /** The column that a narrow screen shows. */
  readonly column: string | null;
};

/** Why an address is not answered as it stands: what happened, and what to do. */
export type AddressFault = {
  readonly happened: string;
  readonly remedy: string;
  /** Nothing is wrong: a second source is still to be chosen. */
  readonly isUnfinished?: true;
};

export type CompareParams = Readonly<Record<string, string | string[] | undefined>>;

/** So many columns can still be read. */
export const MOST_SOURCES = 4;

/** The longest words that are looked for; the rest is cut. */
const LONGEST_WORDS = 500;

/** A narrower column cannot be read. */
export const LEAST_WIDTH = 12;

/** A source asked for twice is taken once, and of more than four the first four; the fault says so. */
export function parseCompareRequest(params: CompareParams): {
  request: CompareRequest;
  fault: AddressFault | null;
} {
  const asked = listIn(params.sources);
  const sources = [...new Set(asked)];
  const shown = listIn(params.show);
  const show = differenceKinds.filter((kind) => shown.includes(kind));
  const request: CompareRequest = {
    sources: sources.slice(0, MOST_SOURCES),
    show: params.show === undefined ? differenceKinds : show,
    isShort: params.rows === "changed",
    by: parseSubject(params.by),
    words: one(params.words).trim().slice(0, LONGEST_WORDS),
    isFull: params.lists === "all",
    widths: parseWidths(one(params.widths), Math.min(sources.length, MOST_SOURCES)),
    column: typeof params.column === "string" ? params.column : null,
  };
  return { request, fault: findFault(asked, sources) };
}

function findFault(asked: readonly string[], sources: readonly string[]): AddressFault | null {
  const twice = sources.filter((slug) => asked.indexOf(slug) !== asked.lastIndexOf(slug));
  if (sources.length > MOST_SOURCES) {
    return {
      happened: `It names ${sources.length} sources, and at most four stand side by side.`,
      remedy: "The first four are taken. Remove one of them to add another.",
    };
  }
  if (twice.length > 0) {
    return {
      happened: `It names “${twice.join("”, “")}” more than once, and nothing differs from itself.`,
      remedy: sources.length < 2 ? "Choose another source below." : "Each is shown once.",
    };
  }
  if (sources.length === 1)
    return {
      happened: "It names one source only.",
      remedy: "Choose another to lay beside it.",
      isUnfinished: true,
    };
  return null;
}

/** Nothing where they are not one for each column, add up to a hundred and can be read. */
function parseWidths(value: string, columns: number): number[] {
  const widths = /^\d{1,2}(,\d{1,2})+$/.test(value) ? value.split(",").map(Number) : [];
  const sum = widths.reduce((all, width) => all + width, 0);
  const fits = widths.length === columns && sum === 100 && widths.every((width) => width >= LEAST_WIDTH);
  return fits ? widths : [];
}

function parseSubject(value: CompareParams[string]): SubjectKey | null {
  const [, type, slug] = /^(\w+):(.+)$/u.exec(one(value)) ?? [];
  const known = subjectTypes.find((one) => one === type);
  return known && slug ? { type: known, slug } : null;
}

function one(value: CompareParams[string]): string {
  return (typeof value === "string" ? value : (value?.[0] ?? "")).replaceAll("\0", "");
}

function listIn(value: CompareParams[string]): string[] {
  const all = Array.isArray(value) ? value.join(",") : (value ?? "");
  return all
    .split(",")
    .map((one) => one.replaceAll("\0", "").trim())
    .filter((one) => one !== "");
}

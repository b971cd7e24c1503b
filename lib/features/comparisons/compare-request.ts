/** What an address of the room of comparing asks for, and how such an address is spelled. The only place that knows. */

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

function parseSubject(value: CompareParams[string]): SubjectKey | null {
  const [, type, slug] = /^(\w+):(.+)$/u.exec(typeof value === "string" ? value : "") ?? [];
  const known = subjectTypes.find((one) => one === type);
  return known && slug ? { type: known, slug } : null;
}

function listIn(value: CompareParams[string]): string[] {
  const all = Array.isArray(value) ? value.join(",") : (value ?? "");
  return all
    .split(",")
    .map((one) => one.replaceAll("\0", "").trim())
    .filter((one) => one !== "");
}

/**
 * Where such a comparison is shown; what is not given is as usual.
 *
 * @example compareAddress({ sources: ["a", "b"], by: { type: "entity", slug: "x" } }) // "/compare?sources=a,b&by=entity:x"
 */
export function compareAddress(request: Partial<CompareRequest>): string {
  const { sources = [], show = differenceKinds, isShort = false, by = null, column = null } = request;
  const asked = new URLSearchParams();
  if (sources.length > 0) asked.set("sources", sources.join(","));
  if (show.length < differenceKinds.length) asked.set("show", show.join(","));
  if (isShort) asked.set("rows", "changed");
  if (by) asked.set("by", `${by.type}:${by.slug}`);
  if (column !== null && sources.includes(column)) asked.set("column", column);
  const search = asked.toString().replaceAll("%2C", ",").replaceAll("%3A", ":");
  return search === "" ? "/compare" : `/compare?${search}`;
}

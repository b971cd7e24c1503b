/** What the room of excerpts is asked for, in its address. Nonsense is as good as nothing. */
import { type ExcerptsRequest, excerptParameters } from "#lib/features/excerpts/excerpt-address.ts";
import type { ExcerptFilter } from "#lib/features/excerpts/queries.ts";
import type { Colour } from "#lib/features/excerpts/schema.ts";

export type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

const words = ["q", "source", "tag", "entity", "event", "claim", "notebook", "cursor"] as const;
const colours = new Set(["yellow", "green", "blue", "pink", "purple"]);

/** @example parseExcerptsRequest({ tag: "proxies", from: "soon", order: "odd" }) // { tag: "proxies" } */
export function parseExcerptsRequest(params: Params): ExcerptsRequest {
  const only = (key: string) => {
    const value = params[key];
    const first = typeof value === "string" ? value : value?.[0];
    return first?.trim().slice(0, 500) || undefined;
  };
  const day = (key: string) => {
    const value = only(key);
    return value && isDay(value) ? value : undefined;
  };
  const colour = only("colour");
  const asked: ExcerptsRequest = {
    ...Object.fromEntries(words.map((key) => [key, only(key)])),
    colour: colour && colours.has(colour) ? (colour as Colour) : undefined,
    from: day("from"),
    to: day("to"),
    untagged: only("untagged") === "true" || undefined,
    deleted: only("deleted") === "true" || undefined,
    order: only("order") === "text" ? "text" : undefined,
  };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
}

/** The same as a query is asked it: `none` stands for no notebook. */
export function toExcerptFilter({
  q,
  notebook,
  cursor: _,
  order: __,
  ...asked
}: ExcerptsRequest): ExcerptFilter {
  return { ...asked, words: q, notebook: notebook === "none" ? null : notebook };
}

/** The same as the export is asked it. */
export function toExportFilter({ notebook, cursor: _, order: __, deleted: ___, ...asked }: ExcerptsRequest) {
  const within = notebook === "none" ? { loose: "true" } : excerptParameters({ notebook });
  return { ...excerptParameters(asked), ...within };
}

/** Whether anything narrows the list. */
export function isNarrowed({ order, cursor, deleted, ...asked }: ExcerptsRequest): boolean {
  return Object.values(asked).some(Boolean);
}

/** A day of the calendar, `2026-02-28`: the database refuses others. */
function isDay(value: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

/** The history of a page as it is shown: who did what and when, before and after, and whether it can be undone. */
import type { listAuditEntries } from "#lib/features/audit/queries.ts";
import type { CorrectionRow } from "./queries.ts";

export type HistoryLine = {
  readonly id: string;
  readonly at: string;
  readonly who: string;
  readonly what: string;
  readonly changes: readonly { readonly of: string; readonly before: string; readonly after: string }[];
  /** By which it can be undone; null where it cannot be, or was. */
  readonly correction: string | null;
  readonly isUndone: boolean;
};

type Entry = Awaited<ReturnType<typeof listAuditEntries>>[number];

export function toHistory(entries: readonly Entry[], corrections: readonly CorrectionRow[]): HistoryLine[] {
  const byId = new Map(corrections.map((one) => [one.id, one]));
  return entries.map(({ id, at, actor, action, before, after }) => {
    const correction = byId.get(correctionOf(after) ?? "");
    const undone = correctionOf(before);
    const said = undone === null ? correction?.said : `Undone: ${byId.get(undone)?.said ?? action}`;
    return {
      id,
      at: at.toISOString(),
      who: actor === "local" ? "the person at this machine" : actor.replace(/^system: /, ""),
      what: said ?? sentence(action),
      changes: correction ? listChanges(before, after) : said ? [] : plainChanges(before, after),
      correction: correction && correction.undoneAt === null ? correction.id : null,
      isUndone: correction !== undefined && correction.undoneAt !== null,
    };
  });
}

/** The correction of which an entry tells; null of other writes. */
export function correctionOf(value: unknown): string | null {
  const id = (value as { correction?: unknown } | null)?.correction;
  return typeof id === "string" ? id : null;
}

function sentence(action: string): string {
  return `${action.charAt(0).toUpperCase()}${action.slice(1)}`;
}

type Told = Readonly<Record<string, unknown>>;

/** What tells nothing to people: keys, and what every hand sets. */
const silent = new Set([
  "of",
  "recordedBy",
  "recordedAt",
  "folded",
  "lingers",
  "anchor",
  "detail",
  "leadsTo",
  "retired",
]);
const most = 6;

function listChanges(before: unknown, after: unknown) {
  const rows = (value: unknown) => ((value as { rows?: Told[] } | null)?.rows ?? []) as readonly Told[];
  const olds = rows(before);
  return rows(after)
    .flatMap((row, index) => toChanges(olds[index] ?? {}, row))
    .slice(0, most);
}

function plainChanges(before: unknown, after: unknown) {
  const told = (value: unknown) => (value !== null && typeof value === "object" ? (value as Told) : {});
  return before === null || after === null ? [] : toChanges(told(before), told(after)).slice(0, most);
}

function toChanges(before: Told, after: Told) {
  return Object.keys(after)
    .filter((name) => !silent.has(name) && !/Id$|^id$/.test(name))
    .map((name) => ({ of: name, before: inWords(before[name]), after: inWords(after[name]) }))
    .filter(({ before, after }) => before !== after);
}

function inWords(value: unknown): string {
  if (value === null || value === undefined) return "";
  const words = typeof value === "string" ? value : JSON.stringify(value);
  return words.length > 160 ? `${words.slice(0, 159)}…` : words;
}

/** The history of a page as it is shown: who did what and when, before and after, and whether it can be undone. */
import type { listAuditEntries } from "#lib/features/audit/queries.ts";
import type { CorrectionRow } from "./queries.ts";
import { whatWasDone } from "./what-was-done.ts";

export type HistoryLine = {
  readonly id: string;
  readonly at: string;
  readonly who: string;
  readonly what: string;
  /** How much of what became another's. */
  readonly moved: readonly string[];
  readonly changes: readonly { readonly of: string; readonly before: string; readonly after: string }[];
  /** By which it can be undone; null where it cannot be, or was. */
  readonly undo: { readonly of: "correction" | "decision"; readonly id: string } | null;
  readonly isUndone: boolean;
};

/** A page of the history. */
export type HistoryView = {
  /** Of all pages. */
  readonly total: number;
  readonly lines: readonly HistoryLine[];
  readonly isLatest: boolean;
  /** The entry behind which the next page begins; null where nothing is older. */
  readonly older: string | null;
};

type Entry = Awaited<ReturnType<typeof listAuditEntries>>[number];

/** A decision on proposals, as far as the history tells of it. */
type Decision = { readonly id: string; readonly undoneAt: Date | null };

export function toHistory(
  entries: readonly Entry[],
  corrections: readonly CorrectionRow[],
  decisions: readonly Decision[],
): HistoryLine[] {
  const byId = new Map(corrections.map((one) => [one.id, one]));
  const decided = new Map(decisions.map((one) => [one.id, one]));
  return entries.map(({ id, at, actor, action, before, after }) => {
    const correction = byId.get(correctionOf(after) ?? "");
    const decision = decided.get(decisionOf(after) ?? "");
    const undone = correctionOf(before);
    const said = undone === null ? correction?.said : `Undone: ${byId.get(undone)?.said ?? action}`;
    const deed = correction ?? decision;
    return {
      id,
      at: at.toISOString(),
      who: whoOf(actor),
      what: said ?? whatWasDone(action, before, after),
      moved: correction ? movedIn(after) : [],
      changes: correction ? listChanges(before, after) : said || decision ? [] : plainChanges(before, after),
      undo: deed?.undoneAt === null ? { of: correction ? "correction" : "decision", id: deed.id } : null,
      isUndone: deed !== undefined && deed.undoneAt !== null,
    };
  });
}

function movedIn(after: unknown): string[] {
  const moved = (after as Told | null)?.moved;
  return Array.isArray(moved) ? moved.map(String) : [];
}

/** @example whoOf("system: import of seeds") // "import of seeds" */
function whoOf(actor: string): string {
  return actor === "local" ? "the person at this machine" : actor.replace(/^system: /, "");
}

/** The correction of which an entry tells; null of other writes. */
export function correctionOf(value: unknown): string | null {
  return idIn(value, "correction");
}

/** The decision on proposals of which an entry tells; null of other writes. */
export function decisionOf(value: unknown): string | null {
  return idIn(value, "decision");
}

function idIn(value: unknown, name: string): string | null {
  const id = (value as Told | null)?.[name];
  return typeof id === "string" ? id : null;
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
  "ordinal",
  "label",
  "step",
  "basis",
]);
/** Columns whose names are no words. */
const plainly: Readonly<Record<string, string>> = {
  dateNote: "note on the date",
  modality: "told",
  fromLabel: "evidence on this side",
  toLabel: "evidence on the other side",
};
const most = 6;

function listChanges(before: unknown, after: unknown) {
  const rows = (value: unknown) => ((value as { rows?: Told[] } | null)?.rows ?? []) as readonly Told[];
  const olds = rows(before);
  return rows(after)
    .flatMap((row, index) =>
      row.of === "EntityName" ? toNameChange(olds[index] ?? {}, row) : toChanges(olds[index] ?? {}, row),
    )
    .slice(0, most);
}

function plainChanges(before: unknown, after: unknown) {
  const told = (value: unknown) => (value !== null && typeof value === "object" ? (value as Told) : {});
  return before === null || after === null ? [] : toChanges(told(before), told(after)).slice(0, most);
}

/** A name and its kind are told together. */
function toNameChange(before: Told, after: Told) {
  if (typeof after.name !== "string") return toChanges(before, after);
  const words = ({ name, kind }: Told) => (typeof name === "string" ? `${name} (${kind})` : "");
  const change = { of: "name", before: words(before), after: words(after) };
  return change.before === change.after ? [] : [change];
}

function toChanges(before: Told, after: Told) {
  return Object.keys(after)
    .filter((name) => !silent.has(name) && !/Id$|^id$/.test(name))
    .map((name) => ({
      of: plainly[name] ?? name,
      before: inWords(before[name]),
      after: inWords(after[name]),
    }))
    .filter(({ before, after }) => before !== after);
}

function inWords(value: unknown): string {
  if (value === null || value === undefined) return "";
  const words = typeof value === "string" ? value : JSON.stringify(value);
  return words.length > 160 ? `${words.slice(0, 159)}…` : words;
}

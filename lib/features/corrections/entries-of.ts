/** What the audit trail is told of a correction: the rows that it changed, before and after, under each of its subjects. Pure. */
import type { Json } from "#lib/features/audit/schema.ts";
import { countWords } from "./count-words.ts";
import type { Plan, PlannedChange } from "./plan.ts";
import { type TableName, tableOf } from "./row-tables.ts";

/** So many rows are told in an entry of the audit trail; the correction itself keeps them all. */
const toldRows = 20;

export function entriesOf(verb: string, correction: string, { said, subjects, changes }: Plan) {
  const told = changes.filter(({ before, patch }) => before !== null || patch !== null).slice(0, toldRows);
  const patched = (one: PlannedChange) => {
    const columns = Object.keys(one.patch ?? one.before ?? {});
    return Object.fromEntries(
      columns.filter((column) => column !== "anchor").map((column) => [column, one.before?.[column] ?? null]),
    );
  };
  const before = {
    rows: told.map((one) => ({ of: one.table, ...(one.before === null ? {} : patched(one)) })),
  };
  const after = {
    correction,
    said,
    changes: changes.length,
    moved: tallyMoved(changes),
    rows: told.map(({ table, patch }) => ({ of: table, ...patch, anchor: null })),
  };
  return [...new Set(subjects)].map((subject) => ({
    action: verb,
    subject,
    before: toJson(before),
    after: toJson(after),
  }));
}

/** What rows are called that name somebody, where they become another's. */
const movable: Readonly<Partial<Record<TableName, string>>> = {
  Mention: "mentions",
  Description: "descriptions",
  EventParticipant: "parts in events",
  EventPlace: "places of events",
  ClaimSubject: "claims about it",
  Speaker: "statements by it",
  WorkVoice: "voices of works",
  Lean: "leans",
  ExcerptEntity: "excerpts",
};

/** How much of what became another's: the rows told are only some. */
function tallyMoved(changes: readonly PlannedChange[]): string[] {
  const moved = changes.filter(({ table, before, patch }) => {
    const { entity } = tableOf(table);
    return entity !== undefined && before !== null && patch !== null && before[entity] !== patch[entity];
  });
  return [...Map.groupBy(moved, ({ table }) => movable[table] ?? table)].map(([what, { length }]) =>
    countWords(length, what),
  );
}

function toJson(value: object): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}

/** What the audit trail is told of a correction: the rows that it changed, before and after, under each of its subjects. Pure. */
import type { Json } from "#lib/features/audit/schema.ts";
import type { Plan, PlannedChange } from "./plan.ts";

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
    rows: told.map(({ table, patch }) => ({ of: table, ...patch, anchor: null })),
  };
  return [...new Set(subjects)].map((subject) => ({
    action: verb,
    subject,
    before: toJson(before),
    after: toJson(after),
  }));
}

function toJson(value: object): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}

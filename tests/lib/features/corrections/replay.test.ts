import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  applyPatch,
  type CellRules,
  type Change,
  type Deed,
  type Row,
  undoDeed,
} from "#lib/features/corrections/replay.ts";

const rules: CellRules = {
  entityColumn: () => "entity",
  isWhole: (_, patch) => "id" in patch,
  markOf: () => ({}),
};
const rows = ["m1", "m2", "m3", "m4", "m5", "m6"];
type State = Map<string, Row | null>;
const beginning = (): State => new Map(rows.map((id, index) => [id, { id, entity: "abc"[index % 3] }]));

type Step =
  | { readonly kind: "merge"; readonly from: string; readonly to: string }
  | { readonly kind: "move"; readonly row: string; readonly to: string }
  | { readonly kind: "remove"; readonly row: string }
  | { readonly kind: "note"; readonly row: string; readonly note: string }
  | { readonly kind: "undo"; readonly which: number };

const entity = fc.constantFrom("a", "b", "c", "d");
const row = fc.constantFrom(...rows);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant("merge" as const), from: entity, to: entity }),
  fc.record({ kind: fc.constant("move" as const), row, to: entity }),
  fc.record({ kind: fc.constant("remove" as const), row }),
  fc.record({ kind: fc.constant("note" as const), row, note: fc.string({ maxLength: 3 }) }),
  fc.record({ kind: fc.constant("undo" as const), which: fc.nat(30) }),
);

/** A room of rows, as the commands keep one: decisions in their order, each undone at any time. */
class Room {
  state = beginning();
  deeds: { id: string; renames: Deed["renames"]; changes: Map<string, Change> }[] = [];
  #made = 0;

  do(renames: Deed["renames"], changes: Map<string, Change>) {
    this.#made += 1;
    this.deeds.push({ id: `d${this.#made}`, renames, changes });
    for (const [cell, { before, patch }] of changes)
      this.state.set(cell, applyPatch(cell, before, patch, rules));
  }

  undo(index: number) {
    const deed = this.deeds[index];
    if (deed === undefined) return;
    const { rows, retold } = undoDeed(deed, this.deeds.slice(index + 1), rules);
    for (const { cell, now, without } of rows) {
      expect(now).toEqual(this.state.get(cell));
      this.state.set(cell, without);
    }
    for (const { deed: id, cell, change } of retold) {
      const told = this.deeds.find((one) => one.id === id)?.changes;
      if (change) told?.set(cell, change);
      else told?.delete(cell);
    }
    this.deeds.splice(index, 1);
  }

  take(one: Step) {
    if (one.kind === "undo") return this.undo(one.which % Math.max(1, this.deeds.length));
    if (one.kind === "merge") {
      if (one.from === one.to) return;
      const found = [...this.state].filter(([, row]) => row?.entity === one.from);
      const changes = found.map(([cell, before]): [string, Change] => [
        cell,
        { before, patch: { entity: one.to } },
      ]);
      return this.do({ from: one.from, to: one.to }, new Map(changes));
    }
    const before = this.state.get(one.row) ?? null;
    if (before === null) return;
    const patch =
      one.kind === "remove" ? null : one.kind === "move" ? { entity: one.to } : { note: one.note };
    this.do(null, new Map([[one.row, { before, patch }]]));
  }
}

const by = (entity: string): Change => ({ before: { id: "m1", entity: "a" }, patch: { entity } });

describe("undoing one of several corrections", () => {
  it("lets a later merge apply to what it then finds, and to nothing else", () => {
    const first: Deed = { id: "1", renames: { from: "a", to: "b" }, changes: new Map([["m1", by("b")]]) };
    const second: Deed = {
      id: "2",
      renames: { from: "b", to: "c" },
      changes: new Map([["m1", { before: { id: "m1", entity: "b" }, patch: { entity: "c" } }]]),
    };
    const undone = undoDeed(first, [second], rules);
    expect(undone.rows).toEqual([
      { cell: "m1", now: { id: "m1", entity: "c" }, without: { id: "m1", entity: "a" } },
    ]);
    expect(undone.retold).toEqual([{ deed: "2", cell: "m1", change: null }]);
  });

  it("keeps a later edit of another column", () => {
    const first: Deed = { id: "1", renames: null, changes: new Map([["m1", by("b")]]) };
    const later = { before: { id: "m1", entity: "b" }, patch: { note: "new" } };
    const second: Deed = { id: "2", renames: null, changes: new Map([["m1", later]]) };
    expect(undoDeed(first, [second], rules).rows[0]?.without).toEqual({ id: "m1", entity: "a", note: "new" });
  });

  it("in any order, of any sequence, gives the beginning when all are undone, and loses no row that none removed", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), fc.infiniteStream(fc.nat(1000)), (steps, order) => {
        const room = new Room();
        for (const one of steps) {
          room.take(one);
          const removed = room.deeds.flatMap(({ changes }) =>
            [...changes].flatMap(([cell, { patch }]) => (patch === null ? [cell] : [])),
          );
          for (const [cell, row] of room.state) expect(row === null).toBe(removed.includes(cell));
        }
        while (room.deeds.length > 0) room.undo((order.next().value ?? 0) % room.deeds.length);
        expect(room.state).toEqual(beginning());
      }),
    );
  });
});

import { describe, expect, it } from "vitest";
import { tellsOf, tiesOf, weigher } from "#lib/features/comparisons/ties.ts";
import type { Told, ToldSubject } from "#lib/features/comparisons/told.ts";

const subject = (type: ToldSubject["type"], slug: string): ToldSubject => {
  return { type, slug, kind: type === "entity" ? "person" : type, name: slug };
};
const told = (source: string, passage: number, type: ToldSubject["type"], slug: string): Told => {
  return { source, passage, start: 0, end: 1, subject: subject(type, slug) };
};

const all = [
  told("a", 1, "entity", "iran"),
  told("a", 2, "entity", "iran"),
  told("b", 1, "entity", "iran"),
  told("a", 1, "entity", "sadr"),
  told("b", 1, "entity", "sadr"),
  told("a", 1, "claim", "he-refused"),
  told("b", 1, "claim", "he-refused"),
];

describe("what ties passages", () => {
  const weightOf = weigher(all, 10);

  it("weighs more the rarer it is, and a claim more than a name", () => {
    expect(weightOf("entity:sadr")).toBeGreaterThan(weightOf("entity:iran"));
    expect(weightOf("claim:he-refused")).toBeGreaterThan(weightOf("entity:sadr"));
    expect(weigher(all, 3)("entity:iran")).toBeGreaterThan(0);
  });

  it("is said with the weightiest first, by the columns that share it", () => {
    const tells = tellsOf(all);
    const rows = [tells.get("a 1") ?? null, tells.get("b 1") ?? null, tells.get("a 2") ?? null];
    const said = tiesOf(rows, weightOf).map(({ columns, subjects }) => [
      columns,
      subjects.map(({ slug }) => slug),
    ]);
    expect(said).toEqual([
      [[0, 1, 2], ["iran"]],
      [
        [0, 1],
        ["he-refused", "sadr"],
      ],
    ]);
  });

  it("is nothing where only one column tells of it", () => {
    expect(tiesOf([tellsOf(all).get("a 1") ?? null, null], weightOf)).toEqual([]);
  });
});

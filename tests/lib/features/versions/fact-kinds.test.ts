import { describe, expect, it } from "vitest";
import { factKinds, factNames, factParts } from "#lib/features/versions/fact-kinds.ts";
import { database } from "#lib/server/database.ts";
import { withTestDatabase } from "#tests/support/database.ts";

withTestDatabase();

describe("the list of what hangs on anchors", () => {
  it("has every column of the database that names an anchor, and no other", async () => {
    const keys = await database().$queryRaw<{ table: string; column: string }[]>`
      SELECT key.conrelid::regclass::text AS "table", attribute.attname AS "column"
        FROM pg_constraint AS key JOIN pg_attribute AS attribute
          ON attribute.attrelid = key.conrelid AND attribute.attnum = ANY(key.conkey)
        WHERE key.contype = 'f' AND key.confrelid = '"Anchor"'::regclass AND attribute.attname <> ALL (ARRAY['sourceId', 'toSourceId'])`;
    const named = keys.map(({ table, column }) => `${table.replaceAll('"', "")}.${column}`);
    const known = factParts.map(({ table, anchor }) => `${table}.${anchor}`);
    expect([...known, "CarriedAnchor.anchorId", "CarriedAnchor.toId"].sort()).toEqual(named.sort());
  });

  it("has a name for every kind, and a part of each", () => {
    expect(new Set(factParts.map(({ kind }) => kind))).toEqual(new Set(factKinds));
    expect(Object.keys(factNames)).toEqual([...factKinds]);
  });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { applyMigrations } from "#lib/server/migrations.ts";
import { makeBareDatabase } from "#tests/support/database.ts";

let folder: string;
let url: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "reading-room-test-"));
  writeFileSync(join(folder, "migration_lock.toml"), 'provider = "postgresql"\n');
  url = await makeBareDatabase("migrating");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, sql: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, "migration.sql"), sql);
}

async function ask(text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

/** A function whose body has semicolons, and both kinds of comment. */
const withFunction = `
  -- a comment; with a semicolon
  CREATE TABLE one (id int PRIMARY KEY);
  CREATE FUNCTION twice(n int) RETURNS int LANGUAGE plpgsql AS $$
  BEGIN
    n := n * 2; /* and ; another */
    RETURN n;
  END $$;`;

describe("a folder of migrations", () => {
  it("is applied in order, whole scripts at a time", async () => {
    write("2_second", "INSERT INTO one SELECT twice(21);");
    write("1_first", withFunction);
    expect(await applyMigrations(url, folder)).toEqual(["1_first", "2_second"]);
    expect(await ask("SELECT id FROM one")).toEqual([{ id: 42 }]);
  });

  it("is applied once by two rooms that start at the same time", async () => {
    write("1_first", withFunction);
    const both = await Promise.all([applyMigrations(url, folder), applyMigrations(url, folder)]);
    expect(both.flat()).toEqual(["1_first"]);
  });

  it("keeps nothing of a migration that fails, says where it failed, and applies it once it is mended", async () => {
    write("1_first", withFunction);
    write("2_second", "CREATE TABLE two (id int);\nINSERT INTO nowhere VALUES (1);\n");
    await expect(applyMigrations(url, folder)).rejects.toThrow(
      /Migration 2_second could not be applied.*relation "nowhere" does not exist \(line 2\)/s,
    );
    expect(await ask("SELECT to_regclass('one') AS one, to_regclass('two') AS two")).toEqual([
      { one: "one", two: null },
    ]);
    write("2_second", "CREATE TABLE two (id int);");
    expect(await applyMigrations(url, folder)).toEqual(["2_second"]);
  });

  it("gives what a script of its own raised, with the hint", async () => {
    write("1_first", "DO $$ BEGIN RAISE 'not like this' USING HINT = 'like that'; END $$;");
    await expect(applyMigrations(url, folder)).rejects.toThrow(/not like this.*like that/s);
  });

  it("goes on after a start that was killed in the middle of a migration", async () => {
    write("1_first", withFunction);
    await applyMigrations(url, folder);
    write("2_second", "CREATE TABLE two (id int);");
    await ask(`INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at)
               VALUES ('x', 'x', '2_second', now())`);
    expect(await applyMigrations(url, folder)).toEqual(["2_second"]);
  });

  it("is refused when a migration was edited after it was applied", async () => {
    write("1_first", withFunction);
    await applyMigrations(url, folder);
    write("1_first", `${withFunction} -- edited`);
    await expect(applyMigrations(url, folder)).rejects.toThrow(/other wordings of these migrations: 1_first/);
  });

  it("is refused when the database was opened by a newer version", async () => {
    write("1_first", withFunction);
    write("2_second", "CREATE TABLE two (id int);");
    await applyMigrations(url, folder);
    rmSync(join(folder, "2_second"), { recursive: true });
    await expect(applyMigrations(url, folder)).rejects.toThrow(/does not: 2_second.*newer version/s);
  });
});

import { describe, expect, it } from "vitest";
import { database } from "#lib/server/database.ts";
import { applyMigrations, differenceFromSchema, readSchema } from "#lib/server/migrations.ts";
import { withTestDatabase } from "#tests/support/database.ts";

withTestDatabase();

const url = () => String(process.env.DATABASE_URL);

describe("the migrations", () => {
  it("say the same as schema.prisma", async () => {
    expect(await differenceFromSchema(url())).toBeNull();
  });

  it("are compared so that a column too many in the schema is found", async () => {
    const changed = readSchema().replace("model Source {", "model Source {\n  stray String?");
    expect(await differenceFromSchema(url(), changed)).toContain('ADD COLUMN     "stray" TEXT');
  });

  it("applied again change nothing", async () => {
    expect(await applyMigrations(url())).toEqual([]);
  });

  it("leave one row each in Prisma's history", async () => {
    const rows = await database().$queryRaw<{ finished: boolean }[]>`
      SELECT finished_at IS NOT NULL AS finished FROM _prisma_migrations`;
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => row.finished)).toBe(true);
  });
});

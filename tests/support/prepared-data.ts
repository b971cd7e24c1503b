/**
 * A data folder with a cluster in it, made once for a test file and copied for each test: making a cluster takes a second, copying
 * one a tenth of it.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { startEmbeddedPostgres } from "#lib/server/postgres/embedded.ts";

/** Gives a function that puts a copy at a path. It keeps the owner: the cluster may belong to another user than the tests' own. */
export function withPreparedData(): (path: string) => void {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "reading-room-prepared-"));
    const postgres = await startEmbeddedPostgres({ dataFolder: join(folder, "data"), holder: "the tests" });
    await postgres.stop();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (path) => void execFileSync("cp", ["-a", join(folder, "data"), path]);
}

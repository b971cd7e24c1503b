import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { database, disconnectDatabase } from "#lib/server/database.ts";
import type { Environment } from "#lib/server/environment.ts";
import { type OpenDatabase, openDatabase } from "#lib/server/open-database.ts";
import { clusterFolder } from "#lib/server/postgres/cluster.ts";
import { findPostmaster, isAlive } from "#lib/server/postgres/postmaster-file.ts";
import { makeBareDatabase } from "#tests/support/database.ts";
import { withPreparedData } from "#tests/support/prepared-data.ts";

const copyPrepared = withPreparedData();
let above: string;
let environment: Pick<Environment, "dataFolder" | "databaseUrl">;
let opened: OpenDatabase | null;
const noted: string[] = [];

beforeEach(() => {
  above = mkdtempSync(join(tmpdir(), "reading-room-test-"));
  const dataFolder = join(above, "data");
  copyPrepared(dataFolder);
  environment = { dataFolder, databaseUrl: null };
  opened = null;
  noted.length = 0;
});

afterEach(async () => {
  await opened?.close();
  await disconnectDatabase();
  delete process.env.DATABASE_URL;
  rmSync(above, { recursive: true, force: true });
});

async function open(): Promise<OpenDatabase> {
  opened = await openDatabase(environment, { holder: "the tests", note: (line) => noted.push(line) });
  return opened;
}

const server = () => findPostmaster(clusterFolder(environment.dataFolder));
const countSources = () => database().source.count();

/** Until the room has another server than `killed`, and that one answers. */
async function answered(killed: number | undefined): Promise<void> {
  await expect.poll(() => server()?.pid ?? killed, { timeout: 15_000 }).not.toBe(killed);
  // Connections of the dead server are found out by the first who uses them.
  await expect.poll(() => countSources().catch(() => -1), { timeout: 15_000 }).toBe(0);
}

async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  return Promise.race([
    promise.then(() => true),
    new Promise<false>((resolve) => setTimeout(resolve, 300, false)),
  ]);
}

describe("the database of an open room", () => {
  it("has its tables, under the address that queries use", async () => {
    await open();
    expect(await countSources()).toBe(0);
  });

  it("comes back at the same address when its server is killed", async () => {
    await open();
    await countSources();
    const address = process.env.DATABASE_URL;
    const { pid = 0 } = server() ?? {};
    process.kill(pid, "SIGKILL");
    await answered(pid);
    expect(process.env.DATABASE_URL).toBe(address);
    expect(noted.join()).toContain("starting it again");
  });

  it("is given up when its server ends again and again", { timeout: 60_000 }, async () => {
    const { lost } = await open();
    const verdict = lost.catch(String);
    // A kill that hits the restart itself is mended within it and not counted, so it takes four or a few more.
    for (let kill = 1; kill <= 12 && !(await isSettled(verdict)); kill++) {
      const { pid } = server() ?? {};
      if (pid) process.kill(pid, "SIGKILL");
      await Promise.race([verdict, answered(pid)]);
    }
    expect(await Promise.race([verdict, "kept going"])).toMatch(/again and again|as soon as it has started/);
  });

  it("takes its server with it when it is closed", async () => {
    const room = await open();
    const pid = server()?.pid ?? 0;
    expect(isAlive(pid)).toBe(true);
    await room.close();
    expect(isAlive(pid)).toBe(false);
  });

  it("is on a server of one's own when DATABASE_URL names one", async () => {
    environment = { ...environment, databaseUrl: await makeBareDatabase("own") };
    await open();
    expect(await countSources()).toBe(0);
    expect(process.env.DATABASE_URL).toBe(environment.databaseUrl);
    expect(server()).toBeNull();
  });
});

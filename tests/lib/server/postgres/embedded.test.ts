import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { clusterFolder } from "#lib/server/postgres/cluster.ts";
import { credentialsFile } from "#lib/server/postgres/credentials.ts";
import {
  type EmbeddedPostgres,
  findRunningDatabase,
  startEmbeddedPostgres,
} from "#lib/server/postgres/embedded.ts";
import { findPostmaster, isAlive } from "#lib/server/postgres/postmaster-file.ts";
import { withPreparedData } from "#tests/support/prepared-data.ts";

const copyPrepared = withPreparedData();
let above: string;
let dataFolder: string;
const running: EmbeddedPostgres[] = [];

beforeEach(() => {
  // As `mktemp -d` and homes are: closed to every other user, PostgreSQL's among them.
  above = mkdtempSync(join(tmpdir(), "reading-room-test-"));
  chmodSync(above, 0o700);
  dataFolder = join(above, "data");
  copyPrepared(dataFolder);
});

afterEach(async () => {
  for (const postgres of running.splice(0)) await postgres.stop();
  rmSync(above, { recursive: true, force: true });
});

async function start(holder = "the tests"): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({ dataFolder, holder });
  running.push(postgres);
  return postgres;
}

async function query<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

/** A room in a process of its own, to be killed. Resolves when its database is up. */
async function startElsewhere(): Promise<ChildProcess> {
  const script = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(resolve("lib/server/postgres/embedded.ts"))});
    const started = await startEmbeddedPostgres({ dataFolder: ${JSON.stringify(dataFolder)}, holder: "the first room" });
    console.log("up", started.url);
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise<void>((found, reject) => {
    child.stdout.once("data", () => found());
    child.once("exit", (code) => reject(new Error(`it ended with ${code}`)));
  });
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await ended;
}

describe("the embedded PostgreSQL", () => {
  it("makes its cluster below a folder that is closed to others, as whoever runs it", async () => {
    rmSync(dataFolder, { recursive: true });
    const { url, superuserUrl } = await start();
    const rows = await query(
      superuserUrl,
      `SELECT current_setting('server_encoding') AS encoding, current_setting('data_checksums') AS checksums,
       current_setting('listen_addresses') AS addresses, current_setting('unix_socket_directories') AS sockets`,
    );
    expect(rows).toEqual([{ encoding: "UTF8", checksums: "on", addresses: "127.0.0.1", sockets: "" }]);
    const whoami = "SELECT rolsuper FROM pg_roles WHERE rolname = current_user";
    expect(await query(url, whoami)).toEqual([{ rolsuper: false }]);
  });

  it("knows the letters of every script", async () => {
    const { url } = await start();
    await query(url, "CREATE EXTENSION pg_trgm");
    const [row] = await query<{ trigrams: string[]; upper: string }>(
      url,
      "SELECT show_trgm('سلیمانی') AS trigrams, upper('é') AS upper",
    );
    expect(row?.trigrams.length).toBeGreaterThan(3);
    expect(row?.upper).toBe("É");
  });

  it("keeps its passwords for the owner's eyes, and asks for them", async () => {
    const { url } = await start();
    expect(statSync(credentialsFile(dataFolder)).mode & 0o777).toBe(0o600);
    const wrong = new URL(url);
    wrong.password = "password";
    await expect(query(wrong.href, "SELECT 1")).rejects.toMatchObject({ code: "28P01" });
  });

  it("keeps what was written over a stop and a start", async () => {
    const first = await start();
    await query(first.url, "CREATE TABLE kept AS SELECT 42 AS answer");
    await first.stop();
    await first.ended;
    const second = await start();
    expect(await query(second.url, "SELECT answer FROM kept")).toEqual([{ answer: 42 }]);
  });

  it("refuses a second room on the same data and says who has it", async () => {
    await start("the reading room at http://127.0.0.1:3000 (process 12)");
    await expect(startEmbeddedPostgres({ dataFolder, holder: "a second" })).rejects.toThrow(
      /in use by the reading room at http:\/\/127\.0\.0\.1:3000 \(process 12\)/,
    );
  });

  it("gives two rooms that start at once on new data to one of them", async () => {
    rmSync(dataFolder, { recursive: true });
    const both = await Promise.allSettled([
      startEmbeddedPostgres({ dataFolder, holder: "left" }),
      startEmbeddedPostgres({ dataFolder, holder: "right" }),
    ]);
    const won = both.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
    running.push(...won);
    expect(won).toHaveLength(1);
    expect(String(both.find((one) => one.status === "rejected")?.reason)).toMatch(/in use by (left|right)/);
  });

  it("ends the orphan of a room that was killed, and loses nothing", async () => {
    const child = await startElsewhere();
    const orphan = findPostmaster(clusterFolder(dataFolder));
    await query((await findRunningDatabase(dataFolder)) ?? "", "CREATE TABLE kept AS SELECT 42 AS answer");
    await kill(child);
    expect(orphan && isAlive(orphan.pid)).toBe(true);
    const { url, pid } = await start();
    expect(pid).not.toBe(orphan?.pid);
    expect(orphan && isAlive(orphan.pid)).toBe(false);
    expect(await query(url, "SELECT answer FROM kept")).toEqual([{ answer: 42 }]);
  });

  it("starts again after room and server were both killed", async () => {
    const child = await startElsewhere();
    await query((await findRunningDatabase(dataFolder)) ?? "", "CREATE TABLE kept AS SELECT 42 AS answer");
    const server = findPostmaster(clusterFolder(dataFolder));
    await kill(child);
    process.kill(server?.pid ?? 0, "SIGKILL");
    const { url } = await start();
    expect(await query(url, "SELECT answer FROM kept")).toEqual([{ answer: 42 }]);
  });

  it("says when its server has gone", async () => {
    const postgres = await start();
    process.kill(postgres.pid, "SIGKILL");
    await expect(postgres.ended).resolves.toBeUndefined();
  });

  it("starts where the process number that a crash left behind is another program's", async () => {
    const first = await start();
    process.kill(first.pid, "SIGKILL");
    await first.ended;
    const cluster = clusterFolder(dataFolder);
    const lines = [
      String(process.pid),
      cluster,
      "1790000000",
      String(first.port),
      "",
      "127.0.0.1",
      "0 0",
      "ready",
    ];
    writeFileSync(join(cluster, "postmaster.pid"), `${lines.join("\n")}\n`);
    const { url } = await start();
    expect(await query(url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  it("finds the database of a room that is open, and none where there is none", async () => {
    expect(await findRunningDatabase(join(above, "nowhere"))).toBeNull();
    expect(await findRunningDatabase(dataFolder)).toBeNull();
    const { url } = await start();
    expect(await findRunningDatabase(dataFolder)).toBe(url);
    await running.splice(0)[0]?.stop();
    expect(await findRunningDatabase(dataFolder)).toBeNull();
  });
});

describe("what the embedded PostgreSQL cannot use, it refuses and says what to do:", () => {
  const attempt = () => startEmbeddedPostgres({ dataFolder, holder: "the tests" });

  it("data of another version", async () => {
    writeFileSync(join(clusterFolder(dataFolder), "PG_VERSION"), "15\n");
    await expect(attempt()).rejects.toThrow(
      /written by PostgreSQL 15; this reading room brings PostgreSQL 18/,
    );
  });

  it("data without its passwords", async () => {
    rmSync(credentialsFile(dataFolder));
    await expect(attempt()).rejects.toThrow(/postgres-passwords\.json is missing/);
  });

  it("passwords that are none", async () => {
    writeFileSync(credentialsFile(dataFolder), "{");
    await expect(attempt()).rejects.toThrow(/holds no passwords/);
  });

  it("a data folder that is a file", async () => {
    rmSync(dataFolder, { recursive: true });
    writeFileSync(dataFolder, "");
    await expect(attempt()).rejects.toThrow(/cannot be used: EEXIST.*READING_ROOM_DATA/);
  });

  it("a broken cluster, with what PostgreSQL said of it", async () => {
    rmSync(join(clusterFolder(dataFolder), "global"), { recursive: true });
    await expect(attempt()).rejects.toThrow(/did not start on .*could not find the database system/s);
  });
});

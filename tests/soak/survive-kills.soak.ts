/**
 * Kills the room, and in every other round its PostgreSQL too, at random moments (also while it starts, makes its database or
 * migrates), starts it again and counts: nothing that was acknowledged is lost, and no transaction is there in part.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { clusterFolder } from "#lib/server/postgres/cluster.ts";
import { startEmbeddedPostgres } from "#lib/server/postgres/embedded.ts";
import { findPostmaster, isAlive } from "#lib/server/postgres/postmaster-file.ts";
import { seededRandom } from "#tests/support/seeded-random.ts";

export type SoakReport = {
  readonly kills: number;
  /** Transactions that PostgreSQL said were committed. */
  readonly acknowledged: number;
  readonly lost: readonly number[];
  /** Transactions of which some of the rows are there and some are not, or which are there twice. */
  readonly torn: readonly string[];
};

/** What is written while the room is killed. */
export type Written = {
  /** A process that writes until it dies, and prints the number of each write that was acknowledged; the first is its last word. */
  readonly script: string;
  /** How far behind the last acknowledged number the next process begins: one asks again for what may have been written. */
  readonly step: number;
  /** What of it is there, by numbers; torn is what is there in part, or twice. */
  readonly count: (
    client: pg.Client,
  ) => Promise<{ readonly kept: ReadonlySet<number>; readonly torn: readonly string[] }>;
};

/** Transactions of three entries in the audit trail. */
export const entries: Written = {
  script: "tests/soak/write-until-killed.ts",
  step: 1_000,
  count: async (client) => {
    const { rows } = await client.query<{ subject: string; entries: number }>(
      `SELECT subject, count(*)::int AS entries FROM "AuditEntry" WHERE subject LIKE 'soak/%' GROUP BY subject`,
    );
    return {
      kept: new Set(rows.map(({ subject }) => Number(subject.slice("soak/".length)))),
      torn: rows.filter(({ entries }) => entries !== 3).map(({ subject }) => subject),
    };
  },
};

export async function soak(
  rounds: number,
  seed: number,
  say: (line: string) => void,
  written: Written = entries,
): Promise<SoakReport> {
  const random = seededRandom(seed);
  const above = mkdtempSync(join(tmpdir(), "reading-room-soak-"));
  const dataFolder = join(above, "data");
  const acknowledged: number[] = [];
  try {
    for (let round = 1; round <= rounds; round++) {
      const isAbrupt = random() < 0.3;
      // A third of the kills hits the start itself, which takes about a second; the others hit the writing.
      const child = await runRoom(
        dataFolder,
        written,
        acknowledged,
        isAbrupt ? random() * 1_500 : null,
        random() * 700,
      );
      await kill(child);
      if (random() < 0.5) await killServer(dataFolder);
      say(`round ${round}: ${acknowledged.length} acknowledged`);
    }
    return {
      kills: rounds,
      acknowledged: acknowledged.length,
      ...(await compare(dataFolder, written, acknowledged)),
    };
  } finally {
    rmSync(above, { recursive: true, force: true });
  }
}

/**
 * Starts a room and lets it live: for `startingMs` from its start, or, when that is null, for `writingMs` from the first transaction
 * that it has committed, which on a busy machine comes some time after it is open.
 */
async function runRoom(
  dataFolder: string,
  written: Written,
  acknowledged: number[],
  startingMs: number | null,
  writingMs: number,
): Promise<ChildProcess> {
  const next = (acknowledged.at(-1) ?? -1) + written.step;
  const script = resolve(written.script);
  const child = spawn(process.execPath, [script, dataFolder, String(next)], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let complaint = "";
  child.stderr.on("data", (chunk: Buffer) => {
    complaint += chunk.toString("utf8");
  });
  let wrote = () => {};
  const isWriting = new Promise<void>((resolve) => {
    wrote = resolve;
  });
  const isOpen = new Promise<void>((opened, reject) => {
    let rest = "";
    child.stdout.on("data", (chunk: Buffer) => {
      const lines = `${rest}${chunk.toString("utf8")}`.split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) {
        if (line === "open") opened();
        else {
          acknowledged.push(Number(line));
          wrote();
        }
      }
    });
    child.once("exit", (code, signal) => {
      if (signal !== "SIGKILL")
        reject(new Error(`The room ended by itself (${code ?? signal}):\n${complaint}`));
    });
  });
  isOpen.catch(() => {});
  if (startingMs !== null) await Promise.race([pause(startingMs), isOpen.then(() => pause(startingMs))]);
  else await isOpen.then(() => isWriting).then(() => pause(writingMs));
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) throw new Error(`The room ended by itself with ${child.exitCode}.`);
  const closed = new Promise((ended) => child.once("close", ended));
  child.kill("SIGKILL");
  await closed;
}

async function killServer(dataFolder: string): Promise<void> {
  const server = findPostmaster(clusterFolder(dataFolder));
  if (!server) return;
  process.kill(server.pid, "SIGKILL");
  while (isAlive(server.pid)) await pause(5);
}

/** What a last start finds. Where no start ever came as far as the tables, nothing was acknowledged. */
async function compare(
  dataFolder: string,
  written: Written,
  acknowledged: readonly number[],
): Promise<Pick<SoakReport, "lost" | "torn">> {
  const postgres = await startEmbeddedPostgres({ dataFolder, holder: "the count after the kills" });
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  try {
    if (acknowledged.length === 0) return { lost: [], torn: [] };
    const { kept, torn } = await written.count(client);
    return { lost: acknowledged.filter((number) => !kept.has(number)), torn };
  } finally {
    await client.end();
    await postgres.stop();
  }
}

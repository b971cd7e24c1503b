/**
 * Does what is queued, until it is stopped or the queue is empty. Jobs that were under way when their process was killed are taken up
 * again. What a job is, its feature says.
 */
import { Logger, type Runner, run, runMigrations, runOnce } from "graphile-worker";
import pg from "pg";

type Task = (payload: unknown) => Promise<void>;
export type Tasks = Readonly<Record<string, Task>>;

export type JobOptions = {
  readonly url: string;
  readonly tasks: Tasks;
  /** How many jobs are done side by side. */
  readonly concurrency: number;
  /** Hears what went wrong; how far a job is, the room's own tables tell. */
  readonly report: (message: string) => void;
};

export type RunningJobs = {
  /** Rejects when the queue can no longer be read. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
};

/** Makes or brings up to date the tables of the queue. */
export async function migrateJobs(url: string): Promise<void> {
  await withPool(url, (pgPool) => runMigrations({ pgPool, logger: loggerFor(() => {}) }));
}

/**
 * Does what is in the queue now, and what that queues, and ends. Where another process serves the queue it leaves all to that one,
 * and gives false: who is told to end in the middle would keep its jobs from the other.
 */
export async function finishJobs(options: JobOptions): Promise<boolean> {
  return withPool(options.url, async (pgPool) => {
    const turn = await takeTurn(pgPool);
    if (turn === null) return false;
    try {
      await freeJobs(pgPool);
      await runOnce(toSettings(options, pgPool));
      return true;
    } finally {
      turn.release(true);
    }
  });
}

/** For the one process that serves a room's queue: it begins by freeing what a killed one held. */
export async function serveJobs(options: JobOptions): Promise<RunningJobs> {
  const pgPool = openPool(options.url);
  let runner: Runner;
  let turn: pg.PoolClient | null;
  try {
    turn = await takeTurn(pgPool);
    if (turn !== null) await freeJobs(pgPool);
    runner = await run({ ...toSettings(options, pgPool), pollInterval: 1000 });
  } catch (error) {
    await pgPool.end();
    throw error;
  }
  // A command that does the queue just now ends soon.
  const waiting = setInterval(() => {
    if (turn === null)
      void takeTurn(pgPool)
        .then((taken) => (turn ??= taken))
        .catch(() => {});
  }, 1000);
  const stop = async () => {
    clearInterval(waiting);
    await runner.stop();
    turn?.release(true);
    await pgPool.end();
  };
  return { ended: runner.promise, stop };
}

function toSettings({ tasks, concurrency, report }: JobOptions, pgPool: pg.Pool) {
  return {
    pgPool,
    concurrency,
    logger: loggerFor(report),
    noHandleSignals: true,
    taskList: Object.fromEntries(
      Object.entries(tasks).map(([name, task]) => [name, (payload: unknown) => task(payload)]),
    ),
  };
}

/** A connection that says, for as long as it is open, that somebody does the queue; null where another one says so. */
async function takeTurn(pool: pg.Pool): Promise<pg.PoolClient | null> {
  const client = await pool.connect();
  const { rows } = await client.query<{ mine: boolean }>(
    "SELECT pg_try_advisory_lock(hashtext('reading room: jobs')) AS mine",
  );
  if (rows[0]?.mine) return client;
  client.release();
  return null;
}

/** The queue holds a job for its worker for four hours; the worker of a process that was killed will never come back. */
async function freeJobs(pool: pg.Pool): Promise<void> {
  await pool.query(
    "SELECT graphile_worker.force_unlock_workers(ARRAY(SELECT locked_by FROM graphile_worker.jobs WHERE locked_by IS NOT NULL))",
  );
}

function loggerFor(report: (message: string) => void): Logger {
  return new Logger(() => (level, message) => {
    if (level === "error") report(message);
  });
}

/** A pool of our own, because the queue's library does not wait for the end of the one that it makes. */
async function withPool<Result>(url: string, work: (pool: pg.Pool) => Promise<Result>): Promise<Result> {
  const pool = openPool(url);
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}

function openPool(url: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url });
  const hear = () => {}; // Whoever uses a connection that breaks is told by its query.
  pool.on("error", hear);
  pool.on("connect", (client) => client.on("error", hear));
  return pool;
}

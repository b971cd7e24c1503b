/**
 * The database of a room for as long as a command works: the one of a room that is open, or else opened for the while.
 */
import { existsSync } from "node:fs";
import { disconnectDatabase } from "#lib/server/database.ts";
import { type Environment, readEnvironment } from "#lib/server/environment.ts";
import { openDatabase } from "#lib/server/open-database.ts";
import { clusterFolder } from "#lib/server/postgres/cluster.ts";
import { findRunningDatabase } from "#lib/server/postgres/embedded.ts";
import { Refusal } from "#lib/server/refusal.ts";

type Options = {
  /** Whether a room is made where there is none yet; otherwise that is refused. */
  readonly isNewWelcome?: boolean;
};

/** Runs `work` with `DATABASE_URL` set to the database of the room in the data folder. */
export async function withRoom<Result>(
  purpose: string,
  work: () => Promise<Result>,
  { isNewWelcome = false }: Options = {},
): Promise<Result> {
  const environment = readEnvironment();
  const running = environment.databaseUrl === null ? await findRunningDatabase(environment.dataFolder) : null;
  return running ? withRunning(running, work) : withOpened(environment, purpose, work, isNewWelcome);
}

async function withRunning<Result>(url: string, work: () => Promise<Result>): Promise<Result> {
  process.env.DATABASE_URL = url;
  try {
    return await work();
  } finally {
    await disconnectDatabase();
  }
}

async function withOpened<Result>(
  environment: Environment,
  purpose: string,
  work: () => Promise<Result>,
  isNewWelcome: boolean,
): Promise<Result> {
  if (
    !isNewWelcome &&
    environment.databaseUrl === null &&
    !existsSync(clusterFolder(environment.dataFolder))
  ) {
    throw new Refusal(
      `There is no reading room in ${environment.dataFolder} yet. Open it once with \`npm start\`, or name its folder with READING_ROOM_DATA.`,
    );
  }
  const holder = `\`reading-room ${purpose}\` (process ${process.pid})`;
  const opened = await openDatabase(environment, {
    holder,
    note: (line) => process.stderr.write(`${line}\n`),
  });
  const close = () => void opened.close().finally(() => process.exit(130));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, close);
  process.once("disconnect", close);
  try {
    return await work();
  } finally {
    for (const event of ["SIGINT", "SIGTERM", "disconnect"]) process.off(event, close);
    await opened.close();
  }
}

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
  /** What is still said when the command is told to end, before the database goes. */
  readonly onInterrupt?: () => Promise<void>;
};

/** Runs `work` with `DATABASE_URL` set to the database of the room in the data folder. */
export async function withRoom<Result>(
  purpose: string,
  work: () => Promise<Result>,
  options: Options = {},
): Promise<Result> {
  const environment = readEnvironment();
  const running = environment.databaseUrl === null ? await findRunningDatabase(environment.dataFolder) : null;
  return running ? withRunning(running, work, options) : withOpened(environment, purpose, work, options);
}

async function withRunning<Result>(
  url: string,
  work: () => Promise<Result>,
  { onInterrupt }: Options,
): Promise<Result> {
  process.env.DATABASE_URL = url;
  const forget = whenInterrupted(onInterrupt, disconnectDatabase);
  try {
    return await work();
  } finally {
    forget();
    await disconnectDatabase();
  }
}

async function withOpened<Result>(
  environment: Environment,
  purpose: string,
  work: () => Promise<Result>,
  { isNewWelcome = false, onInterrupt }: Options,
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
  const forget = whenInterrupted(onInterrupt, () => opened.close());
  try {
    return await work();
  } finally {
    forget();
    await opened.close();
  }
}

/** Ctrl-C comes twice, from the terminal and from the launcher: the second changes nothing. Gives the way to forget all this. */
function whenInterrupted(say: Options["onInterrupt"], close: () => Promise<void>): () => void {
  let isEnding = false;
  const end = () => {
    if (isEnding) return;
    isEnding = true;
    void Promise.resolve(say?.())
      .catch(() => {})
      .then(close)
      .finally(() => process.exit(130));
  };
  const events = ["SIGINT", "SIGTERM", "disconnect"] as const;
  for (const event of events) process.on(event, end);
  return () => {
    for (const event of events) process.off(event, end);
  };
}

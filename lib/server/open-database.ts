/**
 * The database of a room, opened and migrated: the embedded server, kept alive as long as the room is open, or a server of
 * the reader's own. Sets `DATABASE_URL`, which is what `database()` reads.
 */
import { disconnectDatabase } from "./database.ts";
import type { Environment } from "./environment.ts";
import { applyMigrations } from "./migrations.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./postgres/embedded.ts";
import { requireUsableServer } from "./postgres/own-server.ts";
import { Refusal } from "./refusal.ts";

export type OpenDatabase = {
  /** Rejects when the embedded server has gone and could not be started again. Never resolves. */
  readonly lost: Promise<never>;
  close(): Promise<void>;
};

export type OpenOptions = {
  /** What a second start on the same data is told. */
  readonly holder: string;
  readonly note: (line: string) => void;
};

export async function openDatabase(
  environment: Pick<Environment, "dataFolder" | "databaseUrl">,
  options: OpenOptions,
): Promise<OpenDatabase> {
  if (environment.databaseUrl !== null) return openOwnServer(environment.databaseUrl);
  const { dataFolder } = environment;
  const first = await startEmbeddedPostgres({ dataFolder, holder: options.holder });
  const supervisor = new Supervisor(first, dataFolder, options);
  try {
    process.env.DATABASE_URL = first.url;
    await applyMigrations(first.url);
  } catch (error) {
    await supervisor.close();
    throw error;
  }
  return supervisor;
}

async function openOwnServer(url: string): Promise<OpenDatabase> {
  await requireUsableServer(url);
  process.env.DATABASE_URL = url;
  await applyMigrations(url);
  return { lost: new Promise(() => {}), close: disconnectDatabase };
}

const maxRestarts = 3;
const forgivenAfterMs = 60_000;

/** Starts a server that has gone again at the same port, so that open pools find it; gives up when it goes again and again. */
class Supervisor implements OpenDatabase {
  readonly lost: Promise<never>;
  #postgres: EmbeddedPostgres;
  #isClosing = false;
  readonly #dataFolder: string;
  readonly #options: OpenOptions;

  constructor(postgres: EmbeddedPostgres, dataFolder: string, options: OpenOptions) {
    this.#postgres = postgres;
    this.#dataFolder = dataFolder;
    this.#options = options;
    this.lost = this.#watch();
    this.lost.catch(() => {});
  }

  async close(): Promise<void> {
    this.#isClosing = true;
    await disconnectDatabase();
    await this.#postgres.stop();
  }

  async #watch(): Promise<never> {
    for (let restarts = 0, since = Date.now(); ; restarts++) {
      await this.#postgres.ended;
      if (this.#isClosing) return new Promise<never>(() => {});
      if (Date.now() - since > forgivenAfterMs) [restarts, since] = [0, Date.now()];
      if (restarts >= maxRestarts) throw new Error("PostgreSQL ended again and again.");
      this.#options.note("PostgreSQL ended unexpectedly; starting it again.");
      await this.#restart().catch(passUnlessRefused);
    }
  }

  async #restart(): Promise<void> {
    const restarted = await startEmbeddedPostgres({
      dataFolder: this.#dataFolder,
      holder: this.#options.holder,
      port: this.#postgres.port,
    });
    this.#postgres = restarted;
    // The room was closed while the server was on its way.
    if (this.#isClosing) await restarted.stop();
  }
}

/** A server that ends again while it is being started counts as one more end; what a person must mend ends the watch. */
function passUnlessRefused(error: unknown): void {
  if (error instanceof Refusal) throw error;
}

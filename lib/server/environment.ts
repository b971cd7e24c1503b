/**
 * The environment variables that the reading room knows, read and checked in one place. Nothing else reads `process.env`
 * for them, save the database client, which must see the address that the embedded server was given at its start.
 */
import { isIP } from "node:net";
import { resolve } from "node:path";
import { z } from "zod";
import { Refusal } from "./refusal.ts";

export type Environment = {
  readonly port: number;
  readonly host: string;
  /** Absolute path of the folder that holds everything the room keeps. */
  readonly dataFolder: string;
  /** Absolute path of the folder of data with which the room opens. */
  readonly seedsFolder: string;
  /** A PostgreSQL server of one's own; null starts the embedded one. */
  readonly databaseUrl: string | null;
  /** The secret that every request must carry; null for a room that only this machine can reach. */
  readonly token: string | null;
  /** What reading one file may cost; `lib/intake/bounds.ts` says what each is. */
  readonly reading: {
    readonly fileBytes: number;
    readonly pages: number;
    readonly seconds: number;
    readonly memoryBytes: number;
  };
  /** A language model that proposes too; null, as it is unless somebody names one, for none. */
  readonly model: { readonly url: string; readonly key: string | null; readonly name: string } | null;
};

const MEBIBYTE = 1024 * 1024;

/** A whole number from 1 to `most`. */
function wholeNumber(most: number, usual: number) {
  const said = `must be a whole number from 1 to ${most}`;
  return z
    .string()
    .regex(/^\d{1,6}$/, said)
    .transform(Number)
    .refine((number) => number >= 1 && number <= most, said)
    .default(usual);
}

const variables = z
  .object({
    PORT: z
      .string()
      .regex(/^\d{1,5}$/, "must be a whole number from 1 to 65535")
      .transform(Number)
      .refine((port) => port >= 1 && port <= 65535, "must be a whole number from 1 to 65535")
      .default(3000),
    HOST: z
      .string()
      .regex(/^[0-9a-z.:-]+$/i, "must be a name or an address without a port, such as 127.0.0.1")
      .default("127.0.0.1"),
    READING_ROOM_DATA: z.string().default(".data"),
    READING_ROOM_SEEDS: z.string().default("seeds"),
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, "must begin with postgresql://")
      .refine(
        (url) => URL.canParse(url),
        "must be an address such as postgresql://user:password@host:5432/name",
      )
      .optional(),
    READING_ROOM_TOKEN: z
      .string()
      .regex(/^[\w.~-]{16,256}$/, "must be 16 to 256 letters, digits or any of . _ ~ -")
      .optional(),
    READING_ROOM_MAX_FILE_MB: wholeNumber(512, 64),
    READING_ROOM_MAX_PAGES: wholeNumber(100_000, 3000),
    READING_ROOM_READ_SECONDS: wholeNumber(3600, 120),
    READING_ROOM_READ_MEMORY_MB: wholeNumber(65_536, 1024),
    READING_ROOM_MODEL_URL: z
      .string()
      .refine(
        (url) => /^https?:\/\//.test(url) && URL.canParse(url),
        "must be an address such as http://127.0.0.1:11434/v1",
      )
      .optional(),
    READING_ROOM_MODEL_KEY: z
      .string()
      .regex(/^[\x21-\x7e]{1,500}$/, "must be visible ASCII characters")
      .optional(),
    READING_ROOM_MODEL_NAME: z.string().max(200).optional(),
  })
  .refine(
    (given) => given.READING_ROOM_MODEL_URL === undefined || given.READING_ROOM_MODEL_NAME !== undefined,
    {
      path: ["READING_ROOM_MODEL_NAME"],
      message:
        "is missing: READING_ROOM_MODEL_URL names an endpoint, and this says which of its models to ask",
    },
  )
  .refine((given) => isLoopback(given.HOST) || given.READING_ROOM_TOKEN !== undefined, {
    path: ["HOST"],
    message:
      "lets other machines in, so a secret is needed: set READING_ROOM_TOKEN to 16 characters or more (for example the output of `openssl rand -hex 24`) and open the room once with ?token=… in its address; or leave HOST at 127.0.0.1",
  });

/** Reads the environment, relative paths from `folder`. An empty value counts as not given. Throws a `Refusal` that names every bad value. */
export function readEnvironment(
  given: Readonly<Record<string, string | undefined>> = process.env,
  folder: string = process.cwd(),
): Environment {
  const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ""));
  const parsed = variables.safeParse(filled);
  if (!parsed.success) throw new Refusal(explain(parsed.error.issues, filled));
  return {
    port: parsed.data.PORT,
    host: parsed.data.HOST,
    dataFolder: resolve(folder, parsed.data.READING_ROOM_DATA),
    seedsFolder: resolve(folder, parsed.data.READING_ROOM_SEEDS),
    databaseUrl: parsed.data.DATABASE_URL ?? null,
    token: parsed.data.READING_ROOM_TOKEN ?? null,
    reading: {
      fileBytes: parsed.data.READING_ROOM_MAX_FILE_MB * MEBIBYTE,
      pages: parsed.data.READING_ROOM_MAX_PAGES,
      seconds: parsed.data.READING_ROOM_READ_SECONDS,
      memoryBytes: parsed.data.READING_ROOM_READ_MEMORY_MB * MEBIBYTE,
    },
    model: modelOf(parsed.data),
  };
}

function modelOf(given: z.output<typeof variables>): Environment["model"] {
  const {
    READING_ROOM_MODEL_URL: url,
    READING_ROOM_MODEL_NAME: name,
    READING_ROOM_MODEL_KEY: key = null,
  } = given;
  return url === undefined || name === undefined ? null : { url, key, name };
}

/** Whether a name or address is this machine's own, reachable by nobody else. */
function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
}

const secrets = new Set([
  "DATABASE_URL",
  "READING_ROOM_TOKEN",
  "READING_ROOM_MODEL_KEY",
  "READING_ROOM_MODEL_URL",
]);

function explain(
  issues: readonly z.core.$ZodIssue[],
  given: Readonly<Record<string, string | undefined>>,
): string {
  const lines = issues.map((issue) => {
    const name = String(issue.path[0]);
    const shown = secrets.has(name) ? "" : `=${given[name] ?? ""}`;
    return `  ${name}${shown} ${issue.message}.`;
  });
  return ["The environment cannot be used:", ...lines].join("\n");
}

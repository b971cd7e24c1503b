/**
 * As whom, and from where, the programs of the embedded PostgreSQL run. PostgreSQL refuses to run as root; as root it
 * therefore runs as the nobody of every Unix (uid 65534), from a copy that this user can reach. Where the data folder lies
 * below a folder closed to others (a home, `mktemp -d`), one capability lets it pass: to read and search, not to write.
 */
import { accessSync, chownSync, constants, statSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { Refusal } from "#lib/server/refusal.ts";
import type { Binaries } from "./binaries.ts";
import { publishedCopy } from "./published-copy.ts";

const nobody = 65534;

export type Runner = {
  /** The command line that runs `program` with `args`, and the spawn options that it needs. */
  command(program: "initdb" | "postgres" | "pg_ctl", args: readonly string[]): Command;
  /** Hands a folder to the user that the programs run as. */
  own(folder: string): void;
};

type Command = {
  readonly file: string;
  readonly args: readonly string[];
  readonly options: { readonly uid?: number; readonly gid?: number; readonly env: NodeJS.ProcessEnv };
};

/** The runner for a cluster inside `dataFolder`, which must exist. */
export function chooseRunner(binaries: Binaries, dataFolder: string): Runner {
  if (process.getuid?.() !== 0) return inPlace(binaries);
  const bin = join(publishedCopy(binaries, nobody), "bin");
  const own = (folder: string) => chownSync(folder, nobody, nobody);
  if (isReachableByOthers(dataFolder)) {
    return {
      own,
      command: (program, args) => ({
        file: join(bin, program),
        args,
        options: { uid: nobody, gid: nobody, env },
      }),
    };
  }
  const setpriv = findSetpriv();
  if (!setpriv) {
    throw new Refusal(
      `PostgreSQL does not run as root, and its user (uid ${nobody}) cannot pass into ${dataFolder}: a folder above is closed to others, and the program setpriv (package util-linux) that would let it pass is missing. Set READING_ROOM_DATA to a folder that others may enter, run as an ordinary user, or set DATABASE_URL.`,
    );
  }
  return {
    own,
    command: (program, args) => ({
      file: setpriv,
      args: [...passing, join(bin, program), ...args],
      options: { env },
    }),
  };
}

const passing = [
  `--reuid=${nobody}`,
  `--regid=${nobody}`,
  "--clear-groups",
  "--inh-caps=-all,+dac_read_search",
  "--ambient-caps=-all,+dac_read_search",
  "--",
];

/** Nothing of ours is handed down: neither secrets nor a PG… variable that would change what the programs do. */
const env: NodeJS.ProcessEnv = {
  NODE_ENV: process.env.NODE_ENV,
  PATH: process.env.PATH,
  TZ: "UTC",
  ...(process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {}),
};

function inPlace(binaries: Binaries): Runner {
  const ending = process.platform === "win32" ? ".exe" : "";
  return {
    own: () => {},
    command: (program, args) => ({
      file: join(binaries.native, "bin", `${program}${ending}`),
      args,
      options: { env },
    }),
  };
}

/** Whether anybody may enter this folder and every folder above it. */
function isReachableByOthers(folder: string): boolean {
  if ((statSync(folder).mode & 0o001) === 0) return false;
  const parent = dirname(folder);
  return parent === folder || isReachableByOthers(parent);
}

function findSetpriv(): string | null {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/bin", "/bin"];
  const found = folders.filter(Boolean).find((folder) => isExecutable(join(folder, "setpriv")));
  return found ? join(found, "setpriv") : null;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

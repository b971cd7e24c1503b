/**
 * Builds the pages for production when their source has changed since the last build in the same folder.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { step } from "./progress.ts";
import { runNode } from "./run-node.ts";
import { sourceHash } from "./source-hash.ts";

const sources = ["app", "components", "lib", "public", "prisma/schema.prisma", "next.config.ts"];
const settings = ["package.json", "package-lock.json", "tsconfig.json"];

/** Builds into the folder that `READING_ROOM_BUILD` names, `.next` by default: `next.config.ts` reads it too. */
export async function buildPages(root: string): Promise<void> {
  const folder = process.env.READING_ROOM_BUILD ?? ".next";
  const stamp = join(root, folder, "reading-room-sources");
  const wanted = sourceHash(root, [...sources, ...settings]);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  if (process.env.READING_ROOM_BUILD) writeOwnTsconfig(root, folder);
  await step("Building the pages", () =>
    runNode([join(root, "node_modules/next/dist/bin/next"), "build"], { NODE_ENV: "production" }),
  );
  writeFileSync(stamp, wanted);
}

/** Next enters its build folder in the tsconfig that it reads; for a build elsewhere that must not be the project's own. */
function writeOwnTsconfig(root: string, folder: string): void {
  const file = join(root, `${folder}.tsconfig.json`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    JSON.stringify({ extends: join(relative(dirname(file), root), "tsconfig.json"), include: [] }),
  );
}

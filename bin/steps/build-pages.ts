/**
 * Builds the pages for production when their source has changed since the last build in the same folder.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { step } from "./progress.ts";
import { runNode } from "./run-node.ts";
import { sourceHash } from "./source-hash.ts";

const sources = ["app", "components", "lib", "public", "prisma/schema.prisma", "next.config.ts"];
const settings = ["package.json", "package-lock.json", "tsconfig.json"];

/** Builds into the folder that `READING_ROOM_BUILD` names, `.next` by default: `next.config.ts` reads it too. */
export async function buildPages(root: string): Promise<void> {
  const stamp = join(root, process.env.READING_ROOM_BUILD ?? ".next", "reading-room-sources");
  const wanted = sourceHash(root, [...sources, ...settings]);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  await step("Building the pages", () =>
    runNode([join(root, "node_modules/next/dist/bin/next"), "build"], { NODE_ENV: "production" }),
  );
  writeFileSync(stamp, wanted);
}

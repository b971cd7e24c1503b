/**
 * Makes Prisma's client from the schema when the schema has changed. Nothing of Prisma's is fetched: it asks for a native
 * engine that generating does not use, and is satisfied with the name of any program.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { step } from "./progress.ts";
import { runNode } from "./run-node.ts";
import { sourceHash } from "./source-hash.ts";

export async function generateClient(root: string): Promise<void> {
  const folder = join(root, "lib", "server", "generated");
  const stamp = join(folder, "schema-hash");
  const wanted = sourceHash(root, [
    "prisma/schema.prisma",
    "prisma.config.ts",
    "node_modules/prisma/package.json",
  ]);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  await step("Making the database client", () =>
    runNode([join(root, "node_modules/prisma/build/index.js"), "generate"], {
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    }),
  );
  mkdirSync(folder, { recursive: true });
  writeFileSync(stamp, wanted);
}

/**
 * `npm run bench -- NAME`: runs a measurement from `tests/bench`. It prints figures; judging them is the reader's part.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describeError, Refusal } from "#lib/server/refusal.ts";
import { generateClient } from "./steps/generate-client.ts";

const root = join(import.meta.dirname, "..");
const folder = join(root, "tests", "bench");
const ending = ".bench.ts";

process.chdir(root);
process.exitCode = await run(process.argv[2] ?? "").catch((error) => {
  console.error(describeError(error));
  return 1;
});

async function run(name: string): Promise<number> {
  const names = readdirSync(folder).flatMap((file) =>
    file.endsWith(ending) ? [file.slice(0, -ending.length)] : [],
  );
  if (!names.includes(name)) throw new Refusal(`Name one of the measurements: ${names.join(", ")}`);
  await generateClient(root);
  await import(join(folder, `${name}${ending}`));
  return 0;
}

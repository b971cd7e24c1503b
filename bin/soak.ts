/**
 * `npm run soak -- NAME [ROUNDS] [SEED]`: a long proof from `tests/soak`, of which `npm test` runs a short one with a fixed seed.
 * Each soak takes rounds and seed and gives a report; it failed if a list in the report is not empty.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describeError, Refusal } from "#lib/server/refusal.ts";
import { generateClient } from "./steps/generate-client.ts";

type Soak = (
  rounds: number,
  seed: number,
  say: (line: string) => void,
) => Promise<Readonly<Record<string, unknown>>>;

const root = join(import.meta.dirname, "..");
const folder = join(root, "tests", "soak");
const ending = ".soak.ts";

process.chdir(root);
process.exitCode = await run(process.argv.slice(2)).catch((error) => {
  console.error(describeError(error));
  return 1;
});

async function run([
  name = "",
  rounds = "1000",
  seed = String(Date.now() % 1_000_000),
]: string[]): Promise<number> {
  const names = readdirSync(folder).flatMap((file) =>
    file.endsWith(ending) ? [file.slice(0, -ending.length)] : [],
  );
  if (!names.includes(name)) throw new Refusal(`Name one of the soaks: ${names.join(", ")}`);
  await generateClient(root);
  const { soak } = (await import(join(folder, `${name}${ending}`))) as { soak: Soak };
  console.log(`${name}: ${rounds} rounds with seed ${seed}`);
  const report = await soak(Number(rounds), Number(seed), console.log);
  console.log(report);
  return Object.values(report).some((value) => Array.isArray(value) && value.length > 0) ? 1 : 0;
}

/**
 * Runs a script of the project or of its packages on this Node, quietly: what it said is shown only if it fails.
 */
import { spawn } from "node:child_process";
import { Refusal } from "#lib/server/refusal.ts";

export async function runNode(args: readonly string[], env: Readonly<Record<string, string>>): Promise<void> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const stop = () => child.kill();
  process.once("exit", stop);
  const said: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => said.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => said.push(chunk));
  const status = await new Promise<number | string>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve(code ?? signal ?? "nothing"));
  });
  process.off("exit", stop);
  if (status === 0) return;
  const output = Buffer.concat(said).toString("utf8").trim();
  throw new Refusal(`\`node ${args.join(" ")}\` ended with ${status}:\n${output}`);
}

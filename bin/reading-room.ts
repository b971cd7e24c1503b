/**
 * The command line: finds the subcommand, reads its options, ends with its exit status. 0: done and well; 1: a fault was found or
 * the work failed; 2: the command line was not understood.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { describeError } from "#lib/server/refusal.ts";
import type { Command } from "./commands/command.ts";
import { generateClient } from "./steps/generate-client.ts";

/** Loaded when asked for, because they need the database client, which a fresh clone has yet to make. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  verify: async () => (await import("./commands/verify.ts")).verify,
  check: async () => (await import("./commands/check.ts")).check,
  "import-notes": async () => (await import("./commands/import-notes.ts")).importNotesCommand,
  supersede: async () => (await import("./commands/supersede.ts")).supersede,
  backup: async () => (await import("./commands/backup.ts")).backup,
  restore: async () => (await import("./commands/restore.ts")).restore,
  health: async () => (await import("./commands/health.ts")).health,
  propose: async () => (await import("./commands/propose.ts")).propose,
  export: async () => (await import("./commands/export.ts")).exportKnowledge,
  import: async () => (await import("./commands/import.ts")).importFiles,
};

const root = join(import.meta.dirname, "..");
process.env.READING_ROOM_FROM ??= process.cwd();
process.chdir(root);
process.exitCode = await main(process.argv.slice(2)).catch((error) => {
  console.error(describeError(error));
  return 1;
});
// The channel to the launcher would keep a finished command waiting.
if (process.connected) process.disconnect();

async function main([name, ...rest]: readonly string[]): Promise<number> {
  await generateClient(root);
  const load = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load || name === undefined) {
    const isAsked = name === undefined || ["help", "--help", "-h"].includes(name);
    console[isAsked ? "log" : "error"](await overview(isAsked ? null : name));
    return isAsked ? 0 : 2;
  }
  return runCommand(name, await load(), rest);
}

async function runCommand(name: string, command: Command, args: readonly string[]): Promise<number> {
  const usage = `Usage: reading-room ${name} ${command.usage}`.trimEnd();
  try {
    const options = { ...command.options, help: { type: "boolean", short: "h" } } as const;
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: command.maxWords > 0,
    });
    if (values.help) {
      console.log(`${usage}\n\n${command.summary}`);
      return 0;
    }
    if (positionals.length <= command.maxWords) return await command.run(values, positionals);
    console.error(`Too many words.\n${usage}`);
  } catch (error) {
    if (!String((error as NodeJS.ErrnoException).code).startsWith("ERR_PARSE_ARGS")) throw error;
    console.error(`${(error as Error).message}\n${usage}`);
  }
  return 2;
}

async function overview(unknown: string | null): Promise<string> {
  const lines = await Promise.all(
    Object.entries(commands).map(async ([name, load]) => `  ${name.padEnd(14)} ${(await load()).summary}`),
  );
  const said = unknown === null ? [] : [`There is no command ${JSON.stringify(unknown)}.`, ""];
  return [...said, "Usage: reading-room COMMAND [OPTIONS]", "", ...lines].join("\n");
}

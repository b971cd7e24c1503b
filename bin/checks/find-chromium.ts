/**
 * A Chromium for the end-to-end tests: the one that `CHROMIUM_PATH` names, one that is installed, or Debian's, installed now
 * if this is root on a machine that has apt. Nothing is downloaded from anywhere else.
 */
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium as playwrights } from "@playwright/test";
import { Refusal } from "#lib/server/refusal.ts";
import { runProgram } from "./run-child.ts";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge"];
const elsewhere = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** `say` is called before an installation, which takes a minute. */
export async function findChromium(say: (line: string) => void): Promise<string> {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (isExecutable(named)) return named;
    throw new Refusal(`CHROMIUM_PATH=${named} is no program that can be run. Mend it, or leave it out.`);
  }
  const found = installed();
  if (found) return found;
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) {
    throw new Refusal(
      "No Chromium was found for the end-to-end tests. Install one (Debian: apt-get install chromium), or name one with CHROMIUM_PATH.",
    );
  }
  say("No Chromium was found: installing Debian's …");
  await aptGet("update");
  await aptGet("install", "-y", "--no-install-recommends", "chromium");
  const now = installed();
  if (!now) throw new Refusal("apt-get installed chromium, but no program of that name is on the PATH.");
  return now;
}

function installed(): string | null {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const candidates = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...elsewhere];
  return [...candidates, playwrights.executablePath()].find(isExecutable) ?? null;
}

async function aptGet(...args: string[]): Promise<void> {
  const { status, said } = await runProgram("/usr/bin/apt-get", args, { DEBIAN_FRONTEND: "noninteractive" });
  if (status === 0) return;
  const end = said.split("\n").slice(-5).join("\n");
  throw new Refusal(
    `apt-get ${args[0]} ended with ${status}:\n${end}\nInstall a Chromium by hand, or set CHROMIUM_PATH.`,
  );
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Opens a whole reading room for the end-to-end tests, as `npm start` does: the production build of `READING_ROOM_BUILD`, a data
 * folder of its own, a free port, the seeds imported. It ends with the tests: the channel to it closes, however they end.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { createTestDatabase } from "#tests/support/own-server.ts";

const patienceMs = 180_000;

export default async function startRoom(): Promise<() => Promise<void>> {
  mkdirSync(resolve(".test"), { recursive: true });
  const dataFolder = mkdtempSync(join(resolve(".test"), `e2e-${process.pid}-`));
  const database = await createTestDatabase("e2e");
  const port = await freePort();
  const room = spawn(process.execPath, [resolve("bin/serve.ts")], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(port),
      HOST: "127.0.0.1",
      READING_ROOM_DATA: dataFolder,
      READING_ROOM_BUILD: process.env.READING_ROOM_BUILD ?? join(".test", "build"),
      READING_ROOM_TOKEN: "",
      DATABASE_URL: database?.url ?? "",
    },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const close = async () => {
    await end(room);
    await database?.drop();
    rmSync(dataFolder, { recursive: true, force: true });
  };
  await opened(room).catch(async (error) => {
    await close();
    throw error;
  });
  process.env.READING_ROOM_URL = `http://127.0.0.1:${port}`;
  return close;
}

async function opened(room: ChildProcess): Promise<void> {
  let said = "";
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error(`The room did not open in time. It said:\n${said}`)),
      patienceMs,
    );
    const listen = (chunk: Buffer) => {
      said += chunk.toString("utf8");
      if (!said.includes("Reading Room is open")) return;
      clearTimeout(late);
      resolve();
    };
    room.stdout?.on("data", listen);
    room.stderr?.on("data", listen);
    room.once("exit", (code) => reject(new Error(`The room ended with ${code} before it opened:\n${said}`)));
  });
}

async function end(room: ChildProcess): Promise<void> {
  if (room.exitCode !== null || room.signalCode !== null) return;
  const ended = new Promise((resolve) => room.once("exit", resolve));
  room.kill("SIGTERM");
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return address.port;
}

/**
 * A whole reading room in a process of its own, as `npm start` opens it: the production build of `READING_ROOM_BUILD`, a data
 * folder and a port of its own. It ends with whoever started it: the channel to it closes, however that one ended.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";

export type Room = {
  readonly url: string;
  readonly child: ChildProcess;
  /** Everything that it printed so far. */
  readonly said: () => string;
  /** Resolves with the exit status, or the signal that ended it. */
  readonly ended: Promise<number | string>;
};

export type RoomOptions = {
  readonly dataFolder: string;
  readonly port?: number;
  /** What is run: the room itself, the launcher above it, or npm above that. */
  readonly from?: "room" | "launcher" | "npm";
  readonly env?: Readonly<Record<string, string>>;
};

const commands = {
  room: [process.execPath, resolve("bin/serve.ts")],
  launcher: [process.execPath, resolve("bin/start.mjs")],
  npm: ["npm", "start"],
} as const;

const patienceMs = 180_000;

/** Starts a room without waiting for it to open. */
export async function startRoom(options: RoomOptions): Promise<Room> {
  const port = options.port ?? (await freePort());
  const [file, ...args] = commands[options.from ?? "room"];
  const child = spawn(file, args, {
    env: {
      ...process.env,
      PORT: String(port),
      HOST: "127.0.0.1",
      READING_ROOM_DATA: options.dataFolder,
      READING_ROOM_BUILD: process.env.READING_ROOM_BUILD ?? join(".test", "build"),
      READING_ROOM_TOKEN: "",
      DATABASE_URL: "",
      ...options.env,
    },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk: Buffer) => {
      said += chunk.toString("utf8");
    });
  }
  const ended = new Promise<number | string>((resolve) => {
    child.once("exit", (code, signal) => resolve(code ?? signal ?? "nothing"));
  });
  return { url: `http://127.0.0.1:${port}`, child, said: () => said, ended };
}

/** Starts a room and waits until it says that it is open. */
export async function openRoom(options: RoomOptions): Promise<Room> {
  const room = await startRoom(options);
  const late = AbortSignal.timeout(patienceMs);
  await new Promise<void>((resolve, reject) => {
    const look = () => room.said().includes("Reading Room is open") && resolve();
    room.child.stdout?.on("data", look);
    late.addEventListener("abort", () => reject(new Error(`The room did not open in time:\n${room.said()}`)));
    void room.ended.then((status) => reject(new Error(`The room ended with ${status}:\n${room.said()}`)));
  });
  return room;
}

/** Asks a room to end, as Ctrl-C does, and waits for it. */
export async function closeRoom(room: Room): Promise<number | string> {
  room.child.kill("SIGTERM");
  return room.ended;
}

/** A folder below `.test` that is swept away when its process is gone. */
export function makeDataFolder(purpose: string): string {
  mkdirSync(resolve(".test"), { recursive: true });
  return mkdtempSync(join(resolve(".test"), `${purpose}-${process.pid}-`));
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return address.port;
}

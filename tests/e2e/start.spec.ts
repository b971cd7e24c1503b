/** Starting and ending a whole room, also the hard way. No browser is needed here, but the production build is. */
import { readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { expect, test } from "@playwright/test";
import { clusterFolder } from "#lib/server/postgres/cluster.ts";
import { findPostmaster, isAlive } from "#lib/server/postgres/postmaster-file.ts";
import { closeRoom, makeDataFolder, openRoom, type Room, startRoom } from "#tests/support/open-room.ts";

let dataFolder: string;
const rooms: Room[] = [];

// One folder for all: the seeds are imported by the first room that opens on it, and kept by every other.
test.beforeAll(() => {
  dataFolder = makeDataFolder("start");
});

test.afterEach(async () => {
  for (const room of rooms.splice(0)) await closeRoom(room);
});

test.afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

async function open(options: Parameters<typeof openRoom>[0]): Promise<Room> {
  const room = await openRoom(options);
  rooms.push(room);
  return room;
}

const server = () => findPostmaster(clusterFolder(dataFolder));

async function listSources(room: Room): Promise<unknown> {
  const response = await fetch(`${room.url}/api/v1/sources`);
  return response.json();
}

test("a port in use is said at once, and nothing is begun", async () => {
  const empty = makeDataFolder("start");
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const address = other.address();
  const port = address !== null && typeof address === "object" ? address.port : 0;
  const room = await startRoom({ dataFolder: empty, port });
  expect(await room.ended).toBe(1);
  expect(room.said()).toContain(`Port ${port} on 127.0.0.1 is in use`);
  expect(room.said()).toContain(`PORT=${port + 1}`);
  expect(room.said()).not.toContain("    at ");
  expect(readdirSync(empty)).toEqual([]);
  rmSync(empty, { recursive: true });
  await new Promise((resolve) => other.close(resolve));
});

test("an environment that cannot be used is explained without a stack", async () => {
  const room = await startRoom({ dataFolder, env: { HOST: "0.0.0.0" } });
  expect(await room.ended).toBe(1);
  expect(room.said()).toContain("READING_ROOM_TOKEN");
  expect(room.said()).not.toContain("    at ");
});

test("a second room on the same data is refused and told who has it", async () => {
  const first = await open({ dataFolder });
  const second = await startRoom({ dataFolder });
  expect(await second.ended).toBe(1);
  expect(second.said()).toContain(`in use by the reading room at ${first.url}`);
  expect((await fetch(`${first.url}/api/v1/health`)).status).toBe(200);
});

test("a room that is told to end takes its database with it", async () => {
  const room = await open({ dataFolder });
  const pid = server()?.pid ?? 0;
  expect(isAlive(pid)).toBe(true);
  expect(await closeRoom(room)).toBe(0);
  expect(isAlive(pid)).toBe(false);
});

test("a room that was killed opens again with everything in it", async () => {
  const first = await openRoom({ dataFolder });
  const before = await listSources(first);
  first.child.kill("SIGKILL");
  await first.ended;
  expect(isAlive(server()?.pid ?? 0)).toBe(true);
  const second = await open({ dataFolder });
  expect(await listSources(second)).toEqual(before);
});

test("a room whose database was killed answers again", async () => {
  const room = await open({ dataFolder });
  process.kill(server()?.pid ?? 0, "SIGKILL");
  const status = async () => (await fetch(`${room.url}/api/v1/health`)).status;
  await expect.poll(status, { timeout: 20_000 }).toBe(200);
  expect(room.said()).toContain("starting it again");
});

for (const from of ["launcher", "npm"] as const) {
  test(`a room ends when the ${from} above it is killed`, async () => {
    const room = await openRoom({ dataFolder, from });
    const pid = server()?.pid ?? 0;
    room.child.kill("SIGKILL");
    await expect.poll(() => isAlive(pid), { timeout: 20_000 }).toBe(false);
    const answer = () =>
      fetch(room.url).then(
        () => "open",
        () => "closed",
      );
    await expect.poll(answer, { timeout: 20_000 }).toBe("closed");
  });
}

test("a room with a secret asks for it, and remembers whoever brought it", async ({ page }) => {
  const token = "a-secret-for-this-test";
  const room = await open({ dataFolder, env: { READING_ROOM_TOKEN: token } });
  expect((await page.goto(`${room.url}/`))?.status()).toBe(401);
  await page.goto(`${room.url}/?token=${token}`);
  expect(page.url()).toBe(`${room.url}/`);
  await expect(page.getByRole("main")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("main")).toBeVisible();
});

/** Bringing documents in: by hand, from the shell, and through a server that is killed in the middle. A room of its own. */
import { execFile } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { ArrivalBatch } from "#lib/features/arrivals/schema.ts";
import { closeRoom, makeDataFolder, openRoom, type Room } from "#tests/support/open-room.ts";
import { expectAccessible } from "./accessible.ts";
import { expect, test } from "./support.ts";

let dataFolder: string;
let room: Room;

test.beforeAll(async () => {
  dataFolder = makeDataFolder("import");
  room = await openRoom({ dataFolder });
});

test.afterAll(async () => {
  await closeRoom(room);
  rmSync(dataFolder, { recursive: true, force: true });
});

/** A text of so many sentences that no other has. */
const prose = (name: string, sentences: number) =>
  Array.from(
    { length: sentences },
    (_, at) => `The keeper of ${name} wrote ${at} letters to the ${at}th harbour.`,
  ).join(" ");

async function post(path: string, type: string, body: string): Promise<{ id: string }> {
  const response = await fetch(`${room.url}/api/v1${path}`, {
    method: "POST",
    headers: { "content-type": type },
    body,
  });
  expect(response.status).toBe(201);
  return (await response.json()) as { id: string };
}

async function look(id: string): Promise<ArrivalBatch> {
  return (await (await fetch(`${room.url}/api/v1/imports/${id}`)).json()) as ArrivalBatch;
}

test("files that are chosen come in, each with what became of it, and read like the first five", async ({
  page,
}) => {
  await page.goto(`${room.url}/import`);
  const page1 = "<!doctype html><title>Flood</title><h1>Flood in Basra</h1>";
  await page.getByLabel("Choose files").setInputFiles([
    { name: "harbour.txt", mimeType: "text/plain", buffer: Buffer.from(prose("Basra", 40)) },
    {
      name: "flood.html",
      mimeType: "text/html",
      buffer: Buffer.from(`${page1}<p>${prose("the flood", 12)}</p>`),
    },
    { name: "noise.pdf", mimeType: "application/pdf", buffer: Buffer.from([0, 1, 2, 255, 0, 7]) },
    { name: "copy.txt", mimeType: "text/plain", buffer: Buffer.from(`${prose("Basra", 40)} And one more.`) },
  ]);
  await expect(page.getByRole("heading", { name: "3 sources came in, 1 refused" })).toBeVisible({
    timeout: 20_000,
  });
  await expect(page).toHaveURL(/\/import\/[0-9a-f-]{36}$/);
  await expect(page.getByText(/another witness of the same work/).first()).toBeVisible();
  await expectAccessible(page);
  const witness = page
    .getByRole("button", {
      name: /^Another witness .* as (copy|harbour): (copy|harbour)\.txt$/,
    })
    .first();
  await witness.press("Enter");
  await expect(page.getByText(/It is a witness of the work/).first()).toBeVisible();
  await expect(page.getByRole("button", { name: /^Take that back/ }).first()).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.getByRole("button", { name: "Undo" }).first().click();
  await expect(page.getByText(/stands by itself again/)).toBeVisible();
  await expect(witness).toBeVisible();
  await expect(page.getByText(/It is a witness of the work/)).toHaveCount(0);
  await page.getByText("Refused 1").click();
  await expect(page.getByRole("listitem").filter({ hasText: "noise.pdf" })).toContainText("cannot be read");
  await page.reload();
  await page.getByRole("link", { name: "flood.html" }).click();
  await expect(page.getByRole("heading", { name: "Flood in Basra" }).first()).toBeVisible();
  await page.goto(`${room.url}/search?q=%22the+7th+harbour%22`);
  await expect(page.getByText(/passages in 3 sources/)).toBeVisible();
  await page.goto(`${room.url}/check?quote=The+keeper+of+the+flood+wrote+3+letters+to+the+3th+harbour.`);
  await expect(page.getByText("Verbatim").first()).toBeVisible();
});

test("forty files of which a killed server had done some are all there once it is open again", async () => {
  const { id } = await post("/imports", "application/json", "{}");
  for (let number = 1; number <= 40; number++) {
    await post(
      `/imports/${id}/files?path=${number}.txt`,
      "application/octet-stream",
      prose(`island ${number}`, 300),
    );
  }
  await expect
    .poll(async () => (await look(id)).counts.done, { timeout: 60_000, intervals: [50] })
    .toBeGreaterThan(2);
  room.child.kill("SIGKILL");
  await room.ended;
  room = await openRoom({ dataFolder });
  expect((await look(id)).counts.done).toBeLessThan(40);
  await expect.poll(async () => (await look(id)).counts.done, { timeout: 60_000 }).toBe(40);
  const slugs = new Set((await look(id)).files.map(({ source }) => source));
  expect(slugs.size).toBe(40);
});

test("the shell brings a folder in, and its exit status says whether all came", async () => {
  const folder = join(dataFolder, "press");
  mkdirSync(join(folder, "2024"), { recursive: true });
  writeFileSync(join(folder, "2024", "pier.md"), `# The pier\n\n${prose("the pier", 9)}\n`);
  writeFileSync(join(folder, "noise.bin"), Buffer.from([0, 1, 2, 255, 0, 7]));
  const run = (...args: string[]) =>
    new Promise<{ status: unknown; said: string }>((done) => {
      const env = { ...process.env, READING_ROOM_DATA: dataFolder, DATABASE_URL: "" };
      const child = execFile(
        process.execPath,
        [resolve("bin/reading-room.ts"), "import", ...args],
        { env },
        (_, said) => done({ status: child.exitCode, said }),
      );
    });
  const all = await run(folder, "--json");
  const batch = JSON.parse(all.said) as ArrivalBatch;
  expect(batch.files.map(({ path, state, source }) => [path, state, source])).toEqual([
    ["2024/pier.md", "done", "pier"],
    ["noise.bin", "refused", null],
  ]);
  expect(all.status).toBe(1);
  const again = await run(join(folder, "2024"));
  expect([again.status, again.said]).toEqual([0, expect.stringContaining("there already")]);
});

/** A newer version of a text: imported by hand, its open questions decided by keys, taken back, and a backup of it all. A room of its own. */
import { execFile } from "node:child_process";
import { rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Page } from "@playwright/test";
import { alteredArticle, alteredFile, alteredSlug as slug } from "#tests/support/altered-article.ts";
import { closeRoom, makeDataFolder, openRoom, type Room } from "#tests/support/open-room.ts";
import { expectAccessible } from "./accessible.ts";
import { expect, test } from "./support.ts";

// Each goes on from what the one before has left.
test.describe.configure({ mode: "serial" });

let dataFolder: string;
let room: Room;

test.beforeAll(async () => {
  dataFolder = makeDataFolder("versions");
  room = await openRoom({ dataFolder });
});

test.afterAll(async () => {
  await closeRoom(room);
  rmSync(dataFolder, { recursive: true, force: true });
});

const progress = (page: Page) => page.getByRole("main").getByRole("status");

async function countPassed(page: Page): Promise<[number, number]> {
  const said = (await progress(page).textContent()) ?? "";
  const [, decided, all] = /(\d+) of (\d+) decided/.exec(said) ?? [];
  return [Number(decided), Number(all)];
}

test("a changed file becomes the next version, and what is not certain is decided by keys, to be undone", async ({
  page,
}) => {
  await page.goto(`${room.url}/sources/${slug}/versions`);
  await expect(page.getByRole("heading", { name: "One version so far" })).toBeVisible();
  await page
    .getByLabel("A changed file of this text")
    .setInputFiles({ name: alteredFile, mimeType: "text/plain", buffer: alteredArticle() });
  await page.getByRole("button", { name: "Import as the next version" }).click();
  await expect(page).toHaveURL(new RegExp(`/sources/${slug}-v2/versions`), { timeout: 30_000 });
  await expect(page.getByRole("heading", { name: "2 versions" })).toBeVisible();
  await expect(page.getByRole("link", { name: "See it word by word" })).toBeVisible();
  const [decided, all] = await countPassed(page);
  expect([decided, all > 5]).toEqual([0, true]);
  await expectAccessible(page);

  await page.keyboard.press("x");
  await expect(progress(page)).toContainText(`1 of ${all} decided`);
  await page.keyboard.press("u");
  await expect(progress(page)).toContainText(`0 of ${all} decided`);
  await page.keyboard.press("j");
  await expect(page).toHaveURL(/at=/);
  await page.keyboard.press("x");
  await expect(progress(page)).toContainText(`1 of ${all} decided`);
});

test("the older text stays at its address and says what became of it, and lists know the newer one only", async ({
  page,
  request,
}) => {
  await page.goto(`${room.url}/read/${slug}`);
  await expect(
    page
      .getByRole("main")
      .getByText(/superseded|newer version/i)
      .first(),
  ).toBeVisible();
  await expect(page.getByText("But it didn’t degrade their ability").first()).toBeVisible();
  await page.goto(`${room.url}/read/${slug}-v2`);
  await expect(page.getByText("But it did degrade their ability").first()).toBeVisible();
  const { items } = (await (await request.get(`${room.url}/api/v1/sources`)).json()) as {
    items: { slug: string }[];
  };
  expect(items.map((one) => one.slug)).toContain(`${slug}-v2`);
  expect(items.map((one) => one.slug)).not.toContain(slug);
  const check = await request.post(`${room.url}/api/v1/quotations/check`, {
    data: { quote: "But it didn’t degrade their ability" },
  });
  const { verdict, note } = (await check.json()) as { verdict: string; note: string | null };
  // Article 001, the other witness, still has the "not".
  expect([verdict, note === null || note.length > 0]).toEqual(["verbatim", true]);
});

test("a backup of the open room is restored into an empty one, where everything verifies", async () => {
  const file = join(dataFolder, "room.zip");
  const elsewhere = makeDataFolder("restored");
  const run = (folder: string, ...args: string[]) =>
    new Promise<{ status: unknown; said: string }>((done) => {
      const env = { ...process.env, READING_ROOM_DATA: folder, DATABASE_URL: "" };
      const child = execFile(
        process.execPath,
        [resolve("bin/reading-room.ts"), ...args],
        { env },
        (_, said, wrong) => done({ status: child.exitCode, said: said + wrong }),
      );
    });
  expect(await run(dataFolder, "backup", file)).toMatchObject({ status: 0 });
  expect(statSync(file).size).toBeGreaterThan(50_000);
  expect(await run(elsewhere, "restore", file)).toMatchObject({ status: 0 });
  expect(await run(elsewhere, "verify")).toMatchObject({ status: 0 });
  expect((await run(elsewhere, "restore", file)).status).toBe(1);
  rmSync(elsewhere, { recursive: true, force: true });
});

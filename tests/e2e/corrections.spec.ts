/**
 * Working on what is known by hand: a wrong link pointed to the right one, two entities merged, edited afterwards, and the merge undone
 * from the history, which shows it all. In a room of its own, since it writes.
 */
import { rmSync } from "node:fs";
import type { Page } from "@playwright/test";
import { closeRoom, makeDataFolder, openRoom, type Room } from "#tests/support/open-room.ts";
import { createTestDatabase, type TestDatabase } from "#tests/support/own-server.ts";
import { expectAccessible } from "./accessible.ts";
import { expect, test } from "./support.ts";

test.describe.configure({ mode: "serial" });

let room: Room;
let database: TestDatabase | null;
let dataFolder: string;

test.beforeAll(async () => {
  dataFolder = makeDataFolder("corrections");
  database = await createTestDatabase("corrections");
  room = await openRoom({ dataFolder, env: database ? { DATABASE_URL: database.url } : {} });
});

test.afterAll(async () => {
  await closeRoom(room);
  await database?.drop();
  rmSync(dataFolder, { recursive: true, force: true });
});

const dealer = "002-shadowy-backroom-dealer";
const toast = (page: Page, words: string) => page.locator("[data-toasts] li").filter({ hasText: words });
const links = (page: Page, entity: string) => page.locator(`#article a[href="/entities/${entity}"]`);
const tools = (page: Page) => page.getByRole("region", { name: "Corrections" });
const history = (page: Page) => page.getByRole("region", { name: "History" });

async function choose(page: Page, label: string, typed: string, name: RegExp) {
  await page.getByLabel(label).fill(typed);
  await page.getByRole("radio", { name }).first().check();
}

test("a wrong link is pointed to the right one from its card, by keyboard, and undone by u", async ({
  page,
}) => {
  await page.goto(`${room.url}/read/${dealer}`);
  const before = await links(page, "esmail-qaani").count();
  await links(page, "esmail-qaani").first().focus();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: "Wrong link?" }).click();
  const dialog = page.getByRole("dialog", { name: "Wrong link" });
  await choose(page, "Who or what", "Soleimani", /Soleimani/);
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Point the link there" }).click();
  await expect(toast(page, "pointed elsewhere")).toBeVisible();
  await expect(links(page, "esmail-qaani")).toHaveCount(before - 1);
  await page.keyboard.press("u");
  await expect(toast(page, "Undone")).toBeVisible();
  await expect(links(page, "esmail-qaani")).toHaveCount(before);
});

test("two are merged after it was said what moves; edits made since survive when that is undone", async ({
  page,
}) => {
  await page.goto(`${room.url}/entities/qasem-soleimani`);
  await tools(page).getByText("Correct names, note and identity").click();
  await choose(page, "The other", "Qaani", /Qaani/);
  await expect(page.getByText(/would become .*Qaani: .*mentions/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Merge into it" }).click();
  await expect(page).toHaveURL(/\/entities\/esmail-qaani$/);
  await tools(page).getByText("Correct names, note and identity").click();
  await page.getByLabel("Note").fill("Edited after the merge");
  await page.getByRole("button", { name: "Save Note" }).click();
  await expect(page.getByText("Catalogue note: Edited after the merge")).toBeVisible();
  await page
    .getByRole("button", { name: /^Undo: .*was merged into/ })
    .first()
    .click();
  await expect(toast(page, "Undone")).toBeVisible();
  await expect(page.getByText("Catalogue note: Edited after the merge")).toBeVisible();
  await expect(history(page).getByText(/^Undone: .*was merged into/)).toBeVisible();
  await expect(history(page).getByText(/note: .* → “Edited after the merge”/)).toBeVisible();
  expect((await fetch(`${room.url}/entities/qasem-soleimani`, { redirect: "manual" })).status).toBe(200);
  await expectAccessible(page);
});

test("mentions of somebody else are chosen and given away by keyboard, after it was said what moves; undone by u", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${room.url}/entities/esmail-qaani`);
  await tools(page).getByText("Correct names, note and identity").click();
  await tools(page).getByRole("link", { name: "Choose which mentions" }).click();
  await expect(page.getByRole("heading", { name: "Who else is called Esmail Qaani?" })).toBeVisible();
  const boxes = page.getByRole("region", { name: /Shadowy Backroom Dealer/ }).getByRole("checkbox");
  await boxes.nth(1).focus();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Space");
  await expect(page.getByText(/^3 of \d+ chosen/)).toBeVisible();
  await page.getByRole("textbox", { name: "Called" }).fill("Another Qaani");
  await expect(page.getByText(/3 mentions in 1 source would move to Another Qaani/)).toBeVisible();
  await expect(page.getByText(/Esmail Qaani keeps \d+ mentions, \d+ claims about it/)).toBeVisible();
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/entities\/esmail-qaani$/);
  await expect(toast(page, "3 mentions of Esmail Qaani became Another Qaani")).toBeVisible();
  const other = `${room.url}/entities/another-qaani`;
  expect(await (await fetch(other)).text()).toContain("3 mentions of Esmail Qaani became Another Qaani.");
  await page.keyboard.press("u");
  await expect(toast(page, "Undone")).toBeVisible();
  await expect(history(page).getByText(/^Undone: 3 mentions of Esmail Qaani became/)).toBeVisible();
  expect((await fetch(other)).status).toBe(404);
});

test("selected words become evidence of a claim, and the source’s author is corrected by hand", async ({
  page,
}) => {
  await page.goto(`${room.url}/read/${dealer}`);
  await page.locator("#article [data-passage=paragraph] [data-words]").first().selectText();
  await page.getByRole("toolbar").getByRole("button", { name: "This is…" }).click();
  const dialog = page.getByRole("dialog", { name: "This is…" });
  await dialog.getByLabel("These words are").selectOption("A new claim");
  await dialog.getByLabel("What is claimed, in one neutral sentence").fill("It is so.");
  await dialog.getByRole("button", { name: "Record it" }).click();
  await expect(toast(page, "Recorded.")).toBeVisible();
  await page.goto(`${room.url}/claims/it-is-so`);
  await expect(page.getByRole("heading", { name: /It is so\./ })).toBeVisible();
  await page.goto(`${room.url}/read/${dealer}#provenance`);
  await page.getByText("Correct title, author, publisher and date").click();
  await page.getByLabel("Publisher").fill("A publisher by hand");
  await page.getByRole("button", { name: "Save Publisher" }).click();
  await expect(page.locator("#provenance")).toContainText("corrected by hand");
});

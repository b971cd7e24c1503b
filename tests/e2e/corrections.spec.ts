/**
 * Working on what is known by hand: a wrong link pointed to the right one, two entities merged, edited afterwards, and the merge undone
 * from the history, which shows it all. In a room of its own, since it writes.
 */
import { rmSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
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
  await expect(history(page).getByText(/^Undone: 3 mentions of Esmail Qaani became/)).toHaveCount(1);
  expect((await fetch(other)).status).toBe(404);
});

/** Opens what selected words of the text can be, as they stand in the nth passage that holds them. */
async function say(page: Page, words: RegExp, meaning: string) {
  await page.locator("#article [data-passage] [data-words]").filter({ hasText: words }).first().selectText();
  await page.getByRole("toolbar").getByRole("button", { name: "This is…" }).click();
  const dialog = page.getByRole("dialog", { name: "This is…" });
  await dialog.getByLabel("These words are").selectOption(meaning);
  return dialog;
}

/** Points at words of the text by finding them, as one does by keyboard. */
async function point(within: Locator, label: string | RegExp, words: string) {
  const group = within.getByRole("group", { name: label });
  await group.getByRole("button", { name: /^Point at/ }).press("Enter");
  await group.getByLabel("Or find words in this text").fill(words);
  await group.getByLabel("Or find words in this text").press("Enter");
  await expect(group.getByRole("textbox", { name: /^Passage/ })).toBeFocused();
  await group.getByRole("button", { name: "Take the selected words" }).press("Enter");
  await expect(group.getByText(words, { exact: true }).first()).toBeVisible();
}

test("a new event is made in the reader with its date, place and participants, corrected on its page, and undone", async ({
  page,
}) => {
  await page.goto(`${room.url}/read/${dealer}`);
  const dialog = await say(page, /attended Soleimani’s funeral in 2020/, "A new event");
  await dialog.getByLabel("What happened, as a title").fill("Qaani attends the funeral");
  await dialog.getByLabel(/^Date, such as/).fill("2020-01");
  await expect(dialog.getByText("January 2020")).toBeVisible();
  await point(dialog, "The words that give the date", "in 2020");
  await point(dialog, "The words that say where", "Baghdad");
  await dialog.getByRole("button", { name: "Add the place" }).click();
  await dialog.getByLabel("A person, organization or place").fill("Esmail Qaani");
  await dialog.getByRole("radio", { name: /Qaani/ }).first().check();
  await dialog.getByLabel("What they did, or what was done to them").fill("attends");
  await dialog.getByRole("button", { name: "Add the participant" }).click();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Record the event" }).click();
  await expect(dialog.getByRole("alert")).toContainText("A date says no more than its words");
  await dialog.getByLabel(/^Date, such as/).fill("2020");
  await dialog.getByRole("button", { name: "Record the event" }).click();
  await expect(toast(page, "was added")).toBeVisible();

  await page.goto(`${room.url}/events/qaani-attends-the-funeral`);
  const aside = page.getByRole("complementary", { name: "Date and participants" });
  await expect(aside).toContainText(/2020.*Esmail Qaani.*attends.*Baghdad/s);
  await tools(page).getByText("Correct title, date, places").click();
  await tools(page).getByLabel("Who took part").selectOption("Somebody in words of the text, without a name");
  await point(tools(page), "The words for them", "militant group");
  await tools(page).getByLabel("What they did, or what was done to them").fill("mourns");
  await tools(page).getByRole("button", { name: "Add the participant" }).click();
  await expect(aside).toContainText(/militant group.*mourns/s);
  await tools(page)
    .getByRole("button", { name: /^Remove: Esmail Qaani/ })
    .click();
  await expect(aside).not.toContainText("Esmail Qaani");
  await expectAccessible(page);
  await page.getByRole("button", { name: /^Undo: .*Qaani does not take part/ }).click();
  await expect(aside).toContainText(/Esmail Qaani.*attends.*militant group/s);
  await page
    .getByRole("button", { name: /^Undo: The event .* was added/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { name: "No event stands at this address" })).toBeVisible();
});

test("a new claim comes with who says so, a source’s fields by words of its text or by hand", async ({
  page,
}) => {
  await page.goto(`${room.url}/read/${dealer}`);
  const dialog = await say(page, /If the aim was to diminish Iran’s control/, "A new claim");
  await dialog.getByLabel("What is claimed, in one neutral sentence").fill("It is so.");
  await dialog.getByRole("button", { name: "Somebody else says so" }).click();
  await point(dialog, "The words for who speaks", "Hamidreza Azizi");
  await point(dialog, /^The words that show it/, "said");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Record the claim" }).click();
  await expect(toast(page, "The claim was added.")).toBeVisible();
  await page.goto(`${room.url}/claims/it-is-so`);
  const chain = page.getByRole("list", { name: "Who says so, according to whom" });
  await expect(chain).toContainText(/in the words of Hamidreza Azizi\s*by the words said/);
  await tools(page).getByText("Correct the sentence").click();
  await tools(page).getByText("If the aim was").click();
  await tools(page).getByRole("button", { name: "Leave out step 1" }).click();
  await tools(page).getByRole("button", { name: "Save who says so" }).click();
  await expect(chain).toContainText("in its own voice");
  await expectAccessible(page);
  await page.keyboard.press("u");
  await expect(chain).toContainText("Hamidreza Azizi");

  await page.goto(`${room.url}/read/${dealer}#provenance`);
  await page.getByText("Correct title, author, publisher, date, type and language").click();
  const published = page.getByRole("form", { name: "Date of publication" });
  await published.getByLabel(/^Date of publication, such as/).fill("2020");
  await point(published, "The words that show it", "in 2020");
  await published.getByRole("button", { name: "Save Date of publication" }).click();
  const facts = page.locator("#provenance");
  await expect(facts).toContainText(
    /Published\s*2020\s*shown by “in 2020” in passage \d+, pointed at by hand/,
  );
  const publisher = page.getByRole("form", { name: "Publisher" });
  await publisher.getByLabel("Publisher", { exact: true }).fill("A publisher by hand");
  await publisher.getByRole("button", { name: "Save Publisher" }).click();
  await expect(facts).toContainText(/A publisher by hand\s*corrected by hand/);
  await expectAccessible(page);
});

/** Reviewing what is proposed, by hand and by single keys, from a file that comes in to a fact and back. A room of its own. */
import { rmSync } from "node:fs";
import type { Page } from "@playwright/test";
import { closeRoom, makeDataFolder, openRoom, type Room } from "#tests/support/open-room.ts";
import { expectAccessible } from "./accessible.ts";
import { expect, test } from "./support.ts";

// Each goes on from what the one before has left.
test.describe.configure({ mode: "serial" });

const text = `Qaani returns to Baghdad

Esmail Qaani returned to Baghdad on 12 May 2025 to meet Sarmad Khalil, a lawmaker from Basra. Azizi of SWP doubted it.

“He came with a list, and he left with less,” said Sarmad Khalil. Khalil left for Najaf.`;

/** Most of it again, as an agency sent it. */
const wire = `From our agency

${text.split("\n\n").slice(1).join("\n\n")}`;

let dataFolder: string;
let room: Room;

test.beforeAll(async () => {
  dataFolder = makeDataFolder("review");
  room = await openRoom({ dataFolder });
  const { id } = await post("/imports", "application/json", "{}");
  await post(`/imports/${id}/files?path=visit.txt`, "application/octet-stream", text);
  await arrival("visit");
  // Behind it: which of two is the copy, says which came first.
  await post(`/imports/${id}/files?path=wire.txt`, "application/octet-stream", wire);
  await arrival("wire");
});

test.afterAll(async () => {
  await closeRoom(room);
  rmSync(dataFolder, { recursive: true, force: true });
});

/** Waits until a source has come in and its proposals wait. */
async function arrival(source: string): Promise<void> {
  await expect
    .poll(async () => (await proposals(`source=${source}`)).length, { timeout: 30_000 })
    .toBeGreaterThan(5);
}

async function post(path: string, type: string, body: string): Promise<{ id: string }> {
  const headers = { "content-type": type };
  const answer = await fetch(`${room.url}/api/v1${path}`, { method: "POST", headers, body });
  return (await answer.json()) as { id: string };
}

async function proposals(query: string): Promise<{ id: string; exact: string }[]> {
  const answer = await fetch(`${room.url}/api/v1/proposals?limit=100&${query}`);
  return ((await answer.json()) as { items: { id: string; exact: string }[] }).items;
}

async function mentionsOf(slug: string): Promise<number> {
  const answer = await fetch(`${room.url}/api/v1/entities/${slug}`);
  return answer.ok ? ((await answer.json()) as { mentions: unknown[] }).mentions.length : 0;
}

async function sourceOf(slug: string): Promise<{ title: string; work: string; supersedes: string }> {
  return (await fetch(`${room.url}/api/v1/sources/${slug}`)).json();
}

/** What the room says of the latest decision. */
const said = (page: Page, words: string) => page.getByRole("status").filter({ hasText: words });

test("what comes in waits to be reviewed, and is decided and taken back by single keys", async ({ page }) => {
  await page.goto(room.url);
  await page.getByRole("link", { name: /proposals wait to be reviewed/ }).click();
  await expect(
    page.getByRole("heading", { name: "Is this the same work, published elsewhere?" }),
  ).toBeVisible();
  await page.keyboard.press("s");
  await expect(page.getByRole("heading", { name: "Is this said rightly of the source?" })).toBeVisible();
  await expect(page.getByRole("article").locator("mark")).toHaveText("Qaani returns to Baghdad");
  await page.keyboard.press("c");
  await page.getByLabel("Title").fill("A visit to Baghdad");
  await page.keyboard.press("Enter");
  await expect(said(page, "Changed and accepted: “Qaani returns to Baghdad”")).toBeVisible();
  expect((await sourceOf("visit")).title).toBe("A visit to Baghdad");
  await page.reload();
  await page.keyboard.press("u");
  await expect(page.getByRole("article").locator("mark")).toHaveText("Qaani returns to Baghdad");
  expect((await sourceOf("visit")).title).toBe("Qaani returns to Baghdad");
  await page.goto(`${room.url}/review?kind=known-name`);
  await expect(page.getByRole("heading", { name: "Is this who is meant?" })).toBeVisible();
  await expect(page.getByRole("article").locator("mark")).toHaveText("Qaani");
  await expectAccessible(page);

  const before = await mentionsOf("esmail-qaani");
  await page.keyboard.press("a");
  await expect(said(page, "Accepted: “Qaani”")).toBeVisible();
  await expect(page.getByRole("article").locator("mark")).toHaveText("Baghdad");
  expect(await mentionsOf("esmail-qaani")).toBe(before + 1);

  await page.keyboard.press("u");
  await expect(page.getByRole("article").locator("mark")).toHaveText("Qaani");
  expect(await mentionsOf("esmail-qaani")).toBe(before);

  await page.keyboard.press("r");
  await expect(page.getByText("1 decided")).toBeVisible();
  await page.keyboard.press("s");
  await expect(page.getByRole("article").locator("mark")).toHaveText("Esmail Qaani");
  const rejected = page.getByRole("listitem").filter({ hasText: "Rejected: “Qaani”" });
  await rejected.getByRole("button").click();
  await expect(page.getByRole("article").locator("mark")).toHaveText("Qaani");
});

test("a new name is accepted wherever it stands, changed where it is another, and found at its address", async ({
  page,
}) => {
  await page.goto(`${room.url}/read/visit`);
  await page.getByRole("link", { name: /proposals wait to be reviewed/ }).click();
  await expect(page).toHaveURL(/\/review\?source=visit$/);
  await page.goto(`${room.url}/review?kind=new-name&source=visit`);
  const mark = page.getByRole("article").locator("mark");
  await expect(mark).toHaveText("Sarmad Khalil");
  await expect(page.getByRole("heading", { name: "The same elsewhere (2)" })).toBeVisible();
  await page.keyboard.press("e");
  await expect(page.getByLabel("All 3 alike at once")).toBeChecked();
  await page.keyboard.press("a");
  await expect(said(page, "and 2 more.")).toBeVisible();
  expect(await mentionsOf("sarmad-khalil")).toBe(3);

  await expect(mark).toHaveText("Basra");
  await page.keyboard.press("c");
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Basra Province");
  await page.getByRole("button", { name: "Accept so" }).click();
  await expect(said(page, "Changed and accepted: “Basra”")).toBeVisible();
  expect(await mentionsOf("basra-province")).toBe(1);

  const [azizi] = (await proposals("kind=known-name&source=visit")).filter(({ exact }) => exact === "Azizi");
  await page.goto(`${room.url}/review?at=${azizi?.id}`);
  await expect(page.getByRole("region", { name: "Who else may be meant" })).toContainText("Arash Azizi");
  await page.keyboard.press("d");
  await expect(said(page, "Not the same: “Azizi”")).toBeVisible();
});

test("two that may be one are made one after it was said what moves, by the key, and two again by another", async ({
  page,
}) => {
  const pairs = await proposals("kind=duplicate");
  await page.goto(`${room.url}/review?at=${pairs[0]?.id}`);
  await expect(page.getByRole("heading", { name: "Are these two the same?" })).toBeVisible();
  const stays = page.getByRole("group", { name: /which stays/ }).getByRole("radio");
  await expect(stays).toHaveCount(2);
  await page.keyboard.press("c");
  await expect(stays.nth(1)).toBeChecked();
  await page.keyboard.press("c");
  await expect(page.getByText(/would become .* would move/)).toBeVisible();
  await expectAccessible(page);
  const told = await page.getByText(/would become .* would move/).textContent();
  const [from = ""] = (told ?? "").split(" would become ");
  await page.keyboard.press("a");
  await expect(said(page, `${from} was merged into`)).toBeVisible();
  expect((await proposals("kind=duplicate&state=accepted")).map(({ id }) => id)).toContain(pairs[0]?.id);
  await page.keyboard.press("u");
  await expect(page.getByRole("heading", { name: "Are these two the same?" })).toBeVisible();
  await expect(stays).toHaveCount(2);
  await page.keyboard.press("d");
  await expect(said(page, "are not the same")).toBeVisible();
  await page.keyboard.press("u");
  await expect(stays).toHaveCount(2);
  expect((await proposals("kind=duplicate")).length).toBe(pairs.length);
});

test("a near copy is read beside what it repeats, named a witness or a newer version, and a date dates what is told", async ({
  page,
}) => {
  const [near] = [...(await proposals("kind=witness&state=skipped")), ...(await proposals("kind=witness"))];
  await page.goto(`${room.url}/review?at=${near?.id}`);
  await expect(page.getByRole("article").locator("mark")).toHaveCount(2);
  await expect(page.getByText("Of this text, in the other")).toBeVisible();
  const both = page.getByRole("link", { name: "Read both side by side" });
  await expect(both).toHaveAttribute("href", /compare\?sources=(?:visit,wire|wire,visit)$/);
  await expectAccessible(page);
  await page.keyboard.press("a");
  await expect(said(page, "“wire” is another witness of the same work as “visit”")).toBeVisible();
  expect((await sourceOf("wire")).work).not.toBeNull();
  await page.keyboard.press("u");
  await expect(
    page.getByRole("heading", { name: "Is this the same work, published elsewhere?" }),
  ).toBeVisible();
  expect((await sourceOf("wire")).work).toBeNull();
  await page.keyboard.press("c");
  await expect(page.getByLabel("A newer version of the same text")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(said(page, "“wire” is the newer version of “visit”")).toBeVisible();
  expect((await sourceOf("wire")).supersedes).toBe("visit");
  await page.keyboard.press("u");
  await expect(
    page.getByRole("heading", { name: "Is this the same work, published elsewhere?" }),
  ).toBeVisible();
  await page.keyboard.press("r");
  await expect(said(page, "Rejected: “")).toBeVisible();
  await page.keyboard.press("u");
  await expect(
    page.getByRole("heading", { name: "Is this the same work, published elsewhere?" }),
  ).toBeVisible();

  await page.goto(`${room.url}/review?kind=date&source=wire`);
  await expect(page.getByRole("article").locator("mark")).toHaveText("12 May 2025");
  await expect(page.getByText("would date what is proposed here")).toBeVisible();
  await page.keyboard.press("a");
  await expect(page.getByText("Nothing of that waits")).toBeVisible();
  await page.keyboard.press("u");
  await expect(page.getByRole("article").locator("mark")).toHaveText("12 May 2025");
});

test.describe("on a phone, in the dark", () => {
  test.use({ viewport: { width: 390, height: 844 }, colorScheme: "dark" });

  test("the room is whole, and says so where nothing waits", async ({ page }) => {
    await page.goto(`${room.url}/review?kind=speech`);
    await expect(page.getByRole("heading", { name: "Is this a claim on somebody’s word?" })).toBeVisible();
    await page.getByRole("button", { name: /^Accept/ }).click();
    await expect(page.getByLabel("What is claimed, in one neutral sentence")).toBeFocused();
    await expectAccessible(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    await page.goto(`${room.url}/review?source=nowhere`);
    await expect(page.getByText("Nothing of that waits")).toBeVisible();
  });
});

/** Gathering excerpts in a notebook, taking them along and bringing them in, in a room of its own. */
import { readFileSync, rmSync } from "node:fs";
import type { Page } from "@playwright/test";
import { closeRoom, makeDataFolder, openRoom, type Room } from "#tests/support/open-room.ts";
import { expectAccessible } from "./accessible.ts";
import { expect, test } from "./support.ts";

let dataFolder: string;
let room: Room;

type Source = { slug: string; text: string; passages: { kind: string; start: number; end: number }[] };

test.beforeAll(async () => {
  dataFolder = makeDataFolder("gathering");
  room = await openRoom({ dataFolder });
  const { items } = (await ask("GET", "/sources")) as { items: Source[] };
  for (const { slug } of items) {
    const source = (await ask("GET", `/sources/${slug}`)) as Source;
    for (const passage of source.passages.filter(({ kind }) => kind === "paragraph").slice(2, 4)) {
      const span = { start: passage.start, end: Math.min(passage.end, passage.start + 120) };
      await ask("POST", "/excerpts", { source: slug, ...span });
    }
  }
});

test.afterAll(async () => {
  await closeRoom(room);
  rmSync(dataFolder, { recursive: true, force: true });
});

test.describe.configure({ mode: "serial" });

async function ask(method: string, path: string, body?: unknown): Promise<unknown> {
  const answer = await fetch(`${room.url}/api/v1${path}`, {
    method,
    headers: { "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
  return answer.json();
}

type Block = { id: string; kind: string; text: string; excerpt: { exact: string } | null };

async function blocksOf(slug: string): Promise<Block[]> {
  return ((await ask("GET", `/notebooks/${slug}`)) as { blocks: Block[] }).blocks;
}

const list = (page: Page) => page.getByRole("list", { name: "What stands in this notebook" });
const said = (page: Page, words: string | RegExp) => page.getByText(words).first();
/** The order as the page shows it. */
const shownOrder = (page: Page) =>
  list(page)
    .locator(":scope > li")
    .evaluateAll((items) => items.map((item) => item.getAttribute("data-id")));

const slug = "who-commands-the-militias";

test("a notebook is begun with a question, and gets sections, prose and ten excerpts of all five articles", async ({
  page,
}) => {
  await page.goto(`${room.url}/notebooks`);
  await expect(page.getByText("10 excerpts are saved")).toBeVisible();
  await page.getByRole("button", { name: "New notebook" }).click();
  await page.getByLabel("Title").fill("Who commands the militias?");
  await page.getByLabel("Question").fill("Does he lead, or follow?");
  // A closed tab loses nothing of what was typed.
  await page.reload();
  await expect(page.getByLabel("Question")).toHaveValue("Does he lead, or follow?");
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(page).toHaveURL(new RegExp(`/notebooks/${slug}$`));
  await page.getByRole("button", { name: "Add a section" }).click();
  await page.getByLabel("Heading of the new section").fill("A firm hand");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "A firm hand" })).toBeVisible();
  await page.getByRole("button", { name: "Add prose" }).click();
  await page.getByLabel("New prose").fill("What **they** say of [[Esmail Qaani]].");
  await page.keyboard.press("Control+Enter");
  await expect(list(page).getByRole("link", { name: "Esmail Qaani" })).toBeVisible();
  await page.getByRole("button", { name: "Add excerpts" }).click();
  await page.getByRole("button", { name: "Choose all 10" }).click();
  await page.getByRole("button", { name: "Add 10" }).click();
  await expect(list(page).getByRole("article")).toHaveCount(10);
  const sources = await list(page).getByRole("article").locator("cite").allTextContents();
  expect(new Set(sources).size).toBe(5);
  await expectAccessible(page);
});

test("blocks are put in order by keys, by pointer, and back", async ({ page }) => {
  await page.goto(`${room.url}/notebooks/${slug}`);
  const before = await shownOrder(page);
  const handle = (at: number) => list(page).locator(":scope > li > button").nth(at);
  await expect(async () => {
    await handle(4).focus();
    await page.keyboard.press("Enter");
    await expect(handle(4)).toHaveAttribute("aria-pressed", "true", { timeout: 500 });
  }).toPass();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(said(page, /place 3 of 12, after/)).toBeAttached();
  await page.keyboard.press("Enter");
  const [a, b, c, d, e, ...rest] = before;
  const moved = [a, b, e, c, d, ...rest];
  await expect(said(page, /put down at place 3 of 12/)).toBeAttached();
  await expect.poll(async () => (await blocksOf(slug)).map(({ id }) => id)).toEqual(moved);
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect.poll(async () => (await blocksOf(slug)).map(({ id }) => id)).toEqual(before);
  await expect.poll(() => shownOrder(page)).toEqual(before);

  // Escape puts back what was picked up.
  await handle(3).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Home");
  await page.keyboard.press("Escape");
  expect(await shownOrder(page)).toEqual(before);

  await handle(5).scrollIntoViewIfNeeded();
  const from = await handle(5).boundingBox();
  const target = await list(page).locator(":scope > li").nth(3).boundingBox();
  await page.mouse.move((from?.x ?? 0) + 10, (from?.y ?? 0) + 10);
  await page.mouse.down();
  await page.mouse.move((target?.x ?? 0) + 30, (target?.y ?? 0) + 4, { steps: 8 });
  await expect(list(page).locator("[data-drop]")).toHaveCount(1);
  await page.mouse.up();
  const f = before[5];
  const dragged = [a, b, c, f, d, e, ...before.slice(6)];
  await expect.poll(async () => (await blocksOf(slug)).map(({ id }) => id)).toEqual(dragged);
  await page.reload();
  expect(await shownOrder(page)).toEqual(dragged);
});

test("two tabs never overwrite each other in silence", async ({ page, context }) => {
  await page.goto(`${room.url}/notebooks/${slug}`);
  const other = await context.newPage();
  await other.goto(`${room.url}/notebooks/${slug}`);
  for (const tab of [page, other]) {
    await tab.getByRole("button", { name: /^Edit “What/ }).click();
    await expect(tab.getByLabel("Prose")).toBeVisible();
  }
  await page.getByLabel("Prose").fill("The first to save.");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(list(page).getByText("The first to save.")).toBeVisible();
  await other.getByLabel("Prose").fill("The second, who had not seen it.");
  await other.getByRole("button", { name: "Save", exact: true }).click();
  const conflict = other.getByRole("alert", { name: "Changed meanwhile" });
  await expect(conflict).toContainText("The first to save.");
  const prose = async () => (await blocksOf(slug)).find(({ kind }) => kind === "prose")?.text;
  expect(await prose()).toBe("The first to save.");
  await expect(other.getByLabel("Prose")).toHaveValue("The second, who had not seen it.");
  await other.getByRole("button", { name: "Save mine instead" }).click();
  await expect.poll(prose).toBe("The second, who had not seen it.");
  await other.getByRole("button", { name: "Undo" }).last().click();
  await expect.poll(prose).toBe("The first to save.");
});

test("a notebook is taken along in every format by the menu", async ({ page }) => {
  await page.goto(`${room.url}/notebooks/${slug}`);
  await page.getByText("Export", { exact: true }).click();
  const links = page.locator("details[open] a");
  await expect(links).toHaveCount(8);
  const starts: Readonly<Record<string, RegExp>> = {
    Markdown: /# Who commands the militias\?/,
    Word: /^PK/,
    Table: /^\uFEFF?.*exact|words/i,
    "Web Annotation": /"AnnotationCollection"/,
    Citations: /^\s*\[/,
    BibTeX: /@/,
    RIS: /TY {2}- /,
  };
  for (const [name, begins] of Object.entries(starts)) {
    if ((await links.count()) === 0) await page.getByText("Export", { exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      links.filter({ hasText: name }).first().click(),
    ]);
    expect(readFileSync(await download.path(), "utf8")).toMatch(begins);
  }
  const html = await page.request.get(`${room.url}/api/v1/excerpts/export?notebook=${slug}&format=html`);
  expect(await html.text()).toContain("<h1");
});

test("excerpts are narrowed, selected by the stretch, tagged together and freed again", async ({ page }) => {
  await page.goto(`${room.url}/excerpts`);
  const boxes = page.getByRole("checkbox", { name: /^Select “/ });
  await expect(boxes).toHaveCount(10);
  await expect(async () => {
    await boxes.nth(1).check();
    await expect(page.getByText("1 selected")).toBeVisible({ timeout: 500 });
  }).toPass();
  await boxes.nth(4).click({ modifiers: ["Shift"] });
  await expect(page.getByText("4 selected")).toBeVisible();
  await page.getByText("Tags", { exact: true }).first().click();
  await page.getByLabel("Tags to add").fill("Proxies / Iraq");
  await page.getByRole("button", { name: "Add to 4" }).click();
  const tags = async () => ((await ask("GET", "/tags")) as { items: { tag: string; count: number }[] }).items;
  await expect.poll(tags).toEqual([{ tag: "proxies/iraq", count: 4 }]);
  await page.goto(`${room.url}/excerpts`);
  await page
    .getByRole("region", { name: "Tags" })
    .getByRole("link", { name: /^proxies/ })
    .click();
  await expect(page).toHaveURL(/tag=proxies/);
  await expect(boxes).toHaveCount(4);
  await page.getByRole("button", { name: "Rename" }).click();
  const rename = page.getByRole("dialog", { name: "Rename a tag, or merge two" });
  await rename.getByLabel("New name").fill("groups");
  await rename.getByRole("button", { name: "Rename" }).click();
  await expect.poll(tags).toEqual([{ tag: "groups/iraq", count: 4 }]);
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect.poll(tags).toEqual([{ tag: "proxies/iraq", count: 4 }]);
  await page.getByLabel("All on this page").check();
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await expect(page.getByText("4 excerpts deleted.")).toBeVisible();
  await page.goto(`${room.url}/excerpts?deleted=true`);
  await expect(page.getByRole("button", { name: /^Bring “/ })).toHaveCount(4);
  for (let left = 3; left >= 0; left -= 1) {
    await page
      .getByRole("button", { name: /^Bring “/ })
      .first()
      .click();
    await expect(page.getByRole("button", { name: /^Bring “/ })).toHaveCount(left);
  }
  expect(await blocksOf(slug)).toHaveLength(12);
});

test("what is brought in is anchored by its words, decided in context, or left out", async ({ page }) => {
  const exported = await page.request.get(
    `${room.url}/api/v1/excerpts/export?notebook=${slug}&format=jsonld`,
  );
  await page.goto(`${room.url}/excerpts/import`);
  const choose = page.getByLabel("Drop a file here, or choose one");
  const give = (name: string, content: Buffer) =>
    expect(async () => {
      await choose.setInputFiles({ name, mimeType: "application/json", buffer: content });
      await expect(page.getByText("in the file")).toBeVisible({ timeout: 2_000 });
    }).toPass();
  await give("mine.jsonld", await exported.body());
  await expect(page.getByText("here already").locator("..")).toContainText("10");
  await expect(page.getByRole("button", { name: "Nothing to bring in" })).toBeDisabled();

  const [source] = ((await ask("GET", "/sources")) as { items: Source[] }).items;
  const { text, passages } = (await ask("GET", `/sources/${source?.slug}`)) as Source;
  const passage = passages.filter(({ kind }) => kind === "paragraph")[6];
  const points = [...text];
  const at = passage?.start ?? 0;
  const part = (from: number, to: number) => points.slice(from, to).join("");
  const quote = (exact: string, prefix: string, suffix: string) => [
    { selector: [{ type: "TextQuoteSelector", exact, prefix, suffix }] },
  ];
  const file = {
    annotations: [
      {
        id: "one",
        text: "Certain",
        tags: ["Brought In"],
        target: quote(part(at + 40, at + 90), part(at + 8, at + 40), part(at + 90, at + 122)),
      },
      { id: "two", text: "Which?", tags: [], target: quote("Soleimani", "", "") },
      { id: "three", text: "Lost", tags: [], target: quote("No text has ever said this.", "", "") },
    ],
  };
  await give("hypothesis.json", Buffer.from(JSON.stringify(file)));
  await expect(page.getByText("stand in one place").first().locator("..")).toContainText("1");
  const open = page.getByRole("region", { name: "To decide" });
  await expect(open.getByRole("listitem")).toHaveCount(2);
  await expect(open.getByText("Its words stand nowhere in this room.")).toBeVisible();
  await expectAccessible(page);
  await open.getByRole("radio").first().check();
  await page.getByRole("button", { name: "Bring in 2" }).click();
  await expect(page.getByText("“hypothesis.json” brought in.").first()).toBeVisible();
  const found = (await ask("GET", "/excerpts?tag=brought%20in")) as { items: { note: string }[] };
  expect(found.items.map(({ note }) => note)).toEqual(["Certain"]);
  await page.goto(`${room.url}/search?q=Certain`);
  const notes = page.getByRole("region", { name: "In your notes" });
  await notes.getByRole("link").first().click();
  await expect(page).toHaveURL(/\/read\/.*at=/);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("everything can be read, and what needs scripts says so", async ({ page }) => {
    await page.goto(`${room.url}/notebooks/${slug}`);
    await expect(page.getByText("Changing it needs scripts")).toBeVisible();
    await expect(page.getByRole("heading", { name: "A firm hand" })).toBeVisible();
    await expect(page.getByRole("article")).toHaveCount(10);
    await expect(page.getByRole("button", { name: /^Move/ })).toHaveCount(0);
    await page.goto(`${room.url}/excerpts?tag=proxies`);
    await expect(page.getByRole("article")).toHaveCount(4);
  });
});

for (const path of ["/notebooks", `/notebooks/${slug}`, "/excerpts?tag=proxies", "/excerpts/import"]) {
  for (const [colorScheme, width] of [
    ["light", 1440],
    ["dark", 390],
  ] as const) {
    test(`${path} is accessible, and fits, in ${colorScheme} at ${width}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await page.goto(room.url + path);
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }
}

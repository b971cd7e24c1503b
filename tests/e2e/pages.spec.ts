/** Reading a source as it was printed, and a saved page as it looked: what is seen and done there, in a browser. A room of its own. */
import { readFileSync, rmSync } from "node:fs";
import type { Page } from "@playwright/test";
import { degrees } from "pdf-lib";
import { A4, bytesOf, newSheet } from "#tests/support/documents/pdf-page.ts";
import { closeRoom, makeDataFolder, openRoom, type Room } from "#tests/support/open-room.ts";
import { createTestDatabase, type TestDatabase } from "#tests/support/own-server.ts";
import { expectAccessible } from "./accessible.ts";
import { expect, test } from "./support.ts";

let room: Room;
let database: TestDatabase | null;
let dataFolder: string;
/** The sources, by the names of their files. */
const slugs = new Map<string, string>();
const texts = new Map<string, string>();

const hostilePage = `<!doctype html><html lang="en"><title>Flood</title>
<script>document.title = "It ran"; top.document.title = "It ran";</script>
<link rel="stylesheet" href="https://elsewhere.example/style.css"><meta http-equiv="refresh" content="0;url=https://elsewhere.example/">
<body onload="document.title = 'It ran'"><h1>Flood in Basra</h1><img src="https://elsewhere.example/a.png" onerror="document.title='It ran'">
<p>Esmail Qaani saw the water rise in Baghdad, and nobody had told him about it before the bridge was closed for good.</p>
<form action="https://elsewhere.example/"><input name="secret"></form><iframe src="https://elsewhere.example/"></iframe></body></html>`;

/** Forty pages: the third is turned, the fourth has no words, the fifth says its number upwards along its edge. */
async function longDocument(): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = await newSheet();
  for (let number = 1; number <= 40; number += 1) {
    const page = sheet.document.addPage(A4);
    if (number === 3) page.setRotation(degrees(90));
    if (number === 4) continue;
    page.drawText(`Chapter ${number} of the long report`, { x: 72, y: 760, size: 18, font: sheet.bold });
    page.drawText(`The keeper wrote ${number} letters.`, { x: 72, y: 720, size: 12, font: sheet.roman });
    if (number !== 5) continue;
    page.drawText("Written along the edge", {
      x: 40,
      y: 100,
      size: 12,
      font: sheet.roman,
      rotate: degrees(90),
    });
  }
  return bytesOf(sheet);
}

async function post(path: string, body: Uint8Array<ArrayBuffer> | string, type = "application/octet-stream") {
  const answer = await fetch(`${room.url}/api/v1${path}`, {
    method: "POST",
    headers: { "content-type": type },
    body,
  });
  expect(answer.status).toBe(201);
  return (await answer.json()) as { id: string };
}

test.beforeAll(async () => {
  dataFolder = makeDataFolder("pages");
  database = await createTestDatabase("pages");
  room = await openRoom({ dataFolder, env: database ? { DATABASE_URL: database.url } : {} });
  const { id } = await post("/imports", "{}", "application/json");
  const files = {
    "press.pdf": new Uint8Array(readFileSync("tests/fixtures/articles/003-two-columns.pdf")),
    "persian.pdf": new Uint8Array(readFileSync("tests/fixtures/printed/persian-two-columns.pdf")),
    "long.pdf": await longDocument(),
    "flood.html": hostilePage,
  };
  for (const [name, bytes] of Object.entries(files)) await post(`/imports/${id}/files?path=${name}`, bytes);
  await expect(async () => {
    const batch = await (await fetch(`${room.url}/api/v1/imports/${id}`)).json();
    for (const { path, source, state, message } of batch.files) {
      expect([path, state, message]).toEqual([path, "done", null]);
      slugs.set(path, source);
    }
    expect(slugs.size).toBe(4);
  }).toPass({ timeout: 60_000 });
  for (const [name, slug] of slugs)
    texts.set(name, (await (await fetch(`${room.url}/api/v1/sources/${slug}`)).json()).text);
});

test.afterAll(async () => {
  await closeRoom(room);
  await database?.drop();
  rmSync(dataFolder, { recursive: true, force: true });
});

/** Opens the pages of a source, and waits until the page that is asked for is drawn and its words lie over it. */
async function open(page: Page, file: string, asked = "", number = 1) {
  await page.goto(`${room.url}/read/${slugs.get(file)}/pages${asked}`);
  await expectDrawn(page, number);
}

async function expectDrawn(page: Page, number: number) {
  const paper = page.locator(`#page-${number} [data-paper]`);
  await expect(paper.locator("canvas")).toBeAttached({ timeout: 30_000 });
  await expect(paper.locator("[data-words]").first()).toBeAttached();
}

/** The address of words of a text, in code points. */
function spanOf(file: string, words: string): string {
  const text = texts.get(file) ?? "";
  const before = [...text.slice(0, text.indexOf(words))].length;
  expect(text).toContain(words);
  return `${before}-${before + [...words].length}`;
}

/** Where some characters of a stretch of a line are in the window: the stretch that begins so, and is followed by one that begins so. */
function placeOn(page: Page, [words = "", next = ""]: string[], [start = 0, end = 0]: number[]) {
  return page.evaluate(
    ({ words, next, start, end }) => {
      const runs = [...document.querySelectorAll("#page-1 [data-words]")];
      const run = runs.find(
        ({ textContent }, at) =>
          (next === "" ? textContent.startsWith(words) : textContent === words) &&
          (runs[at + 1]?.textContent.startsWith(next) ?? next === ""),
      );
      const node = run && document.createTreeWalker(run, NodeFilter.SHOW_TEXT).nextNode();
      if (!node) throw new Error(`"${words}" does not stand there.`);
      if (window.scrollY === 0) run.scrollIntoView({ block: "center" });
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      const { left, right, top, height } = range.getBoundingClientRect();
      return { left, right, middle: top + height / 2, height };
    },
    { words, next, start, end },
  );
}

/** How much is drawn in the window within so many pixels before and behind the left edge of an element: shares of dark pixels. */
function inkAtLeftEdge(page: Page, selector: string) {
  return page.locator(selector).evaluateAll((elements) =>
    elements.map((element) => {
      const box = element.getBoundingClientRect();
      const canvas = element.closest("[data-paper]")?.querySelector("canvas");
      const drawing = canvas?.getContext("2d");
      if (!canvas || !drawing) throw new Error("The page is not drawn.");
      const paper = canvas.getBoundingClientRect();
      const scale = canvas.width / paper.width;
      const dark = (from: number, to: number) => {
        const [x, y] = [(box.left + from - paper.left) * scale, (box.top - paper.top) * scale];
        const { data } = drawing.getImageData(x, y, Math.max(1, (to - from) * scale), box.height * scale);
        let count = 0;
        for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) count += 1;
        return count;
      };
      const before = element.previousSibling?.textContent ?? "";
      return {
        words: element.textContent,
        isSpaced: /\s$/.test(before) && box.height < 24,
        before: dark(-2.5, -0.5),
        in: dark(0, box.width),
      };
    }),
  );
}

const card = (page: Page) => page.getByRole("region", { name: /^Card: / });

test("a page is painted, and names lie on their words, with their cards and their keys", async ({ page }) => {
  const slug = slugs.get("press.pdf");
  await page.goto(`${room.url}/review?kind=known-name&source=${slug}`);
  const named = page.getByRole("article").locator("mark");
  for (const name of ["Qaani", "Baghdad", "Iran"]) {
    await expect(named).toHaveText(name);
    await page.getByRole("checkbox", { name: /alike at once/ }).check();
    await page.keyboard.press("a");
    await expect(named).not.toHaveText(name);
  }
  await open(page, "press.pdf");
  const names = page.locator("#page-1 a[href][data-card]");
  await expect(names.first()).toHaveText("Qaani");
  const seen = await inkAtLeftEdge(page, "#page-1 a[href][data-card]");
  expect(seen.length).toBeGreaterThan(8);
  expect(seen.filter(({ in: ink }) => ink < 20)).toEqual([]);
  // Where a space stands before a name in the text the paper is white: the link begins with its first letter.
  const spaced = seen.filter(({ isSpaced }) => isSpaced);
  expect(spaced.length).toBeGreaterThan(3);
  expect(spaced.filter(({ before }) => before > 0)).toEqual([]);
  await expectAccessible(page);

  await names.nth(1).hover();
  await expect(card(page)).toContainText("Baghdad");
  await expect(card(page)).toContainText(/1 of \d/);
  await names.nth(1).focus();
  await expect(card(page)).toContainText(/1 of \d/);
  await page.keyboard.press("n");
  await expect(card(page)).toContainText(/2 of \d/);
  await page.keyboard.press("Escape");
  await expect(card(page)).toBeHidden();
  // The last of them is on a page that has not been drawn yet.
  await names.nth(1).focus();
  await expect(card(page)).toContainText(/1 of \d/);
  await page.keyboard.press("ArrowDown");
  await expect(card(page).locator(":focus")).toBeVisible();
  await page.keyboard.press("p");
  await expect(card(page)).toContainText(/(?<!\d)(\d+) of \1(?!\d)/);
  await expect(page.locator(":is(#page-2, #page-3) a[data-open]")).toBeInViewport();
  await page.locator("#page-1 a[href][data-card]", { hasText: "Qaani" }).first().click();
  await expect(page).toHaveURL(/esmail-qaani/);
});

test("words and pages have addresses; sizes, pages and hits have keys", async ({ page }) => {
  const words = "recalibrate its regional axis";
  await open(page, "press.pdf", `?at=${spanOf("press.pdf", "Al-Monitor notes")}`);
  await expect(page.locator("#at")).toBeInViewport();
  await expect(page.locator('mark[data-kind="chosen"]')).toHaveText("Al-Monitor notes");

  await open(page, "press.pdf", "?page=2", 2);
  const number = page.getByRole("textbox", { name: "Page" });
  await expect(number).toHaveValue("2");
  await expect(page.getByRole("heading", { name: "Page 2" })).toBeInViewport();
  const width = async () => (await page.locator("#page-2 [data-paper]").boundingBox())?.width ?? 0;
  const fit = await width();
  await page.keyboard.press("+");
  await expect.poll(width).toBeGreaterThan(fit * 1.1);
  await expect(page.getByRole("heading", { name: "Page 2" })).toBeInViewport();
  await expect
    .poll(() => page.locator("#page-2 canvas").evaluate((canvas: HTMLCanvasElement) => canvas.width))
    .toBeGreaterThan(fit * 1.1);
  await page.keyboard.press("-");
  await page.keyboard.press("-");
  await expect.poll(width).toBeLessThan(fit);
  await page.keyboard.press("0");
  await expect.poll(width).toBeCloseTo(fit, 0);
  await page.keyboard.press("j");
  await expect(number).toHaveValue("3");
  await expect(page).toHaveURL(/[?&]page=3/);

  await page.getByRole("searchbox", { name: "Find on these pages" }).fill("regional axis");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "1 found" })).toBeVisible();
  const hit = page.locator("mark[data-hit]");
  await expect(hit.first()).toBeInViewport();
  expect((await hit.allTextContents()).join("")).toBe("regional axis");
  expect(texts.get("press.pdf")).toContain(words);
});

test("words selected by mouse, over lines and past their ends, are an excerpt on the page and in the text", async ({
  page,
}) => {
  const words =
    "a profound and urgent recalibration of Iran's regional strategy, the commander of the elite Quds Force";
  await open(page, "press.pdf");
  const first = await placeOn(page, ["a", "profound"], [0, 1]);
  const last = await placeOn(page, ["Force, Brigadier"], [0, 5]);
  await page.mouse.move(first.left + 1, first.middle);
  await page.mouse.down();
  // Out into the margin, over a gap between paragraphs, and back to the end of the name.
  await page.mouse.move(first.left - 60, last.middle, { steps: 4 });
  await page.mouse.move(last.right + 60, last.middle + last.height * 3, { steps: 4 });
  await page.mouse.move(last.right, last.middle, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByRole("toolbar", { name: "The selected words" })).toBeVisible();
  await page.keyboard.press("2");
  await expect(page.locator("#page-1 [data-excerpt]").first()).toBeVisible();
  const slug = slugs.get("press.pdf") ?? "";
  await expect
    .poll(async () => {
      const answer = await page.request.get(`${room.url}/api/v1/excerpts?source=${slug}`);
      return ((await answer.json()) as { items: { exact: string }[] }).items.map(({ exact }) => exact);
    })
    .toEqual([words]);
  const shown = async () =>
    (await page.locator("[data-excerpt]").allTextContents()).join(" ").replace(/\s+/g, " ");
  expect((await shown()).replaceAll(" ", "")).toBe(words.replaceAll(" ", ""));
  await page
    .locator("#page-1 span[data-excerpt]")
    .first()
    .click({ position: { x: 2, y: 4 } });
  await expect(page.getByRole("dialog", { name: /^Excerpt:/ })).toBeVisible();
  await page.goto(`${room.url}/read/${slug}`);
  await expect(page.locator("#article [data-excerpt]").first()).toBeVisible();
  expect((await page.locator("#article [data-excerpt]").allTextContents()).join("")).toBe(words);
});

test("long, turned, wordless and right-to-left pages are read alike, and far ones are let go", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: "dark" });
  await open(page, "long.pdf");
  await expectAccessible(page);
  const paper = await page.locator("#page-1 [data-paper]").boundingBox();
  expect(paper?.width).toBeLessThanOrEqual(390);
  const number = page.getByRole("textbox", { name: "Page" });
  for (const [asked, words] of [
    ["3", "The keeper wrote 3 letters."],
    ["30", "The keeper wrote 30 letters."],
  ] as const) {
    await number.fill(asked);
    await number.press("Enter");
    await expectDrawn(page, Number(asked));
    const line = page.locator(`#page-${asked}`).getByText(words);
    // A page that lies across is wider than the window.
    await line.evaluate((element) => element.scrollIntoView({ block: "nearest", inline: "center" }));
    await expect(line).toBeInViewport();
  }
  await expect(page.locator("#page-1 canvas")).toHaveCount(0);
  expect(await page.locator("#article canvas").count()).toBeLessThan(12);
  await number.fill("4");
  await number.press("Enter");
  await expect(page.locator("#page-4").getByText("No words are known on this page.")).toBeAttached();
  // Upwards along the edge: higher than wide, and at the left.
  await open(page, "long.pdf", "?page=5", 5);
  const edge = await page.getByText("Written along the edge").boundingBox();
  expect(edge?.height).toBeGreaterThan((edge?.width ?? 0) * 3);

  await open(page, "persian.pdf", `?at=${spanOf("persian.pdf", "وارد بغداد شد")}`);
  const chosen = page.locator('mark[data-kind="chosen"]');
  await expect(chosen.first()).toBeInViewport();
  // Words go on to the left.
  const boxes = await chosen.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
  expect((await chosen.allTextContents()).join("")).toBe("واردبغدادشد");
  expect(boxes).toEqual(boxes.toSorted((one, other) => other - one));
});

test("a saved page stands beside its text, runs nothing and fetches nothing", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).host));
  await page.goto(`${room.url}/read/${slugs.get("flood.html")}/original`);
  const frame = page.frameLocator("iframe");
  await expect(frame.getByRole("heading", { name: "Flood in Basra" })).toBeVisible();
  await expect(page.locator("#article").getByRole("heading", { name: "Flood in Basra" })).toBeVisible();
  await expect(frame.locator("script, form, iframe, img, link, meta[http-equiv]")).toHaveCount(0);
  await expect(page).not.toHaveTitle("It ran");
  expect(new Set(asked)).toEqual(new Set([new URL(room.url).host]));
  // What axe does in a frame that may run nothing, it does not end.
  await page.locator("iframe").evaluate((frame) => frame.remove());
  await expectAccessible(page);
});

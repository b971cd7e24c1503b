/**
 * Saving words of a source: by mouse, by keyboard alone, in two tabs, without a connection. In a room of its own, since it writes.
 */
import { rmSync } from "node:fs";
import type { Page } from "@playwright/test";
import { closeRoom, makeDataFolder, openRoom, type Room } from "#tests/support/open-room.ts";
import { createTestDatabase, type TestDatabase } from "#tests/support/own-server.ts";
import { expectAccessible } from "./accessible.ts";
import { expect, test } from "./support.ts";

// Each goes on from what the one before has saved.
test.describe.configure({ mode: "serial" });

let room: Room;
let database: TestDatabase | null;
let dataFolder: string;
const slugs = new Map<string, string>();

/** No-break spaces, characters beyond the BMP, an accent of its own, a joined script, a word that repeats. */
const hostile =
  "Hostile words\n\n🕊 Qaani\u00a0came and Qaani\u00a0went; cafe\u0301 and قاسم سليماني and 𝒶𝒷 stood by. A last sentence.\n";

test.beforeAll(async () => {
  dataFolder = makeDataFolder("excerpts");
  database = await createTestDatabase("excerpts");
  room = await openRoom({ dataFolder, env: database ? { DATABASE_URL: database.url } : {} });
  slugs.set("hostile", await importText("hostile.txt", hostile));
});

test.afterAll(async () => {
  await closeRoom(room);
  await database?.drop();
  rmSync(dataFolder, { recursive: true, force: true });
});

async function importText(path: string, text: string): Promise<string> {
  const post = async (address: string, body: string, type: string) => {
    const answer = await fetch(`${room.url}/api/v1${address}`, {
      method: "POST",
      headers: { "content-type": type },
      body,
    });
    expect(answer.status).toBe(201);
    return (await answer.json()) as { id: string };
  };
  const { id } = await post("/imports", "{}", "application/json");
  await post(`/imports/${id}/files?path=${path}`, text, "application/octet-stream");
  let slug = "";
  await expect(async () => {
    const sources = await (await fetch(`${room.url}/api/v1/sources?limit=200`)).json();
    slug = sources.items.find(({ fileName }: { fileName: string }) => fileName === path)?.slug ?? "";
    expect(slug).not.toBe("");
  }).toPass({ timeout: 30_000 });
  return slug;
}

const dealer = "002-shadowy-backroom-dealer";
const toast = (page: Page, words: string) => page.locator("[data-toasts] li").filter({ hasText: words });
const marks = (page: Page, key = "") => page.locator(`#article [data-excerpt${key}]`);
const card = (page: Page) => page.getByRole("dialog", { name: /^Excerpt:/ });

async function read(page: Page, slug: string) {
  await page.goto(`${room.url}/read/${slug}`);
  await expect(page.locator("#in-view")).toBeAttached();
  // Alive: what was a link without scripts is a button.
  await expect(page.locator('button[data-kind="excerpt"]')).toBeAttached();
}

/** Selects words of the text as a mouse would: pressed before the first, let go behind the last. */
async function drag(page: Page, words: string) {
  const ends = await page.evaluate((words) => {
    for (const element of document.querySelectorAll("#article [data-words]")) {
      const at = element.textContent?.indexOf(words) ?? -1;
      if (at < 0) continue;
      element.scrollIntoView({ block: "center" });
      const point = (unit: number) => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        let before = 0;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const length = node.nodeValue?.length ?? 0;
          if (unit < before + length) {
            const range = document.createRange();
            range.setStart(node, unit - before);
            range.setEnd(node, Math.min(length, unit - before + 1));
            return range.getBoundingClientRect();
          }
          before += length;
        }
        throw new Error("The words end before their end.");
      };
      const [first, last] = [point(at), point(at + words.length - 1)];
      return {
        from: [first.left + 0.5, first.top + first.height / 2],
        to: [last.right - 0.5, last.top + last.height / 2],
      };
    }
    throw new Error(`"${words}" does not stand there.`);
  }, words);
  await page.mouse.move(ends.from[0] ?? 0, ends.from[1] ?? 0);
  await page.mouse.down();
  await page.mouse.move(ends.to[0] ?? 0, ends.to[1] ?? 0, { steps: 6 });
  await page.mouse.up();
  await expect(page.getByRole("toolbar", { name: "The selected words" })).toBeVisible();
}

const shownWords = (page: Page, slug: string) =>
  page.evaluate(async (slug) => {
    const { items } = await (await fetch(`/api/v1/excerpts?source=${slug}&sort=text`)).json();
    return (items as { id: string; exact: string }[]).map(({ id, exact }) => {
      const pieces = [...document.querySelectorAll(`[data-excerpt="${id}"]`)];
      return { exact, shown: pieces.map(({ textContent }) => textContent).join("") };
    });
  }, slug);

test.describe("saving in the reader", () => {
  test("by mouse: a highlight stands at the right words of a hostile text, after a reload too, and can be undone", async ({
    page,
  }) => {
    const slug = slugs.get("hostile") ?? "";
    await read(page, slug);
    await drag(page, "Qaani\u00a0went; cafe\u0301 and");
    await page.getByRole("toolbar").getByRole("button", { name: "Highlight in green" }).click();
    await expect(toast(page, "Highlight saved.")).toBeVisible();
    await expect(page.getByRole("toolbar")).toHaveCount(0);
    await drag(page, "𝒶𝒷 stood");
    await page.keyboard.press("s");
    await expect(toast(page, "Excerpt saved.")).toBeVisible();
    await page.reload();
    await expect(page.getByRole("button", { name: /^my excerpts/i })).toContainText("2");
    expect(await shownWords(page, slug)).toEqual([
      { exact: "Qaani\u00a0went; cafe\u0301 and", shown: "Qaani\u00a0went; cafe\u0301 and" },
      { exact: "𝒶𝒷 stood", shown: "𝒶𝒷 stood" },
    ]);

    await marks(page, '][data-colour="none"').first().click();
    await expect(card(page)).toBeVisible();
    await card(page).getByRole("button", { name: "Delete" }).click();
    await expect(toast(page, "Excerpt deleted.")).toBeVisible();
    await expect(marks(page, '][data-colour="none"')).toHaveCount(0);
    await page.keyboard.press("u");
    await expect(toast(page, "The excerpt is back.")).toBeVisible();
    await expect(marks(page, '][data-colour="none"')).not.toHaveCount(0);

    await page.getByRole("button", { name: /^my excerpts/i }).click();
    await expect(page.getByRole("region", { name: "My notes beside the text" })).toHaveCount(0);
    await expectAccessible(page);
  });

  test("by keyboard alone: a caret that says where it is selects, saves, and a note follows that links to who is meant", async ({
    page,
  }) => {
    await read(page, dealer);
    await page.keyboard.press("v");
    const caret = page.getByRole("application", { name: "Caret in the text" });
    await expect(caret).toBeFocused();
    for (let passage = 1; passage < 5; passage += 1) await page.keyboard.press("Control+ArrowDown");
    const heard = page.locator('span[aria-live="assertive"]');
    await expect(heard).toContainText("Passage 5. The man who succeeded him");
    await page.keyboard.press("Control+ArrowRight");
    await expect(heard).toContainText("man");
    for (let word = 0; word < 5; word += 1) await page.keyboard.press("Shift+Control+ArrowRight");
    await expect(heard).toContainText("is selected");
    await page.keyboard.press("Shift+Control+ArrowLeft");
    await expect(heard).toContainText("is unselected");
    await expectAccessible(page);
    await page.keyboard.press("m");
    const note = card(page).getByRole("textbox", { name: "Note" });
    await expect(note).toBeFocused();
    await note.pressSequentially("Who this is: [[Qas");
    await expect(card(page).getByRole("option").first()).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(note).toHaveValue("Who this is: [[Qasem Soleimani]]");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Succession/ Quds Force,");
    await expect(card(page).getByText("succession/quds force", { exact: true })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Control+Enter");
    await expect(toast(page, "Note saved.")).toBeVisible();
    await expect(card(page).getByRole("link", { name: "Qasem Soleimani" }).first()).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(caret).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(caret).toHaveCount(0);
    const beside = page.getByRole("region", { name: "My notes beside the text" });
    await expect(beside.getByRole("button", { name: /Who this is: Qasem Soleimani/ })).toBeVisible();
    await read(page, dealer);
    expect((await shownWords(page, dealer))[0]?.shown).toBe("man who succeeded him");
    await page.goto(`${room.url}/entities/qasem-soleimani`);
    await expect(page.getByRole("region", { name: /^My excerpts/ })).toContainText("man who succeeded him");
  });

  test("in two tabs: neither overwrites the other in silence", async ({ page, context, allowFault }) => {
    allowFault(/409/);
    await read(page, dealer);
    const other = await context.newPage();
    await read(other, dealer);
    const open = async (tab: Page) => {
      await marks(tab).first().click();
      await card(tab).getByRole("button", { name: "Edit" }).click();
    };
    await open(page);
    await open(other);
    await card(other).getByRole("textbox", { name: "Note" }).fill("From the other tab.");
    await card(other).getByRole("button", { name: "Save" }).click();
    await expect(toast(other, "Note saved.")).toBeVisible();
    // The first tab is told; what is being written there stays.
    await card(page).getByRole("textbox", { name: "Note" }).fill("From this tab.");
    await card(page).getByRole("button", { name: "Save" }).click();
    const conflict = card(page).getByRole("alert");
    await expect(conflict).toContainText("From this tab.");
    await expect(conflict).toContainText("From the other tab.");
    await expectAccessible(page);
    await conflict.getByRole("button", { name: "Join both" }).click();
    await expect(card(page).getByRole("textbox", { name: "Note" })).toHaveValue(
      "From the other tab.\n\nFrom this tab.",
    );
    await card(page).getByRole("button", { name: "Save" }).click();
    await expect(toast(page, "Note saved.")).toBeVisible();
    const beside = other.getByRole("region", { name: "My notes beside the text" });
    await expect(beside.getByRole("button", { name: /From this tab/ })).toBeVisible();
  });

  test("without a connection: what was typed stays, is offered again on return, and is saved then", async ({
    page,
    context,
    allowFault,
  }) => {
    allowFault(/ERR_INTERNET_DISCONNECTED|Failed to load resource/);
    await read(page, dealer);
    await marks(page).first().click();
    await card(page).getByRole("button", { name: "Edit" }).click();
    await context.setOffline(true);
    await card(page).getByRole("textbox", { name: "Note" }).fill("Written on a train.");
    await card(page).getByRole("button", { name: "Save" }).click();
    await expect(card(page).getByRole("alert")).toContainText("no connection");
    await expect(card(page).getByRole("textbox", { name: "Note" })).toHaveValue("Written on a train.");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await drag(page, "perhaps most recognizable");
    await page.keyboard.press("3");
    await expect(toast(page, "is not saved")).toContainText("kept in this browser");
    await context.setOffline(false);

    await page.reload();
    const left = page.getByRole("region", { name: "Not saved" });
    await expect(left).toContainText("your note on “man who succeeded him”");
    await expect(left).toContainText("“perhaps most recognizable”");
    await left.getByRole("button", { name: "Save it now" }).click();
    await expect(toast(page, "Highlight saved.")).toBeVisible();
    await left.getByRole("button", { name: "Go on writing" }).click();
    await expect(card(page).getByRole("textbox", { name: "Note" })).toHaveValue("Written on a train.");
    await card(page).getByRole("button", { name: "Save" }).click();
    await expect(toast(page, "Note saved.")).toBeVisible();
    await expect(left).toHaveCount(0);
    await read(page, dealer);
    expect(await shownWords(page, dealer)).toContainEqual({
      exact: "perhaps most recognizable",
      shown: "perhaps most recognizable",
    });
  });
});

test("words of a result and of a verdict are saved where they stand", async ({ page }) => {
  await page.goto(`${room.url}/search?q=${encodeURIComponent('"cultlike following"')}`);
  const result = page.locator("[data-source] [data-words]").first();
  await result.click({ clickCount: 3, position: { x: 30, y: 40 } });
  await expect(page.getByRole("toolbar", { name: "The selected words" })).toBeVisible();
  await page.keyboard.press("s");
  await expect(toast(page, "Excerpt saved.")).toBeVisible();
  await page.goto(`${room.url}/check?quote=${encodeURIComponent("Qaani is a more understated figure")}`);
  await expect(page.locator("[data-source] [data-words]").first()).toBeVisible();
  await page.keyboard.press("v");
  await expect(page.getByRole("application", { name: "Caret in the text" })).toBeFocused();
  await page.keyboard.press("Shift+Period");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("toolbar").getByRole("button", { name: "Save" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(toast(page, "Excerpt saved.")).toBeVisible();
  const { items } = await (await page.request.get(`${room.url}/api/v1/excerpts?limit=2`)).json();
  expect(items[1].exact).toContain("cultlike following");
  expect(items[0].exact.length).toBeGreaterThan(10);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("a highlight opens its card at the foot of the window, and the sheet lists the notes in view", async ({
    page,
  }) => {
    await read(page, slugs.get("hostile") ?? "");
    await marks(page).first().tap();
    await expect(card(page)).toBeVisible();
    await expectAccessible(page);
    await card(page).getByRole("button", { name: "Close" }).tap();
    await page.getByRole("button", { name: /^In view/ }).tap();
    await expect(page.getByRole("region", { name: "My excerpts in view" }).getByRole("button")).toHaveCount(
      2,
    );
    await expectAccessible(page);
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the notes are listed below the text", async ({ page }) => {
    await page.goto(`${room.url}/read/${dealer}`);
    const notes = page.getByRole("region", { name: "My excerpts" });
    await expect(notes).toContainText("Written on a train.");
    await expect(marks(page).first()).toBeVisible();
  });
});

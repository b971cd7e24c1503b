import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessible.ts";
import { expect, test } from "./support.ts";

const qaani = "/read/000-qaanis-growing-leadership-struggles";
const dealer = "/read/002-shadowy-backroom-dealer";
const general = "/read/004-assassination-of-the-top-iranian-general";

/** The page is alive when the margin says who is in view. */
async function open(page: Page, address: string) {
  const response = await page.goto(address);
  await expect(page.locator("#in-view ~ ul a").first()).toBeAttached();
  return response;
}

const article = (page: Page) => page.getByRole("article");
const card = (page: Page) => page.getByRole("region", { name: /^Card:/ });

test.describe("an article", () => {
  test("has its words exactly as they are stored, each passage numbered", async ({ page, request }) => {
    const stored = await (
      await request.get("/api/v1/sources/000-qaanis-growing-leadership-struggles")
    ).json();
    await open(page, qaani);
    const shown = await page
      .locator("[data-words]")
      .evaluateAll((all) => all.map((words) => words.textContent));
    const text = [...stored.text];
    expect(shown).toEqual(
      stored.passages.map(({ start, end }: { start: number; end: number }) =>
        text.slice(start, end).join(""),
      ),
    );
    expect(shown.join()).toContain("Qaanis");
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expect(page.getByRole("heading", { level: 2, name: "Qaanis Vision of the Future" })).toBeVisible();
  });

  test("travels once: its words are in the HTML, and not again in the scripts", async ({ request }) => {
    const html = await (await request.get(dealer, { headers: { accept: "text/html" } })).text();
    expect(html.split("perhaps most recognizable").length - 1).toBe(1);
  });

  test("comes whole to one who walks in from another room, and again on the way back", async ({ page }) => {
    await open(page, dealer);
    const length = (await article(page).textContent())?.length;
    await article(page).getByRole("link", { name: "Qassem Soleimani" }).first().click();
    await expect(page).toHaveURL(/\/entities\/qasem-soleimani$/);
    await page.goBack();
    await expect(article(page)).toContainText("an almost cultlike following");
    expect((await article(page).textContent())?.length).toBe(length);
  });

  test("that nobody has is a 404 before anything is sent", async ({ page, allowFault }) => {
    allowFault(/40[04]/);
    for (const slug of ["no-such-source", "%E0%A4%A", "..%2f..%2fetc"]) {
      const status = (await page.goto(`/read/${slug}`))?.status() ?? 0;
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    }
  });

  test("says where it comes from, each fact with the words that show it", async ({ page }) => {
    await open(page, dealer);
    const provenance = page.getByRole("region", { name: "Where this text comes from" });
    await expect(provenance).toContainText(
      "423f468e740cb97a47e5d8ca09c679248e966cc0d3f324f34a13bde85d48c206",
    );
    await provenance.getByRole("link", { name: /8 February 2024/ }).click();
    await expect(page.locator("#at")).toHaveText("8 February 2024");
  });
});

test.describe("a link to words", () => {
  test("opens at them, shows them, and says so", async ({ page }) => {
    await open(page, `${qaani}?at=309-319#at`);
    await expect(page.locator("#at")).toHaveText("Soleimanis");
    await expect(page.locator("#at")).toBeInViewport();
    await expect(page.locator("#at")).toBeFocused();
    await expect(page.getByRole("status").filter({ hasText: "Opened at the words" })).toBeAttached();
  });

  test("opens at them without its fragment too", async ({ page }) => {
    await open(page, `${dealer}?at=6000-6040`);
    await expect(page.locator("#at").first()).toBeInViewport();
  });

  test("leads there from the room of who is named", async ({ page }) => {
    await page.goto("/entities/hamidreza-azizi");
    const line = page.getByRole("main").locator('a[href*="/read/002"][href*="at="]').last();
    await line.click();
    await expect(page).toHaveURL(/\/read\/002.*at=/);
    await expect(page.locator("#at")).toHaveText(/Azizi$/);
    await expect(page.locator("#at")).toBeInViewport();
  });

  for (const at of ["9-3", "abc", "1-99999999", "62-63"]) {
    test(`that names none (${at}) shows the text, with a note`, async ({ page }) => {
      expect((await open(page, `${qaani}?at=${at}`))?.status()).toBe(200);
      await expect(page.getByText(`The address asks for the words at “${at}”.`)).toBeVisible();
      await expect(article(page)).toContainText("Upon the death of Soleimani");
    });
  }
});

test.describe("layers", () => {
  test("are switched at once, and are in the address", async ({ page }) => {
    await open(page, dealer);
    const iran = article(page).getByRole("link", { name: "Iran", exact: true });
    await expect(iran.first()).toBeVisible();
    await page.getByRole("button", { name: /^places/i }).click();
    await expect(iran).toHaveCount(0);
    await expect(page).toHaveURL(/layers=person,organization,excerpt$/);
    await page.reload();
    await expect(page.getByRole("button", { name: /^places/i })).toHaveAttribute("aria-pressed", "false");
    await expect(iran).toHaveCount(0);
    await page.getByRole("button", { name: /^places/i }).click();
    await expect(iran.first()).toBeVisible();
    await expect(page).not.toHaveURL(/layers/);
  });
});

test.describe("the card of a mention", () => {
  test("opens on focus, is walked by keys, and is sent away by Escape", async ({ page }) => {
    await open(page, qaani);
    await page.locator('a[data-as="misprint"]').first().focus();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Tab");
    await expect(card(page)).toContainText("Qasem Soleimani");
    await expect(card(page)).toContainText("Here as “Soleimanis”, a misprint.");
    await expect(card(page)).toContainText(/34 times here, \d+ in 4 other sources/);
    await expect(card(page)).toContainText("5 of 34");
    await expect(page.locator("a[data-card]:focus")).toHaveAccessibleDescription(
      /Qasem Soleimani.*a misprint/,
    );
    await page.keyboard.press("n");
    await expect(card(page)).toContainText("6 of 34");
    await page.keyboard.press("p");
    await page.keyboard.press("ArrowDown");
    await expect(card(page).getByRole("link", { name: "Qasem Soleimani" })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(card(page)).toHaveCount(0);
    await expect(page.locator("a[data-card]:focus")).toHaveText("Soleimanis");
  });

  test("stays while the pointer is on it", async ({ page }) => {
    await open(page, qaani);
    await article(page).getByRole("link", { name: "Esmail Qaani" }).first().hover();
    await expect(card(page)).toBeVisible();
    await card(page).hover();
    await page.waitForTimeout(600);
    await card(page).getByRole("button", { name: "Next mention" }).click();
    await expect(card(page)).toContainText("5 of 47");
  });
});

test.describe("words and passages", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });
  const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

  test("that are selected are copied with their citation, and their link leads back", async ({ page }) => {
    await open(page, dealer);
    await page.evaluate(() => {
      const words = document.querySelector("#p4 [data-words]");
      if (words) getSelection()?.selectAllChildren(words);
    });
    const bar = page.getByRole("toolbar", { name: "The selected words" });
    await bar.getByRole("button", { name: "Copy with citation" }).click();
    await expect(page.getByRole("status").filter({ hasText: "citation copied" })).toBeAttached();
    const [words, source, address] = (await copied(page)).split("\n");
    expect(words).toMatch(/^“Four years ago, the U\.S\. launched .* killed in a stampede\.”$/);
    expect(source).toBe(
      "Sune Engel, “The Shadowy Backroom Dealer Steering Iran’s ‘Axis of Resistance’”, 8 February 2024.",
    );
    await open(page, address ?? "");
    await expect(page.locator("#p4 [data-words]")).toHaveText(words?.slice(1, -1) ?? "");
    expect(
      await page
        .locator("#p4 mark")
        .allTextContents()
        .then((all) => all.join("")),
    ).toBe(words?.slice(1, -1));
  });

  test("a passage's number copies its link", async ({ page }) => {
    await open(page, dealer);
    await page.getByRole("link", { name: "Passage 5", exact: true }).click();
    await expect(page.getByRole("toolbar", { name: "This passage" })).toContainText("Link copied.");
    await expect.poll(() => copied(page)).toMatch(/\/read\/002-shadowy-backroom-dealer#p5$/);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("toolbar")).toHaveCount(0);
    await page.getByRole("link", { name: "Passage 6", exact: true }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: "Copy link" })).toBeFocused();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => copied(page)).toMatch(/^“Since taking over the Quds Force.*#p6$/s);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("link", { name: "Passage 6", exact: true })).toBeFocused();
  });

  test("a span copied from anywhere in the text has just the selected code points", async ({
    page,
    request,
  }) => {
    const { text } = await (
      await request.get("/api/v1/sources/000-qaanis-growing-leadership-struggles")
    ).json();
    await open(page, qaani);
    for (const [from, to] of [
      [6, 7],
      [11, 13],
      [23, 23],
    ] as [number, number][]) {
      const words = await page.evaluate(
        ([from, to]: [number, number]) => {
          const nodes = (ordinal: number) => {
            const all: Text[] = [];
            const walker = document.createTreeWalker(
              document.querySelector(`#p${ordinal} [data-words]`) ?? document.body,
              NodeFilter.SHOW_TEXT,
            );
            for (let node = walker.nextNode(); node; node = walker.nextNode()) all.push(node as Text);
            return all;
          };
          const [first, last] = [nodes(from)[1], nodes(to).at(-1)];
          if (first && last) getSelection()?.setBaseAndExtent(first, 2, last, last.length - 1);
          return getSelection()?.getRangeAt(0).toString().slice(0, 40) ?? "";
        },
        [from, to] as [number, number],
      );
      await page.getByRole("button", { name: "Copy link" }).click();
      const [, start, end] = /at=(\d+)-(\d+)#at$/.exec(await copied(page)) ?? [];
      const span = [...text].slice(Number(start), Number(end)).join("");
      expect(span.slice(0, 12)).toBe(words.slice(0, 12));
      expect(text.indexOf(span)).toBeGreaterThan(0);
      await page.keyboard.press("Escape");
    }
  });
});

test.describe("finding words", () => {
  test("finds “Qods Force” with and without a no-break space, counts, and goes round", async ({ page }) => {
    await open(page, qaani);
    await page.keyboard.press("f");
    await page.keyboard.type("qods force");
    const count = page.getByRole("search").getByRole("status");
    await expect(count).toHaveText("1 of 29");
    const painted = () => page.evaluate(() => Array.from(CSS.highlights.get("hit") ?? [], String));
    // "qods forc" is found as often: what is painted may be a letter behind for a moment.
    const arePainted = async () => {
      const all = await painted();
      return all.length > 3 && all.every((words) => /^Qods\sForce$/.test(words));
    };
    await expect.poll(arePainted).toBe(true);
    await page.keyboard.press("Enter");
    await expect(count).toHaveText("2 of 29");
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.press("Shift+Enter");
    await expect(count).toHaveText("29 of 29");
    await expect(page).toHaveURL(/find=qods\+force/);
    await page.keyboard.press("Escape");
    await expect(page).not.toHaveURL(/find=/);
    await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(0);
  });

  test("the hits of a search are shown, and n and p go from one to the next", async ({ page }) => {
    await open(page, `${dealer}?q=${encodeURIComponent('"quds force" OR houthi')}`);
    const count = page.getByRole("search").getByRole("status");
    await expect(count).toHaveText(/^1 of \d+$/);
    await page.keyboard.press("n");
    await expect(count).toHaveText(/^2 of/);
    await page.keyboard.press("p");
    await expect(count).toHaveText(/^1 of/);
    const marked = await page.locator("mark[data-hit]").allTextContents();
    expect(new Set(marked.map((words) => words.toLowerCase()))).toEqual(new Set(["quds force", "houthi"]));
  });
});

test("a browser without highlights has the hits behind the words", async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, "Highlight"));
  await open(page, qaani);
  await page.keyboard.press("/");
  await page.keyboard.type("qods force");
  await expect(page.locator('[data-box="hit"]').first()).toBeVisible();
  const [box, words] = await page.evaluate(() => {
    const rectangle = document.querySelector('[data-box="hit-now"]')?.getBoundingClientRect();
    const at =
      rectangle &&
      document.caretPositionFromPoint?.(rectangle.left + 2, rectangle.top + rectangle.height / 2);
    return [rectangle?.width ?? 0, at?.offsetNode.textContent?.slice(at.offset, at.offset + 4) ?? ""];
  });
  expect(box).toBeGreaterThan(20);
  expect(words).toBe("Qods");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("it reads, shows the chosen words, switches layers and finds", async ({ page }) => {
    await page.goto(`${qaani}?at=309-319#at`);
    await expect(page.locator("#at")).toBeInViewport();
    await expect(article(page).getByRole("link", { name: "Esmail Qaani" }).first()).toHaveAttribute(
      "href",
      "/entities/esmail-qaani",
    );
    await page.getByRole("link", { name: /^Hide people/i }).click();
    await expect(article(page).getByRole("link", { name: "Esmail Qaani" })).toHaveCount(0);
    await page.getByRole("textbox", { name: "Find in this text" }).fill("qods force");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/find=qods\+force/);
    await expect(page.locator("mark[data-hit]")).toHaveCount(29);
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("a tap opens the card, and who is in view is a sheet at the foot", async ({ page }) => {
    await open(page, qaani);
    await article(page).getByRole("link", { name: "Esmail Qaani" }).first().tap();
    await expect(card(page)).toContainText("47 times here");
    await expect(page).toHaveURL(/\/read\//);
    await page.getByText("1,878 words").tap();
    await expect(card(page)).toHaveCount(0);
    await page.getByRole("button", { name: /^In view/ }).tap();
    await expect(
      page.getByRole("region", { name: "In view" }).getByRole("link", { name: /Esmail Qaani/ }),
    ).toBeVisible();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`axe, ${colorScheme}`, () => {
    test.use({ colorScheme });
    const looks = {
      chosen: `${qaani}?at=309-319#at`,
      hits: `${dealer}?q=qaani`,
      note: `${general}?at=x&layers=person`,
    };
    for (const [name, address] of Object.entries(looks)) {
      test(`finds nothing: ${name}`, async ({ page }) => {
        await open(page, address);
        await article(page).locator("a[data-card][href]").nth(3).hover();
        await expect(card(page)).toBeVisible();
        await expectAccessible(page);
      });
    }
  });
}

import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessible.ts";
import { wordsAt } from "./exact-words.ts";
import { expect, test } from "./support.ts";

const quiet = "003-qaanis-quiet-mission-to-baghdad";

/** Goes to an address and waits until the page has come to life, a little after it can be read: until it hears a key. */
async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  const keys = page.getByRole("dialog", { name: "Keyboard" });
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(keys).toBeVisible({ timeout: 1000 });
  }).toPass();
  await page.keyboard.press("Escape");
  await expect(keys).toBeHidden();
}

test.describe("the room of search, without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("finds a phrase in any quotation marks, and opens each hit at its exact words", async ({
    page,
    request,
  }) => {
    await page.goto("/search");
    await page.getByRole("searchbox", { name: "Search all sources" }).fill("„axis of resistance“");
    await page.getByRole("button", { name: "Search", exact: true }).click();
    await expect(page).toHaveURL(/\/search\?q=/);
    await expect(page.getByRole("status").first()).toContainText(/\d+ passages in \d sources/);
    const marks = page.locator("blockquote a:has(mark)");
    expect(await marks.count()).toBeGreaterThan(3);
    const shown = await marks.allTextContents();
    expect(await wordsAt(request, marks)).toEqual(shown);
    for (const words of shown) expect(words.toLowerCase()).toMatch(/^['‘“"]?axis of resistance$/);
  });

  test("offers names that stand in the query, and every passage under any of their names", async ({
    page,
  }) => {
    await page.goto("/search?q=qods+force+qaani");
    const named = page.getByRole("list", { name: "Known by these words" });
    await expect(named.getByRole("listitem")).toContainText([/Esmail Qaani/, /Quds Force/]);
    await named
      .getByRole("listitem")
      .filter({ hasText: "Quds Force" })
      .getByRole("link", { name: /any name/ })
      .click();
    await expect(page).toHaveURL(/q=entity%3Aquds-force/);
    await expect(page.locator("mark", { hasText: "Qods Force" }).first()).toBeVisible();
    await expect(page.locator("mark", { hasText: "Quds Force" }).first()).toBeVisible();
  });

  test("facets take in and leave out, and are words of the query", async ({ page }) => {
    await page.goto("/search?q=qaani");
    const facets = page.getByRole("complementary", { name: "Narrow" });
    await facets.getByRole("link", { name: /Only in Qaani's Quiet Mission/ }).click();
    await expect(page.getByRole("searchbox")).toHaveValue(`qaani source:${quiet}`);
    await expect(page.getByRole("status").first()).toContainText("in 1 source");
    await expect(facets.getByRole("link", { name: /Only in Qaani’s Growing/ })).toBeVisible();
    await facets.getByRole("link", { name: "Leave out Baghdad" }).click();
    await expect(page.getByRole("searchbox")).toHaveValue(`qaani source:${quiet} -entity:baghdad`);
    const inForce = page.getByRole("list", { name: "Filters in force" });
    await expect(inForce.getByRole("listitem")).toContainText([/in Qaani's Quiet/, /not with Baghdad/]);
    await inForce.getByRole("link", { name: /Quiet Mission/ }).click();
    await expect(page.getByRole("searchbox")).toHaveValue("qaani -entity:baghdad");
  });

  test("the counts of facets are what each finds when it is chosen", async ({ page }) => {
    await page.goto("/search?q=hezbollah+OR+hamas");
    const organizations = page.getByRole("complementary").getByRole("region", { name: "Organizations" });
    const first = organizations.getByRole("link", { name: /^Only with/ }).nth(1);
    const count = /(\d+)\s+passages?$/.exec((await first.textContent()) ?? "")?.[1];
    await first.click();
    await expect(page.getByRole("status").first()).toHaveText(new RegExp(`^${count} passages? in`));
  });

  test("says what it healed", async ({ page }) => {
    await page.goto(`/search?${new URLSearchParams({ q: "“qods force OR" })}`);
    await expect(page.getByText("The opening quotation mark had no closing one")).toBeVisible();
  });

  test("says why a query that only leaves out finds nothing", async ({ page }) => {
    await page.goto("/search?q=-qaani");
    await expect(page.getByText(/only says what to leave out/)).toBeVisible();
  });

  test("offers a name that is spelled alike, and what each word finds alone", async ({ page }) => {
    await page.goto("/search?q=soleimany");
    await page.getByRole("link", { name: "Did you mean soleimani?" }).click();
    await expect(page.getByRole("status").first()).toContainText(/passages in/);
    await page.goto("/search?q=qaani+pitches");
    await expect(page.getByRole("listitem").filter({ hasText: /^pitches 1$/ })).toBeVisible();
  });

  test("an empty search shows examples that find something", async ({ page }) => {
    await page.goto("/search");
    const examples = page.getByRole("term").getByRole("link");
    const addresses = await examples.evaluateAll((links) =>
      links.map((link) => link.getAttribute("href") ?? ""),
    );
    expect(addresses.length).toBeGreaterThan(5);
    for (const address of addresses) {
      await page.goto(address);
      await expect(page.getByRole("status").first()).toContainText(/^[1-9]\d* passage/);
    }
  });

  test("stands in pages, best first or by source", async ({ page }) => {
    await page.goto("/search?q=iran");
    const results = page.locator("[data-result]");
    await expect(results).toHaveCount(20);
    const first = await results.first().getAttribute("href");
    await page.getByRole("link", { name: "Next", exact: true }).click();
    await expect(page).toHaveURL(/cursor=/);
    await expect(page.locator(`[data-result][href="${first}"]`)).toHaveCount(0);
    await page.getByRole("link", { name: "Back to the first page" }).click();
    await page.getByRole("link", { name: "By source" }).click();
    await expect(page.getByRole("heading", { level: 2 }).first()).toContainText(
      "Growing Leadership Struggles",
    );
  });

  test("refuses the page of another search in plain words", async ({ page }) => {
    await page.goto("/search?q=iran");
    await page.getByRole("link", { name: "Next", exact: true }).click();
    await page.goto(page.url().replace("q=iran", "q=iraq"));
    await expect(page.getByText(/could not be run/)).toBeVisible();
    await page.getByRole("link", { name: "Search from the beginning" }).click();
    await expect(page.getByRole("status").first()).toContainText(/passages in/);
  });
});

test("results follow the typing, and the address follows them", async ({ page }) => {
  await visit(page, "/search");
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("khamenei");
  await expect(page.getByRole("status").first()).toContainText(/\d+ passages in/);
  await expect(page).toHaveURL(/q=khamenei$/);
  await page.keyboard.type(" -soleimani");
  await expect(page).toHaveURL(/q=khamenei\+-soleimani$/);
  await expect(page.getByRole("searchbox")).toHaveValue("khamenei -soleimani");
  await page.getByRole("searchbox").fill("baghdad");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/q=baghdad$/);
  await expect(page.getByRole("searchbox")).toBeFocused();
});

test("the keyboard goes through the results and opens one at its words", async ({ page }) => {
  await visit(page, "/search?q=khamenei");
  await page.getByRole("searchbox").focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.locator("[data-result]").first()).toBeFocused();
  await page.keyboard.press("j");
  await expect(page.locator("[data-result]").nth(1)).toBeFocused();
  await page.keyboard.press("k");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/read\/[\w-]+\?at=\d+-\d+&q=khamenei/);
});

test("no text of a query becomes markup", async ({ page }) => {
  await page.goto(`/search?${new URLSearchParams({ q: `<img src=x onerror=alert(1)> "</script>` })}`);
  await expect(page.getByRole("searchbox")).toHaveValue(`<img src=x onerror=alert(1)> "</script>`);
  await expect(page.getByRole("main").locator("img, script")).toHaveCount(0);
});

test.describe("the palette", () => {
  test("opens from anywhere, and a name by keyboard alone", async ({ page }) => {
    await visit(page, "/places");
    await page.keyboard.press("Control+k");
    const field = page.getByRole("combobox", { name: /Names, sources/ });
    await expect(field).toBeFocused();
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await page.keyboard.press("Control+k");
    await expect(field).toBeFocused();
    await page.keyboard.type("moqt");
    const name = page.getByRole("option", { name: /Muqtada al-Sadr/ });
    await expect(name).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await expect(name).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/entities\/muqtada-al-sadr$/);
    await expect(page.getByRole("dialog")).toHaveCount(0);
  });

  test("opens a passage at its exact words", async ({ page, request }) => {
    await visit(page, "/");
    await page.getByRole("link", { name: "Find" }).click();
    await page.getByRole("combobox").fill('"mafia head"');
    await page.getByRole("option", { name: /akin to a mafia head/ }).click();
    await expect(page).toHaveURL(/\/read\/000-[\w-]+\?at=\d+-\d+&q=/);
    const [, start, end] = /at=(\d+)-(\d+)/.exec(page.url()) ?? [];
    const answer = await request.get("/api/v1/sources/000-qaanis-growing-leadership-struggles");
    const { text } = (await answer.json()) as { text: string };
    expect([...text].slice(Number(start), Number(end)).join("")).toBe("mafia head");
  });

  test("leads to all passages, remembers the query and forgets it when told", async ({ page }) => {
    await visit(page, "/");
    await page.keyboard.press("/");
    await page.getByRole("combobox").fill("baghdad");
    await expect(page.getByRole("option", { name: /Search all passages for “baghdad” ?\d+/ })).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/search\?q=baghdad$/);
    await expect(page.getByText(/passages in \d+ sources/)).toBeVisible();
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("group", { name: "Sought last" }).getByRole("option").first()).toHaveText(
      "baghdad",
    );
    await page.getByRole("option", { name: "Forget these" }).click();
    await expect(page.getByRole("group", { name: "Sought last" })).toHaveCount(0);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  });

  test("says when nothing answers, and when the room does not", async ({ page, allowFault }) => {
    allowFault(/suggestions/);
    allowFault(/Failed to load resource/);
    await visit(page, "/");
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").fill("xqzzy");
    await expect(page.getByRole("dialog").getByRole("status")).toContainText("Nothing answers to this");
    await page.route("**/api/v1/search/suggestions*", (route) => route.abort());
    await page.getByRole("combobox").fill("qaani");
    await expect(page.getByRole("dialog").getByRole("status")).toContainText("did not answer");
  });

  test("fills the screen of a telephone, and stands above what floats there", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await visit(page, "/read/000-qaanis-growing-leadership-struggles");
    await page.getByRole("link", { name: "Find" }).click();
    await expect(page.getByRole("combobox")).toBeFocused();
    const box = await page.getByRole("dialog").boundingBox();
    expect(box).toEqual({ x: 0, y: 0, width: 390, height: 844 });
    const top = await page.evaluate(
      () => document.elementFromPoint(195, 830)?.closest("[role=dialog]") !== null,
    );
    expect(top).toBe(true);
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("search and palette are accessible", async ({ page }) => {
      for (const q of [
        "",
        "qaani OR comments entity:quds-force -source:004-assassination-of-the-top-iranian-general",
        'soleimany "',
      ]) {
        await page.goto(`/search?${new URLSearchParams({ q })}`);
        await expectAccessible(page);
      }
      await visit(page, "/search");
      await page.keyboard.press("Control+k");
      await page.getByRole("combobox").fill("qods");
      await expect(page.getByRole("option", { name: /Quds Force.*mentions/ })).toBeVisible();
      await expect(page.getByRole("group", { name: "Events" }).getByRole("option").first()).toBeVisible();
      await expect(page.getByRole("group", { name: "Claims" }).getByRole("option").first()).toBeVisible();
      await expectAccessible(page);
    });
  });
}

test("on a telephone nothing is wider than the screen", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const q of ["", `qaani source:${quiet} -entity:baghdad`, `"${"x".repeat(200)}"`]) {
    await page.goto(`/search?${new URLSearchParams({ q })}`);
    const excess = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(excess).toBe(0);
  }
});

import { expectAccessible } from "./accessible.ts";
import { expect, test } from "./support.ts";

const [axis, growing, shadowy, quiet] = ["000", "001", "002", "003"];
let slugs: Readonly<Record<string, string>> = {};

test.beforeAll(async ({ playwright, baseURL }) => {
  const api = await playwright.request.newContext({ baseURL });
  const { items } = await (await api.get("/api/v1/sources")).json();
  slugs = Object.fromEntries(items.map(({ slug }: { slug: string }) => [slug.slice(0, 3), slug]));
  await api.dispose();
});

const compare = (digits: readonly (string | undefined)[], more = "") =>
  `/compare?sources=${digits.map((one) => slugs[one ?? ""]).join(",")}${more}`;

test.describe("the room of comparing, without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("lays two witnesses side by side, and says in words how they differ", async ({ page }) => {
    await page.goto(compare([growing, shadowy]));
    await expect(page.getByText(/18 changes of wording.*14 passages only in 002/)).toBeVisible();
    const row = page.getByRole("row").filter({ hasText: "dislocate the chain of command" });
    await expect(row.getByRole("cell").nth(0).locator("mark")).toHaveText(["a specific", "U.S."]);
    await expect(row.getByRole("cell").nth(1).locator("mark")).toHaveText(["an", "American"]);
    await row.getByRole("link", { name: "Passage 8 of 001" }).click();
    await expect(page).toHaveURL(/\/read\/001.*#at$/);
  });

  test("sources are added, moved and taken away by links", async ({ page }) => {
    await page.goto("/compare");
    await page.locator("summary", { hasText: "Choose a source" }).isVisible();
    await page.locator(`a[href*="${slugs["001"]}"]`).click();
    await expect(page.getByText("One source only, so far.")).toBeVisible();
    const witness = page.getByRole("listitem").filter({ hasText: "another witness of this work" });
    await witness.getByRole("link").click();
    await expect(page).toHaveURL(compare([growing, shadowy]));
    await page.getByRole("link", { name: "Move 001 to the right" }).click();
    await expect(page).toHaveURL(compare([shadowy, growing]));
    await page.getByRole("link", { name: "Take 001 away" }).click();
    await expect(page).toHaveURL(compare([shadowy]));
  });

  test("differences are filtered in the address", async ({ page }) => {
    await page.goto(compare([growing, shadowy]));
    await page.getByRole("link", { name: /^Wording/ }).click();
    await expect(page).toHaveURL(/show=typography,passages/);
    await expect(page.locator('mark[data-mark="wording"]')).toHaveCount(0);
    const all = await page.getByRole("row").count();
    await page.getByRole("link", { name: "Only rows that differ" }).click();
    await expect(page).toHaveURL(/rows=changed/);
    expect(await page.getByRole("row").count()).toBeLessThan(all);
  });

  test("different texts come level by what they share, and say what only one has", async ({ page }) => {
    await page.goto(compare([axis, quiet]));
    const lists = page.getByRole("navigation", { name: "Align by" });
    await expect(lists.getByRole("heading", { name: /Only in 003/ })).toBeVisible();
    await lists
      .getByRole("link", { name: /Muqtada al-Sadr/ })
      .first()
      .click();
    await expect(page).toHaveURL(/by=entity:/);
    await expect(page.getByRole("table").locator("mark", { hasText: "Sadr" }).first()).toBeVisible();
    await expect(
      page
        .getByRole("heading", { name: "Where they conflict" })
        .or(page.getByRole("heading", { name: "Sentences that stand in several" }))
        .first(),
    ).toBeVisible();
  });

  test("words serve where what is sought has no name, and say where not all of them stand", async ({
    page,
  }) => {
    await page.goto(compare([axis, quiet]));
    await page.getByRole("searchbox", { name: /Words by which/ }).fill("style of leadership");
    await page.getByRole("button", { name: "Align" }).click();
    await expect(page).toHaveURL(/words=style\+of\+leadership/);
    await expect(page.getByText(/003 has no passage with all of these words/)).toBeVisible();
    const level = page.locator("tbody[data-level]").first();
    await expect(level.getByRole("rowheader")).toContainText("Quds Force");
    await expect(level.locator("mark")).toHaveText(["leadership", "leadership", "style", "leadership"]);
    await page.goto(`${compare([axis, quiet])}&words=${encodeURIComponent("asa'ib ahl al-haq")}`);
    await page.getByRole("link", { name: /under all of its names/ }).click();
    await expect(page).toHaveURL(/by=entity:asaib-ahl-al-haq/);
  });

  test("sentences that stand in several are marked in their passages, and lead to one another", async ({
    page,
  }) => {
    await page.goto(compare([axis, growing, shadowy], "&by=entity:qasem-soleimani"));
    const level = page.locator("tbody[data-level]").filter({ hasText: "Four years ago" }).first();
    await expect(level.getByRole("rowheader")).toContainText("001 and 002");
    await level.getByRole("cell").nth(1).getByRole("link", { name: "002, passage 4" }).first().click();
    await expect(page.locator(":target")).toContainText("Four years ago, the U.S. launched a drone strike");
    expect(new URL(page.url()).hash).toMatch(/^#sentence-\d+-2-4$/);
  });

  test("the page of two texts stays light", async ({ page }) => {
    const response = await page.goto(compare([axis, quiet]));
    expect((await response?.body())?.byteLength).toBeLessThan(240_000);
  });

  test("the reader proposes what to compare with", async ({ page }) => {
    await page.goto(`/read/${slugs["001"]}`);
    await page.getByRole("link", { name: "Compare with…" }).click();
    await expect(page).toHaveURL(compare([growing]));
    await expect(page.getByText("another witness of this work")).toBeVisible();
  });

  for (const [asked, said] of [
    ["one", "One source only, so far."],
    ["unknown", "No source has that address"],
    ["twice", "more than once"],
    ["five", "at most four"],
  ] as const) {
    test(`a bad address is answered clearly: ${asked}`, async ({ page }) => {
      const addresses = {
        one: compare([growing]),
        unknown: `${compare([growing])},nobody`,
        twice: compare([growing, growing]),
        five: compare(["000", "001", "002", "003", "004"]),
      };
      await page.goto(addresses[asked]);
      await expect(page.getByText(said)).toBeVisible();
    });
  }
});

test("goes from difference to difference by keys, and marks it in both columns", async ({ page }) => {
  await page.goto(compare([growing, shadowy], "&show=wording"));
  await expect(page.getByText("18 differences")).toBeVisible();
  await expect(async () => {
    await page.keyboard.press("n");
    await expect(page.locator("[data-at]").first()).toBeVisible({ timeout: 1000 });
  }).toPass();
  await page.keyboard.press("n");
  await page.keyboard.press("n");
  const place = page.getByText(/^\d+ of 18: wording$/);
  const before = Number.parseInt((await place.textContent()) ?? "", 10);
  await page.keyboard.press("p");
  await expect(place).toHaveText(`${before - 1} of 18: wording`);
  expect(await page.locator("[data-at]").count()).toBe(2);
});

test("selected words have the reader's bar, and show what answers them", async ({ page }) => {
  await page.goto(compare([growing, shadowy]));
  const row = page.getByRole("row").filter({ hasText: "dislocate the chain of command" });
  const bar = page.getByRole("toolbar", { name: "The selected words" });
  await expect(async () => {
    await row.getByRole("cell").first().locator("mark").first().selectText();
    await expect(bar).toBeVisible({ timeout: 2000 });
  }).toPass();
  for (const name of ["Copy link", "Copy with citation", "Where else?", "Open alone"])
    await expect(bar.getByRole("button", { name })).toBeVisible();
  await bar.getByRole("button", { name: "Show counterpart" }).click();
  const found = page.getByRole("region", { name: "Counterparts" });
  await expect(found).toContainText("an");
  await expect(found).toContainText("passage 10");
  expect(await page.evaluate(() => Array.from(CSS.highlights.get("hit-now") ?? [], String))).toEqual(["an"]);
  await bar.getByRole("button", { name: "Open alone" }).click();
  await expect(page).toHaveURL(/\/read\/001.*at=\d+-\d+#at$/);
  await expect(page.locator("#at")).toHaveText("a specific");
});

test("by keys alone a passage is chosen, answered, and a column made wider", async ({ page }) => {
  await page.goto(compare([axis, quiet], "&by=entity:muqtada-al-sadr"));
  const bar = page.getByRole("toolbar", { name: "This passage" });
  await expect(async () => {
    await page.getByRole("link", { name: "Passage 14 of 003" }).focus();
    await page.keyboard.press("Enter");
    await expect(bar).toBeVisible({ timeout: 2000 });
  }).toPass();
  await page.keyboard.press("b");
  await expect(page.getByRole("region", { name: "Counterparts" })).toContainText(
    "which tells of Muqtada al-Sadr too",
  );
  await page.keyboard.press("Escape");
  await expect(page.getByRole("region", { name: "Counterparts" })).toBeHidden();
  const edge = page.getByRole("separator", { name: "Width of 000" });
  await edge.focus();
  for (const _ of [1, 2, 3]) await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/widths=56,44/);
  await expect(edge).toHaveAttribute("aria-valuenow", "56");
  await page.keyboard.press("Enter");
  await expect(page).not.toHaveURL(/widths/);
});

test("from the reader, a sheet proposes what to compare with, each with its reason", async ({ page }) => {
  await page.goto(`/read/${slugs["001"]}`);
  const sheet = page.getByRole("dialog", { name: "Compare with…" });
  await expect(async () => {
    await page.getByRole("link", { name: "Compare with…" }).click();
    await expect(sheet).toBeVisible({ timeout: 2000 });
  }).toPass();
  const items = sheet.getByRole("listitem");
  await expect(items.first()).toContainText("another witness of this work");
  await expect(items.nth(1)).toContainText(/shares \d+ names and \d+ claims/);
  await expectAccessible(page);
  await items.first().getByRole("link").click();
  await expect(page).toHaveURL(compare([growing, shadowy]));
});

test("print shows every column and no tools", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ media: "print" });
  await page.goto(compare([growing, shadowy]));
  await expect(page.getByText("Not in 002").first()).toBeVisible();
  await expect(page.getByText("a specific", { exact: true }).first()).toBeVisible();
  await expect(page.getByRole("separator").first()).toBeHidden();
  await expect(page.getByRole("heading", { name: "Apparatus" })).toBeVisible();
});

test("the apparatus is taken away as Markdown, CSV and TEI", async ({ page, request }) => {
  await page.goto(compare([growing, shadowy]));
  for (const [name, begins] of [
    ["Markdown", "# Apparatus"],
    ["CSV", "passage,start,end,kind,after,001,002"],
    ["TEI", "<?xml"],
  ] as const) {
    const href = await page.getByRole("link", { name, exact: true }).getAttribute("href");
    const response = await request.get(href ?? "");
    expect(response.headers()["content-disposition"]).toContain("attachment");
    expect(await response.text()).toMatch(new RegExp(`^${begins.replace("?", "\\?")}`));
  }
});

test("a phone shows one column, and switches", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(compare([growing, shadowy]));
  await expect(page.getByText("a specific", { exact: true }).first()).toBeVisible();
  await expect(page.getByText("Not in 002").first()).toBeHidden();
  await page.getByRole("navigation", { name: "Column shown" }).getByRole("link", { name: "002" }).click();
  await expect(page).toHaveURL(/column=/);
  await expect(page.getByText("Not in 002").first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

for (const [colorScheme, width] of [
  ["light", 1280],
  ["dark", 390],
] as const) {
  test.describe(`in ${colorScheme} at ${width}`, () => {
    test.use({ colorScheme, viewport: { width, height: 900 } });

    test("versions, different texts and the empty room are accessible, and fit", async ({ page }) => {
      for (const address of [
        compare([growing, shadowy]),
        compare([axis, quiet]),
        compare([axis, growing, shadowy, "004"], "&by=entity:qasem-soleimani"),
        "/compare",
      ]) {
        await page.goto(address);
        await expectAccessible(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    });
  });
}

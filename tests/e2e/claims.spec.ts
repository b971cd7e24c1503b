import { expectAccessible } from "./accessible.ts";
import { wordsAt } from "./exact-words.ts";
import { expect, test } from "./support.ts";

type Claim = { slug: string; origins: number; evidence: { exact: string }[]; relations: { type: string }[] };
const claim = "qaani-planned-october-7-attack";

test.describe("the claims, without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("stand with the contradicted first, each source by its stance in words", async ({ page }) => {
    await page.goto("/claims");
    const [first] = await page.locator("tbody th[scope=rowgroup]").allTextContents();
    expect(first).toMatch(/^Contradicted \d+$/);
    const row = page.getByRole("row", { name: /Qaani directly planned the October 7 attack/ });
    await expect(row.getByRole("link", { name: /asserts and denies|denies and asserts/ })).toBeVisible();
    await expect(row.getByRole("cell", { name: "silent" }).first()).toBeVisible();
    await expect(page.getByRole("columnheader", { name: "one work, 2 witnesses" })).toBeVisible();
  });

  test("are narrowed to conflicts, by subject and by origins", async ({ page }) => {
    await page.goto("/claims");
    await page.getByRole("link", { name: /^Only conflicts/ }).click();
    await expect(page.locator("tbody").filter({ hasText: "Not in conflict" })).toHaveCount(0);
    await page.getByLabel("About").selectOption("iran");
    await page.getByLabel("Origins").selectOption("1");
    await page.getByRole("button", { name: "Filter" }).click();
    await expect(page).toHaveURL(/show=conflicts/);
    await expect(page).toHaveURL(/about=iran/);
    await page.goto("/claims?about=nobody");
    await page.getByRole("link", { name: "All claims" }).click();
    await expect(page).toHaveURL(/\/claims$/);
  });
});

test("arrow keys go from cell to cell, and Enter opens the words", async ({ page }) => {
  await page.goto("/claims");
  const row = page.getByRole("row", { name: /Qaani directly planned the October 7 attack/ });
  await row.getByRole("rowheader").getByRole("link").focus();
  await page.keyboard.press("ArrowRight");
  await expect(row.getByRole("cell").getByRole("link").first()).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(row.getByRole("rowheader").getByRole("link")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/read\/.*at=\d+-\d+/);
  await expect(page.locator("#at")).toBeVisible();
});

test("a claim shows all its evidence in its exact words, with who says so", async ({ page, request }) => {
  const { evidence } = (await (await request.get(`/api/v1/claims/${claim}`)).json()) as Claim;
  await page.goto(`/claims/${claim}`);
  const said = page.getByRole("region", { name: "Who says so" });
  const links = said.locator("li > a");
  await expect(links).toHaveCount(evidence.length);
  expect(await wordsAt(request, links)).toEqual(await links.allTextContents());
  const chain = said
    .getByRole("listitem")
    .filter({ hasText: "denies" })
    .getByRole("list", { name: "Who says so, according to whom" })
    .first();
  await expect(chain.getByRole("listitem")).toHaveCount(3);
  await expect(chain).toContainText("Esmail Qaani");
});

test("a contradiction has its reason, and the words at both ends", async ({ page, request }) => {
  await page.goto(`/claims/${claim}`);
  const against = page.getByRole("region", { name: "Beside and against it" });
  const ends = against.getByRole("figure").getByRole("link");
  expect(await ends.count()).toBeGreaterThanOrEqual(2);
  expect(await wordsAt(request, ends)).toEqual(await ends.allTextContents());
});

test("origins are counted as the API counts them, and copies are explained", async ({ page, request }) => {
  const { items } = (await (await request.get("/api/v1/claims?limit=100")).json()) as { items: Claim[] };
  const copied = items.find(({ slug }) => slug === "qaani-consolidates-militias") ?? items[0];
  await page.goto(`/claims/${copied?.slug}`);
  const origins = page.getByRole("region", { name: /origins? in/ });
  await expect(origins.getByText(/^Origin \d+$/)).toHaveCount(copied?.origins ?? 0);
  await expect(origins).toContainText("2 witnesses of one work, so one origin");
  await origins.getByRole("link", { name: /Shadowy Backroom Dealer/ }).click();
  await expect(page.getByText("One work in 2 witnesses")).toBeVisible();
});

test("in the reader, claims and events are layers, and stand beside the text where they are shown", async ({
  page,
}) => {
  await page.goto("/read/002-shadowy-backroom-dealer");
  const margin = page.getByRole("complementary", { name: "Beside the text" });
  await expect(margin.getByRole("link", { name: /^Qaani/ })).toHaveCount(0);
  await margin.getByRole("button", { name: /^claims/i }).click();
  await expect(page).toHaveURL(/layers=person,organization,place,claim/);
  const claims = margin.getByRole("region", { name: "Claims in view" });
  await expect(claims.getByRole("link").first()).toBeVisible();
  await claims.getByRole("link").first().focus();
  await expect(page.locator("article [data-fact][data-lit]").first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/claims\//);
});

test("who is named with whom opens the passages that name both", async ({ page }) => {
  await page.goto("/network");
  const row = page.getByRole("row").nth(1);
  const passages = await row.getByRole("cell").textContent();
  await row.getByRole("link").click();
  await expect(page.getByRole("heading", { name: new RegExp(`^${passages} passages with`) })).toBeVisible();
});

for (const path of [
  "/claims",
  "/claims?order=subject&about=iran",
  `/claims/${claim}`,
  "/works/shadowy-backroom-dealer",
  "/network",
  "/read/002-shadowy-backroom-dealer?layers=event,claim",
]) {
  for (const [colorScheme, width] of [
    ["light", 1440],
    ["dark", 390],
  ] as const) {
    test(`axe finds no fault in ${path} at ${width} pixels in ${colorScheme}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      await expectAccessible(page);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    });
  }
}

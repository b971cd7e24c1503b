import { expectAccessible } from "./accessible.ts";
import { wordsAt } from "./exact-words.ts";
import { expect, test } from "./support.ts";

test.describe("the rooms of many, without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("people stand by mentions, and by name where asked", async ({ page }) => {
    await page.goto("/people");
    await expect(page.getByRole("rowheader").first()).toContainText("Esmail Qaani");
    await page.getByRole("link", { name: "By name" }).click();
    await expect(page.getByRole("rowheader").first()).toContainText("Al-Gharidi");
    await expect(page).toHaveURL(/sort=name/);
  });

  test("a filter finds an entity by a name that is not its first", async ({ page }) => {
    await page.goto("/people");
    await page.getByRole("searchbox", { name: /Filter people/ }).fill("moqtada");
    await page.getByRole("button", { name: "Filter" }).click();
    await expect(page.getByRole("rowheader")).toHaveCount(1);
    await expect(page.getByRole("rowheader")).toContainText("Muqtada al-Sadr");
  });

  test("a filter that no name meets says so, and offers likenesses or the whole list", async ({ page }) => {
    await page.goto("/people?q=soleimany");
    await expect(page.getByRole("status")).toContainText("No name holds “soleimany”");
    await expect(page.getByRole("rowheader")).toContainText(["Qasem Soleimani"]);
    await page.goto("/people?q=xyzzy");
    await page.getByRole("link", { name: "All people" }).click();
    await expect(page.getByRole("rowheader").first()).toContainText("Esmail Qaani");
  });
});

test("every line of a concordance leads to the exact words that it shows", async ({ page, request }) => {
  const answer = await request.get("/api/v1/entities/iran");
  const { mentions } = (await answer.json()) as { mentions: { exact: string }[] };
  await page.goto("/entities/iran");
  const lines = page.locator("ol a:has(b)");
  await expect(lines).toHaveCount(mentions.length);
  const keywords = await lines.locator("b").allTextContents();
  expect(await wordsAt(request, lines)).toEqual(keywords);
  expect(keywords).toEqual(mentions.map(({ exact }) => exact));
});

test("keywords stand under one another", async ({ page }) => {
  await page.goto("/entities/esmail-qaani");
  const lefts = await page
    .locator("ol a b")
    .evaluateAll((all) => all.map((word) => Math.round(word.getBoundingClientRect().left)));
  expect(new Set(lefts).size).toBe(1);
});

test("one name narrows the mentions to itself, and back", async ({ page }) => {
  await page.goto("/entities/esmail-qaani");
  await page.getByRole("list", { name: "Names" }).getByRole("link", { name: "Qaanis" }).click();
  await expect(page.getByRole("heading", { name: /Named “Qaanis”/ })).toBeVisible();
  expect(new Set(await page.locator("ol a b").allTextContents())).toEqual(new Set(["Qaanis"]));
  await page.getByRole("link", { name: "All mentions" }).click();
  await expect(page.getByRole("heading", { name: "In the words of the sources" })).toBeVisible();
});

test("a companion opens as many passages as it was said to share, each naming both", async ({
  page,
  request,
}) => {
  await page.goto("/entities/esmail-qaani");
  const companion = page.getByRole("complementary").getByRole("link", { name: /Quds Force/ });
  const passages = Number((await companion.textContent())?.match(/\d+$/)?.[0]);
  await companion.click();
  await expect(
    page.getByRole("heading", { name: `${passages} passages with organization: Quds Force` }),
  ).toBeVisible();
  const quotes = page.getByRole("main").getByRole("blockquote");
  await expect(quotes).toHaveCount(passages);
  const names = quotes.getByRole("link");
  expect(await wordsAt(request, names)).toEqual(await names.allTextContents());
});

test("who is meant is explained where names compete", async ({ page }) => {
  await page.goto("/entities/hamidreza-azizi");
  await expect(page.getByRole("main")).toContainText("not the historian Arash Azizi");
});

test("an entity that is none has no room", async ({ page, allowFault }) => {
  allowFault(/404/);
  expect((await page.goto("/entities/nobody-of-that-name"))?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "There is nothing at this address" })).toBeVisible();
});

for (const path of [
  "/people?sort=name",
  "/places",
  "/people?q=xyzzy",
  "/entities/iran",
  "/entities/esmail-qaani?with=quds-force",
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

import { expectAccessible } from "./accessible.ts";
import { wordsAt } from "./exact-words.ts";
import { expect, test } from "./support.ts";

test("the shelf holds every source, with its length and who is in it", async ({ page, request }) => {
  const { items } = (await (await request.get("/api/v1/sources")).json()) as {
    items: { slug: string; title: string }[];
  };
  await page.goto("/");
  const shelf = page.getByRole("region", { name: "Sources" });
  await expect(shelf.getByRole("article")).toHaveCount(items.length);
  for (const { slug, title } of items) {
    await expect(shelf.getByRole("link", { name: title })).toHaveAttribute("href", `/read/${slug}`);
  }
  await expect(shelf.getByRole("article").first()).toContainText(/[\d,]+ words, \d+ min/);
  await expect(shelf.getByRole("link", { name: "Esmail Qaani" }).first()).toHaveAttribute(
    "href",
    "/entities/esmail-qaani",
  );
});

test("the open page marks names, each leading to its exact words", async ({ page, request }) => {
  await page.goto("/");
  const names = page
    .getByRole("region", { name: "From the shelf" })
    .getByRole("blockquote")
    .getByRole("link");
  expect(await wordsAt(request, names)).toEqual(await names.allTextContents());
  expect(await names.count()).toBeGreaterThanOrEqual(3);
});

test("the counts are those of the API", async ({ page, request }) => {
  await page.goto("/");
  for (const [kind, room] of [
    ["person", "people"],
    ["organization", "organizations"],
    ["place", "places"],
  ]) {
    const { items } = (await (await request.get(`/api/v1/entities?kind=${kind}&limit=100`)).json()) as {
      items: unknown[];
    };
    await expect(page.getByRole("link", { name: `${items.length} ${room}`, exact: true })).toHaveAttribute(
      "href",
      `/${room}`,
    );
  }
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("what is sought is in the address", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("searchbox", { name: "Search all sources" }).fill("“Quds Force”");
    await page.getByRole("searchbox", { name: "Search all sources" }).press("Enter");
    await expect(page).toHaveURL(/\/search\?q=%E2%80%9CQuds\+Force%E2%80%9D$/);
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1440, 390]) {
    test(`axe finds no fault at ${width} pixels in ${colorScheme}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await page.goto("/");
      await expectAccessible(page);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    });
  }
}

import { expectAccessible } from "./accessible.ts";
import { wordsAt } from "./exact-words.ts";
import { expect, test } from "./support.ts";

type Event = { slug: string; title: string; date: string | null; passages: { exact: string }[] };
const event = "killing-of-qasem-soleimani";

test.describe("the events, without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("stand by date, those without a year and those without a date apart", async ({ page }) => {
    await page.goto("/events");
    const dated = page.getByRole("region", { name: /^Dated/ });
    await expect(dated.getByRole("listitem").first()).toContainText("the 1950s");
    const yearless = page.getByRole("region", { name: /^Year not given/ });
    await expect(yearless).toContainText("11 November, year not given");
    await expect(dated).not.toContainText("Parliamentary elections");
    await expect(page.getByRole("region", { name: /^No date/ })).toContainText("Hassan Nasrallah");
  });

  test("are seen from decades to days by links", async ({ page }) => {
    await page.goto("/events");
    await page.getByRole("link", { name: /^the 2020s, \d+ events/ }).click();
    await page.getByRole("link", { name: /^2023, \d+ events/ }).click();
    await page.getByRole("link", { name: /^Oct 2023, 1 event/ }).click();
    await expect(page).toHaveURL(/in=2023-10/);
    const dated = page.getByRole("region", { name: /October 2023/ });
    await expect(dated.getByRole("link", { name: "Hamas attacks Israel on October 7" })).toBeVisible();
    await dated.getByRole("link", { name: "2023", exact: true }).click();
    await expect(page).toHaveURL(/in=2023$/);
  });

  test("are narrowed by person and source, and by both", async ({ page }) => {
    await page.goto("/events?view=list");
    const all = await page.getByRole("rowheader").count();
    await page.getByLabel("Person").selectOption("hassan-nasrallah");
    await page.getByRole("button", { name: "Filter" }).click();
    await expect(page.getByRole("rowheader", { name: /Assassination of Hassan Nasrallah/ })).toBeVisible();
    expect(await page.getByRole("rowheader").count()).toBeLessThan(all);
    await page.goto("/events?view=list&person=nobody");
    await page.getByRole("link", { name: "All events" }).click();
    await expect(page).toHaveURL(/\/events$/);
  });
});

test("the list holds every event of the API, with its date", async ({ page, request }) => {
  const events: Event[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const answer = await request.get(`/api/v1/events?limit=100${cursor && `&cursor=${cursor}`}`);
    const { items, next } = (await answer.json()) as { items: Event[]; next: string | null };
    events.push(...items);
    cursor = next;
  }
  await page.goto("/events?view=list");
  const titles = await page.locator("tbody th[scope=row] a").allTextContents();
  expect(titles.toSorted()).toEqual(events.map(({ title }) => title).toSorted());
});

test("every passage of an event leads to the exact words that it shows", async ({ page, request }) => {
  const { passages } = (await (await request.get(`/api/v1/events/${event}`)).json()) as Event;
  await page.goto(`/events/${event}`);
  const links = page.getByRole("region", { name: "In the words of the sources" }).locator("dd a");
  await expect(links).toHaveCount(passages.length);
  expect(await wordsAt(request, links)).toEqual(await links.allTextContents());
  await links.first().click();
  await expect(page.locator("#at")).toBeVisible();
});

test("keys go closer and wider", async ({ page }) => {
  await page.goto("/events");
  // Keys are heard once the page is alive.
  await expect(async () => {
    await page.keyboard.press("+");
    await expect(page).toHaveURL(/in=202X/, { timeout: 1000 });
  }).toPass();
  await page.keyboard.press("[");
  await expect(page).toHaveURL(/in=201X/);
  await page.keyboard.press("-");
  await expect(page).toHaveURL(/\/events$/);
});

test("an event that is none has no room", async ({ page, allowFault }) => {
  allowFault(/404/);
  expect((await page.goto("/events/nothing-of-the-kind"))?.status()).toBe(404);
});

for (const path of ["/events", "/events?in=2024&view=timeline", "/events?view=list", `/events/${event}`]) {
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

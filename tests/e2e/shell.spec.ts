import { expectAccessible } from "./accessible.ts";
import { expect, test } from "./support.ts";

test("the first stop of the Tab key leads past the header", async ({ page }) => {
  await page.goto("/people");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

test("a theme that was chosen is in the page as the server sends it", async ({ page }) => {
  await page.goto("/");
  await expect(async () => {
    await page.getByRole("radio", { name: "Light" }).check();
    await page.getByRole("radio", { name: "Dark" }).check();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark", { timeout: 500 });
  }).toPass();
  const sent = await page.request.get("/people");
  expect(await sent.text()).toMatch(/<html[^>]*data-theme="dark"/);
  await page.getByRole("radio", { name: "As the system has it" }).check();
  await expect(page.locator("html")).not.toHaveAttribute("data-theme");
});

test("? shows the keys that work, and they do", async ({ page }) => {
  await page.goto("/people");
  const dialog = page.getByRole("dialog", { name: "Keyboard" });
  // Keys work from the moment that the page has come to life, a little after it can be read.
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(dialog).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(dialog).toContainText("Go to Places");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await page.keyboard.press("g");
  await page.keyboard.press("l");
  await expect(page).toHaveURL(/\/places$/);
});

test("writing in a field strikes no key, and single keys can be turned off", async ({ page }) => {
  await page.goto("/people");
  // Only a page that has come to life can be wrong here.
  await page.waitForLoadState("networkidle");
  await page.getByRole("searchbox").pressSequentially("gl?");
  await expect(page.getByRole("searchbox")).toHaveValue("gl?");
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.getByRole("button", { name: "Keyboard" }).click();
  await page.getByRole("checkbox", { name: /Single keys are on/ }).uncheck();
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { name: "People" }).click();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toBeHidden();
});

test("nothing is fetched from elsewhere, and no style stands in an attribute", async ({ page }) => {
  const hosts = new Set<string>();
  page.on("request", (request) => hosts.add(new URL(request.url()).host));
  await page.goto("/entities/esmail-qaani");
  expect([...hosts]).toEqual([new URL(page.url()).host]);
  expect(await (await page.request.get("/entities/esmail-qaani")).text()).not.toMatch(/<[^>]+ style=/);
});

import { expect, test } from "./support.ts";

test("the front desk opens under a strict policy without a violation", async ({ page }) => {
  const response = await page.goto("/");
  const policy = response?.headers()["content-security-policy"] ?? "";
  expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]{20,}' 'strict-dynamic'/);
  expect(policy).not.toContain("unsafe");
  await expect(page.getByRole("main")).toBeVisible();
});

test("every script of a page carries the nonce of its policy", async ({ request }) => {
  const response = await request.get("/");
  const nonce = /'nonce-([^']+)'/.exec(response.headers()["content-security-policy"] ?? "")?.[1];
  const scripts = (await response.text()).match(/<script[^>]*>/g) ?? [];
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([]);
});

test("an unknown address shows a page that leads back", async ({ page, allowFault }) => {
  allowFault(/404/);
  const response = await page.goto("/no/such/room");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("main").getByRole("link").first()).toBeVisible();
});

test("a script that somebody smuggled into a page does not run", async ({ page, allowFault }) => {
  allowFault(/Content Security Policy|inline/i);
  await page.goto("/");
  const ran = await page.evaluate(() => {
    const script = document.createElement("div");
    script.innerHTML = `<img src="data:," onerror="document.title='smuggled'">`;
    document.body.append(script);
    return new Promise<string>((resolve) => setTimeout(() => resolve(document.title), 200));
  });
  expect(ran).not.toBe("smuggled");
});

import { expectAccessible } from "./accessible.ts";
import { expect, test } from "./support.ts";

const draft = `“Qaani is a more understated figure,” said Ray Takeyh. Hamidreza Azizi said: “Soleimani had built a relationship with them over the years.”

In 2016 Qaani said: “We are all war kids.” It was “more than 500 people were killed in a stampede”.`;

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("one quotation is judged as a form, and its address keeps it", async ({ page }) => {
    await page.goto("/check");
    await page.getByRole("textbox", { name: /A quotation/ }).fill("We are all war kids");
    await page.getByRole("textbox", { name: /Said by/ }).fill("Ali Alfoneh");
    await page.getByRole("button", { name: "Check" }).click();
    await expect(page).toHaveURL(/quote=We/);
    await expect(page.getByText("Another speaker")).toBeVisible();
    await expect(page.getByText(/Claimed for Ali Alfoneh; Esmail Qaani says it/)).toBeVisible();
  });
});

test("a draft is judged in place, each quotation marked and led to its verdict", async ({ page }) => {
  await page.goto("/check");
  await page.getByRole("textbox", { name: /A quotation/ }).fill(draft);
  await page.getByRole("button", { name: "Check", exact: true }).click();
  await expect(page.getByRole("status").first()).toHaveText("4 quotations judged.");
  const verdicts = page.getByRole("list", { name: "Verdicts" }).locator("> li");
  await expect(verdicts.nth(0)).toContainText("Verbatim but for marks");
  await expect(verdicts.nth(1)).toContainText("Another speaker");
  await expect(verdicts.nth(2)).toContainText("The draft says 2016 beside it");
  await expect(verdicts.nth(3)).toContainText("Number changed: “50” became “500”");
  await page.getByRole("region", { name: "The draft", exact: true }).getByRole("link").nth(3).click();
  await expect(page).toHaveURL(/#verdict-4$/);
  await expectAccessible(page);
});

test("a verdict leads to the words in the reader", async ({ page }) => {
  await page.goto("/check?quote=far+from+unified");
  await page.getByRole("link", { name: "far from unified" }).first().click();
  await expect(page).toHaveURL(/\/read\/003[^?]*\?at=\d+-\d+/);
});

test("a draft without quotations says what marks are looked for", async ({ page }) => {
  await page.goto("/check");
  await page.getByRole("textbox", { name: /A quotation/ }).fill("words ".repeat(700));
  await page.getByRole("button", { name: "Check", exact: true }).click();
  await expect(page.getByText("No quotation was found in the draft.")).toBeVisible();
});

test("a saved check keeps its verdicts at an address of its own", async ({ page }) => {
  await page.goto("/check");
  await page.getByRole("textbox", { name: /A quotation/ }).fill(draft);
  await page.getByRole("button", { name: "Check", exact: true }).click();
  await page.getByRole("button", { name: "Save under an address" }).click();
  await expect(page).toHaveURL(/\/check\/[0-9a-f-]{36}$/);
  await page.reload();
  await expect(page.getByRole("list", { name: "Verdicts" }).locator("> li")).toHaveCount(4);
  await page.getByText("Judged against 5 sources").click();
  await expect(page.getByText(/^[0-9a-f]{64}$/).first()).toBeVisible();
});

test("a dropped file is judged, its open questions are listed, and what it replaced can be put back", async ({
  page,
}) => {
  await page.goto("/check");
  const box = page.getByRole("textbox", { name: /A quotation/ });
  await box.fill("What I had typed.");
  await page.reload();
  await expect(box).toHaveValue("What I had typed.");
  const text = `${draft}\n\nBlinken said: “We will go home tomorrow at dawn.” And “one is open.`;
  const dropped = await page.evaluateHandle((words) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([words], "draft.md", { type: "text/markdown" }));
    return transfer;
  }, text);
  await box.dispatchEvent("drop", { dataTransfer: dropped });
  await expect(page.getByText("5 quotations judged.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Quoted, and nobody is named who says it" })).toContainText(
    "more than 500 people",
  );
  await expect(page.getByRole("region", { name: "Given to somebody, and in no source" })).toContainText(
    "Blinken",
  );
  await expect(page.getByRole("region", { name: /A number beside it/ })).toContainText("2016");
  await expect(page.getByRole("region", { name: /A mark opens/ })).toContainText("“one is open.");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download" }).click();
  expect((await download).suggestedFilename()).toBe("quotations.md");
  await page.getByRole("button", { name: "Put back what I had typed" }).click();
  await expect(box).toHaveValue("What I had typed.");
});

test("a long draft is shown in parts and printed whole, and each verdict has its address", async ({
  page,
}) => {
  await page.goto("/check");
  const quotations = Array.from(
    { length: 130 },
    (_, number) => `Number ${number}: “This is a problem for Iran.”`,
  );
  await page.getByRole("textbox", { name: /A quotation/ }).fill(quotations.join("\n\n"));
  await page.getByRole("button", { name: "Check", exact: true }).click();
  await expect(page.getByText("130 quotations judged.")).toBeVisible();
  await expect(page.getByText("Quotations 1–60 of 130").first()).toBeVisible();
  await page.getByRole("button", { name: "Next" }).first().click();
  await expect(page.locator("#verdict-61")).toBeVisible();
  await page.evaluate(() => {
    window.location.hash = "#verdict-125";
  });
  await expect(page.locator("#verdict-125")).toBeInViewport();
  await expect(page.getByRole("region", { name: "The draft", exact: true })).toContainText("Number 129");
  await page.evaluate(() => {
    window.addEventListener("beforeprint", () => {
      document.title = `${document.querySelectorAll("[id^=verdict-]").length} on paper`;
    });
  });
  await page.pdf();
  await expect(page).toHaveTitle("130 on paper");
  await expect(page.locator("[id^=verdict-]")).toHaveCount(10);
});

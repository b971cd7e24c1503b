/**
 * Makes the five articles anew as saved pages and, by Chromium, as PDF: in one column, and in two justified ones with a running head
 * and page numbers. Run it as `node tests/support/documents/make-articles.ts`; what it makes is committed.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { articlePage } from "./article-page.ts";

const folder = "tests/fixtures/articles";
const margin = { top: "2cm", bottom: "2cm", left: "2.5cm", right: "2.5cm" };
const line = (words: string) => `<div style="font-size: 9px; width: 100%; text-align: center">${words}</div>`;

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync".split(
    " ",
  ),
});
const page = await browser.newPage();
for (const file of readdirSync("seeds").filter((name) => name.endsWith(".txt"))) {
  const name = join(folder, file.slice(0, 3));
  const html = articlePage(readFileSync(join("seeds", file), "utf8"));
  writeFileSync(`${name}.html`, html);
  await page.setContent(html);
  writeFileSync(`${name}.pdf`, await page.pdf({ format: "A4", margin }));
  await page.evaluate(() => document.querySelector("article")?.classList.add("two"));
  const two = await page.pdf({
    format: "A4",
    margin,
    displayHeaderFooter: true,
    headerTemplate: line("The Reading Room Quarterly"),
    footerTemplate: line('Page <span class="pageNumber"></span> of <span class="totalPages"></span>'),
  });
  writeFileSync(`${name}-two-columns.pdf`, two);
}
await browser.close();

/**
 * The five articles as a browser saved and printed them must say what their texts say: every mention that the seeds know stands at
 * the same words, in one passage, and on the page where it is drawn.
 */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { DEFAULT_BOUNDS } from "#lib/intake/bounds.ts";
import type { Reading } from "#lib/intake/document.ts";
import { readHtml } from "#lib/intake/html/read-html.ts";
import { readPdf } from "#lib/intake/pdf/read-pdf.ts";
import { Positions } from "#lib/text/positions.ts";
import { storedSpan } from "#lib/text/span.ts";
import { tokenize } from "#lib/text/tokens.ts";

type Mention = { readonly at: readonly [number, number]; readonly exact: string };

/** What is around the article on the page and on paper. */
const AROUND = /^(?:The Reading Room Quarterly|Page \d of \d|Home\nWorld\nSubscribe)$/;

const bytes = (path: string) => new Uint8Array(readFileSync(path));
const readers = {
  ".html": async (path: string) => readHtml(bytes(path)),
  ".pdf": (path: string) => readPdf(bytes(path), DEFAULT_BOUNDS),
  "-two-columns.pdf": (path: string) => readPdf(bytes(path), DEFAULT_BOUNDS),
};

const cases = readdirSync("seeds")
  .filter((file) => file.endsWith(".txt"))
  .flatMap((file) =>
    Object.entries(readers).map(([ending, read]) => ({
      name: file.slice(0, 3) + ending,
      seed: readFileSync(`seeds/${file}`, "utf8"),
      mentions: JSON.parse(
        readFileSync(`seeds/mentions/${file.replace(".txt", ".json")}`, "utf8"),
      ) as Mention[],
      read: () => read(`tests/fixtures/articles/${file.slice(0, 3)}${ending}`),
    })),
  );

/** Where each character that is no white space stands, in the passages of the article. */
function placesIn({ text, passages }: Pick<Reading, "text" | "passages">): number[] {
  return passages
    .filter(({ span }) => !AROUND.test(text.slice(span.start, span.end)))
    .flatMap(({ span }) =>
      Array.from({ length: span.end - span.start }, (_, offset) => span.start + offset).filter(
        (at) => !/\s/u.test(text[at] ?? ""),
      ),
    );
}

function placesOf(text: string): number[] {
  return Array.from(text, (_, at) => at).filter((at) => !/\s/u.test(text[at] ?? ""));
}

describe.each(cases)("$name", ({ seed, mentions, read }) => {
  test("says the same words, and names the same at the same words", async () => {
    const reading = await read();
    const { text, passages, runs, pages } = reading;
    const inSeed = placesOf(seed);
    const all = placesIn(reading);
    const said = all.map((at) => text[at]).join("");
    const compact = inSeed.map((at) => seed[at]).join("");
    const from = said.indexOf(compact);
    expect(from).toBe(0);
    const places = all.slice(from, from + compact.length);

    const positions = new Positions(seed);
    for (const { at, exact } of mentions) {
      const there = positions.toText(storedSpan(...at));
      const first = inSeed.indexOf(there.start);
      const last = inSeed.indexOf(there.end - 1);
      const start = places[first] ?? -1;
      const end = (places[last] ?? -1) + 1;
      const words = text.slice(start, end);
      expect(words.replace(/\s+/gu, " ")).toBe(exact.replace(/\s+/gu, " "));
      const around = (whole: string, from: number, to: number) =>
        tokenize(whole.slice(Math.max(0, from - 1), to + 1)).length;
      expect(around(text, start, end)).toBe(around(seed, there.start, there.end));
      expect(passages.some(({ span }) => span.start <= start && end <= span.end)).toBe(true);
      if (pages.length === 0) continue;
      const drawn = runs.filter(({ span }) => span.start < end && start < span.end);
      const covered = drawn.reduce(
        (sum, { span }) => sum + Math.min(end, span.end) - Math.max(start, span.start),
        0,
      );
      expect(covered).toBeGreaterThanOrEqual(words.replace(/\s/gu, "").length);
      for (const { page, x, y, width, height } of drawn) {
        const paper = pages[page - 1];
        expect(
          x >= 0 && y >= 0 && x + width <= (paper?.width ?? 0) && y + height <= (paper?.height ?? 0),
        ).toBe(true);
      }
    }
    expect(mentions.length).toBeGreaterThan(50);
  });
});

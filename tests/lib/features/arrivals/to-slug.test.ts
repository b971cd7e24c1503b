import { describe, expect, it } from "vitest";
import { toSlug } from "#lib/features/arrivals/to-slug.ts";
import { slugSchema } from "#lib/features/sources/schema.ts";

/** A human name, the file's path, and the slug. */
const cases: readonly (readonly [string, string, string])[] = [
  ["a plain name", "report.txt", "report"],
  ["folders before it", "2024/Q3/report.pdf", "report"],
  ["folders as Windows writes them", "2024\\report.pdf", "report"],
  ["spaces, marks and capitals", "Q3 Übersicht (final).docx", "q3-übersicht-final"],
  ["a letter and its mark apart", "U\u0308bersicht.txt", "übersicht"],
  ["Persian", "گزارش نهایی.html", "گزارش-نهایی"],
  ["several dots", "a.b.c.txt", "a-b-c"],
  ["a hidden file", ".profile", "profile"],
  ["no letter at all", "---.txt", "document"],
  ["a name that is all ending", ".txt", "txt"],
];

describe("the address of a file", () => {
  it.each(cases)("%s", (_name, path, slug) => {
    expect(toSlug(path, new Set())).toBe(slug);
    expect(slugSchema.safeParse(slug).success).toBe(true);
  });

  it("is numbered where it is taken", () => {
    expect(toSlug("a.txt", new Set(["a", "a-2"]))).toBe("a-3");
  });

  it("has an end, and no hyphen there", () => {
    const slug = toSlug(`${"ab ".repeat(200)}.txt`, new Set());
    expect(slug.length).toBeLessThanOrEqual(100);
    expect(slugSchema.safeParse(slug).success).toBe(true);
  });
});

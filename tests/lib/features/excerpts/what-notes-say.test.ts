import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findNoteFault } from "#lib/features/excerpts/find-note-fault.ts";
import { findNoteLinks } from "#lib/features/excerpts/find-note-links.ts";
import { movedTag, normaliseTag } from "#lib/features/excerpts/normalise-tag.ts";

describe("normaliseTag", () => {
  it.each([
    ["proxies/iraq", "proxies/iraq"],
    [" #Proxies / Iraq/ ", "proxies/iraq"],
    ["##x", "x"],
    ["a//b", "a/b"],
    ["two   words", "two words"],
    ["É", "é"],
    ["e\u0301", "é"],
    ["محور", "محور"],
    ["c#", "c#"],
    ["", null],
    [" / ", null],
    ["a/b/c/d/e/f/g/h/i", null],
    ["x".repeat(101), null],
    ["a\u0007b", null],
    ["\ud800", null],
  ])("makes of %j %j", (typed, tag) => expect(normaliseTag(typed)).toBe(tag));

  it("changes nothing when it is asked again, and never gives an empty part", () => {
    const typed = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.array(fc.constantFrom("a", "B", "/", " ", "#", "İ", "ß", "é")).map((all) => all.join("")),
    );
    fc.assert(
      fc.property(typed, (words) => {
        const tag = normaliseTag(words);
        if (tag === null) return;
        expect(normaliseTag(tag)).toBe(tag);
        for (const part of tag.split("/")) expect(part.trim() === part && part !== "").toBe(true);
      }),
    );
  });
});

describe("movedTag", () => {
  it.each([
    ["proxies", "proxies", "groups", "groups"],
    ["proxies/iraq/badr", "proxies/iraq", "iraq", "iraq/badr"],
    ["proxiesx", "proxies", "groups", null],
    ["a/proxies", "proxies", "groups", null],
  ])("%s, from %s to %s", (tag, from, to, moved) => expect(movedTag(tag, from, to)).toBe(moved));

  it("and back gives the same tag", () => {
    const path = fc
      .array(fc.constantFrom("a", "b", "c d"), { minLength: 1, maxLength: 3 })
      .map((parts) => parts.join("/"));
    fc.assert(
      fc.property(path, path, path, (rest, from, to) => {
        const moved = movedTag(`${from}/${rest}`, from, to);
        expect(moved && movedTag(moved, to, from)).toBe(`${from}/${rest}`);
      }),
    );
  });
});

describe("findNoteLinks", () => {
  const said = (note: string) =>
    findNoteLinks(note).map(({ type, target, label }) => `${type} ${target} ${label}`);
  it.each([
    [
      "See [[Qods Force|the force]] and @esmail-qaani.",
      ["name Qods Force the force", "slug esmail-qaani esmail-qaani"],
    ],
    ["@a", ["slug a a"]],
    ["(@a) @b, @c-", ["slug a a", "slug b b", "slug c c"]],
    ["write to name@example.org", []],
    ["http://x/@name", []],
    ["`[[code]]` and ```\n@code\n``` and \\[[no]] and \\@no", []],
    ["```\n[[never closed]]", []],
    ["[[ ]] [[]] [[a\nb]] [[a[b]]", []],
    ["[[a]][[b]]", ["name a a", "name b b"]],
    ["[a](b) [x]", []],
    ["@محور", ["slug محور محور"]],
  ])("%j", (note, links) => expect(said(note)).toEqual(links));

  it("stand where they say, apart from one another, whatever the note is", () => {
    const note = fc
      .array(fc.constantFrom("[[", "]]", "|", "@", "a", "-", " ", "`", "\\", "\n", "🕊", "é"))
      .map((all) => all.join(""));
    fc.assert(
      fc.property(note, (text) => {
        let free = 0;
        for (const { start, end, type, target } of findNoteLinks(text)) {
          expect(start).toBeGreaterThanOrEqual(free);
          const written = text.slice(start, end);
          expect(type === "slug" ? written : written.slice(0, 2)).toBe(type === "slug" ? `@${target}` : "[[");
          free = end;
        }
      }),
    );
  });

  it("takes no time over what is made to take it", () => {
    const started = performance.now();
    for (const part of ["[[", "@a-", "`", "[[a|", "\\", "```"])
      findNoteLinks(part.repeat(20_000 / part.length));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe("findNoteFault", () => {
  it.each([
    "",
    "A *note*.",
    "> > quoted\n\n1. one\n   - two\n     1. three",
    "[^1]: x ".repeat(100),
    "a ".repeat(9_000),
    "- - - - a",
  ])("lets %j stand", (note) => {
    expect(findNoteFault(note)).toBeNull();
  });

  it.each([
    [">".repeat(5_000), /nests 5000 levels/],
    ["> ".repeat(30), /nests 30 levels/],
    ["- ".repeat(30), /nests 30 levels/],
    [`${"1. ".repeat(30)}a`, /nests 30 levels/],
    [`${" ".repeat(60)}- a`, /nests/],
    ["[^a]".repeat(1_200), /1200 opening brackets/],
    ["*_".repeat(2_000), /4000 marks/],
    ["a\n".repeat(1_000), /1001 lines/],
    ["a".repeat(20_001), /20001 characters/],
    ["\0", /U\+0000/],
    ["\ud800", /half a character/],
  ])("refuses %#", (note, why) => expect(findNoteFault(note)).toMatch(why));
});

import { describe, expect, test } from "vitest";
import { decode } from "#lib/intake/encoding.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, order: "le" | "be", mark: boolean) => {
  const bytes = Buffer.from((mark ? "\ufeff" : "") + text, "utf16le");
  return new Uint8Array(order === "le" ? bytes : bytes.swap16());
};
const prose = "“Qaani’s role was mostly focused on managing the force’s internal affairs,” he said.\r\n";

describe("decode", () => {
  test.each([
    ["UTF-8", utf8(prose), "utf-8", prose],
    ["UTF-8 with a byte order mark", utf8(`\ufeff${prose}`), "utf-8", prose],
    ["UTF-16, little end first, with a mark", utf16(prose, "le", true), "utf-16le", prose],
    ["UTF-16, big end first, with a mark", utf16(prose, "be", true), "utf-16be", prose],
    ["UTF-16, little end first, without a mark", utf16(prose, "le", false), "utf-16le", prose],
    ["UTF-16, big end first, without a mark", utf16(prose, "be", false), "utf-16be", prose],
    ["Arabic in UTF-16 with a mark", utf16("قال قاآني", "le", true), "utf-16le", "قال قاآني"],
    ["Arabic in UTF-16 without a mark", utf16("قال قاآني", "le", false), "utf-16le", "قال قاآني"],
    [
      "Russian in UTF-16 without a mark",
      utf16("Каани и Сулеймани", "be", false),
      "utf-16be",
      "Каани и Сулеймани",
    ],
    ["Windows-1252", Uint8Array.of(0x93, 0x51, 0x92, 0x73, 0x94, 0x20, 0xe9), "windows-1252", "“Q’s” é"],
    ["only ASCII", utf8("plain"), "utf-8", "plain"],
  ])("reads %s", (_name, bytes, encoding, text) => {
    expect(decode(bytes)).toEqual({ ok: true, value: { encoding, text } });
  });

  test.each([
    ["nothing", new Uint8Array(), "empty"],
    ["white space alone", utf8(" \n\t\u00a0"), "white space"],
    [
      "the head of a PNG",
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13),
      "U+0000",
    ],
    ["bytes that no encoding here has", Uint8Array.of(0x41, 0x81, 0x8d, 0xff), "neither UTF-8"],
    [
      "Cyrillic in Windows-1251",
      Uint8Array.of(0xca, 0xe0, 0xe0, 0xed, 0xe8, 0x20, 0xe8, 0x20, 0x41),
      "neither UTF-8",
    ],
    ["Chinese in GBK", Uint8Array.of(0xbf, 0xa8, 0xb0, 0xb2, 0xc4, 0xe1, 0x0a), "neither UTF-8"],
    ["UTF-8 that holds U+0000", utf8("a\u0000b"), "U+0000"],
    ["ASCII with a zero in it", utf8("ab\u0000c"), "U+0000"],
    ["long ASCII with a zero in it", utf8(`${prose.repeat(9)}\u0000!`), "U+0000"],
    ["control characters", utf8("\u0001\u0002text"), "control characters"],
    ["half a character in UTF-16", Uint8Array.of(0xff, 0xfe, 0x3d, 0xd8), "neither UTF-8"],
  ])("refuses %s and says why", (_name, bytes, reason) => {
    const outcome = decode(bytes);
    expect(outcome.ok ? "accepted" : outcome.failure.message).toContain(reason);
  });
});

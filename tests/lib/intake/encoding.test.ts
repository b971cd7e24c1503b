import { describe, expect, test } from "vitest";
import { decode } from "#lib/intake/encoding.ts";
import { inOneByte, inTwoBytes } from "#tests/support/old-encodings.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, order: "le" | "be", mark: boolean) => {
  const bytes = Buffer.from((mark ? "\ufeff" : "") + text, "utf16le");
  return new Uint8Array(order === "le" ? bytes : bytes.swap16());
};
const prose = "“Qaani’s role was mostly focused on managing the force’s internal affairs,” he said.\r\n";

const russian = "Командующий прибыл в Багдад, чтобы встретиться с командирами вооружённых групп.";
const arabic = "قال قاآني إن القوات ستعود إلى بغداد في الأسبوع المقبل بعد المحادثات التي جرت.";
const hebrew = "האיש אמר כי הוא יבוא מחר בבוקר אל העיר ויפגוש את המפקד.";
const greek = "Ο διοικητής έφτασε στη Βαγδάτη για να συναντήσει τους ηγέτες.";
const japanese = "司令官はバグダッドに到着し、武装組織の指導者と会談した。";
const chinese = "卡尼访问了巴格达并会见了指挥官。他随后返回德黑兰。";
const traditional = "卡尼訪問了巴格達並會見了指揮官。他隨後返回德黑蘭。";
const korean = "사령관은 바그다드에 도착하여 지도자들과 회담했다.";

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
    ["Cyrillic in Windows-1251", inOneByte("windows-1251", russian), "windows-1251", russian],
    ["Cyrillic in KOI8-R", inOneByte("koi8-r", russian), "koi8-r", russian],
    ["Arabic in Windows-1256", inOneByte("windows-1256", arabic), "windows-1256", arabic],
    ["Hebrew in Windows-1255", inOneByte("windows-1255", hebrew), "windows-1255", hebrew],
    ["Greek in Windows-1253", inOneByte("windows-1253", greek), "windows-1253", greek],
    ["Japanese in Shift-JIS", inTwoBytes("shift_jis", japanese), "shift_jis", japanese],
    ["Japanese in EUC-JP", inTwoBytes("euc-jp", japanese), "euc-jp", japanese],
    ["Chinese in GB18030", inTwoBytes("gb18030", chinese), "gb18030", chinese],
    ["Chinese in Big5", inTwoBytes("big5", traditional), "big5", traditional],
    ["Korean in EUC-KR", inTwoBytes("euc-kr", korean), "euc-kr", korean],
    ["Chinese in UTF-16 without a mark", utf16(chinese, "le", false), "utf-16le", chinese],
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

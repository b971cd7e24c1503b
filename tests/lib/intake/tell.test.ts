import { describe, expect, test } from "vitest";
import { tellDirection } from "#lib/intake/tell-direction.ts";
import { tellLanguage } from "#lib/intake/tell-language.ts";
import { tellType } from "#lib/intake/tell-type.ts";
import { readTxt } from "#lib/intake/txt/read-txt.ts";

const TEXTS = {
  en: "The commander of the force visited Baghdad on Monday to meet the leaders of the armed groups, he said.",
  ar: "قال قاآني إن القوات ستعود إلى بغداد في الأسبوع المقبل بعد المحادثات التي جرت بين الحكومة والفصائل.",
  fa: "سردار قاآنی در سفر خود به بغداد با فرماندهان گروه‌ها دیدار کرد و سپس به تهران بازگشت، به گفتهٔ خبرگزاری.",
  fr: "Le général s’est rendu à Bagdad pour rencontrer les commandants des groupes armés, a déclaré le ministre.",
  ru: "Командующий прибыл в Багдад, чтобы встретиться с командирами вооружённых групп, сообщило агентство.",
  he: "מנהל הנמל אמר ביום שני כי 3 ספינות של חברת Maersk הגיעו לחיפה בשנת 2024, ואיש לא נפגע כאשר נפל המנוף.",
  el: "Ο διοικητής έφτασε στη Βαγδάτη τη Δευτέρα και συνάντησε τους ηγέτες των ομάδων, είπε ο υπουργός.",
  zh: "卡尼访问了巴格达并会见了指挥官。他随后返回德黑兰。",
} as const;

describe("the language", () => {
  test.each(Object.entries(TEXTS))("of a sentence or two in %s is told", (tag, text) => {
    expect(tellLanguage(text)).toBe(tag);
  });

  test.each(["", "Qaani", "1979–2020", "Esmail Qaani, Quds Force"])("of %j is not guessed at", (text) => {
    expect(tellLanguage(text)).toBe("und");
  });
});

describe("the direction", () => {
  test.each([
    [TEXTS.ar, "rtl"],
    [TEXTS.fa, "rtl"],
    [TEXTS.en, "ltr"],
    ["Qods means القدس, the city.", "ltr"],
    ["נאמר כי the Force תבוא מחר בבוקר", "rtl"],
    ["2024", "ltr"],
  ])("of %j is %s", (text, direction) => {
    expect(tellDirection(text)).toBe(direction);
  });
});

const said = (speaker: string, words: string) => `${speaker}: ${words}`;
const dialogue = [1, 2, 3, 4]
  .flatMap((turn) => [said("MR. LEE", `What of ${turn}?`), said("THE WITNESS", "I was there.")])
  .join("\n\n");

describe("the type", () => {
  test.each([
    ["a letter", "Dear Ms. Lee,\n\nIt rained on Monday.\n\nYours sincerely,\n\nAnn Bo", "letter"],
    ["a letter that greets but never parts", "Dear Ms. Lee,\n\nIt rained.", "document"],
    ["questions and answers", dialogue, "transcript"],
    [
      "an article",
      "Rain in Erbil\n\nBy Ann Lee\n\nIt rained on Monday, he said.\n\nIt will rain again.",
      "article",
    ],
    [
      "a report",
      "Of Rain\n\nExecutive summary\n\nIt rained.\n\n1. Introduction\n\nRain is wet.\n\nConclusions\n\nIt did.",
      "report",
    ],
    ["a note", "It rained.", "document"],
  ])("of %s is told", (_name, text, type) => {
    expect(tellType(text, readTxt(text))).toBe(type);
  });
});

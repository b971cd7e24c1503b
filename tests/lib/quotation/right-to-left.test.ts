import { describe, expect, test } from "vitest";
import { findQuotations } from "#lib/quotation/find-quotations.ts";
import { judge } from "#lib/quotation/judge.ts";
import type { Verdict } from "#lib/quotation/judgement.ts";
import { quotableSource } from "#lib/quotation/quotable-source.ts";
import { textSpan } from "#lib/text/span.ts";

const texts = {
  arabic: `قال المتحدث باسم الوزارة إن «المحادثات لن تُستأنف قبل نهاية الشهر»، مضيفاً أن الوفد يضم ٣٣ خبيراً من بغداد.
كَتَبَ المراسل من بيروت أن الاتفاق لم يوقع بعد، وأن الأطراف الثلاثة ما زالت تتفاوض على الحدود البحرية.`,
  persian: `سخنگوی وزارت خارجه گفت: «ایران نمی‌خواهد جنگ را گسترش دهد و از مذاکره استقبال می‌کند.»
به گفتهٔ او، ۱۲ کشتی در بندرعباس منتظر بارگیری هستند و کارهای آماده‌سازی تا پایان هفته ادامه دارد.`,
  hebrew: `דובר צה"ל מסר כי «הכוחות לא נכנסו לעיר ביום שלישי», והוסיף שהמבצע יימשך עוד שבועיים לפחות.`,
};

const sources = Object.entries(texts).map(([slug, text]) =>
  quotableSource({ slug, work: null, text, passages: [{ ordinal: 1, span: textSpan(0, text.length) }] }),
);
const own = () => ({ kind: "own", speaker: null, carriers: [] }) as const;
const judged = (quote: string) => judge(quote, sources, own);

describe("Arabic, Persian and Hebrew", () => {
  test.each<[what: string, quote: string, verdict: Verdict, kind?: string]>([
    ["Arabic, as it stands", "المحادثات لن تُستأنف قبل نهاية الشهر", "verbatim"],
    ["without its vowel points", "المحادثات لن تستأنف قبل نهاية الشهر", "typographic"],
    ["with points that the source lacks", "الأطرافُ الثلاثةُ ما زالت تتفاوض", "typographic"],
    ["drawn out with kashida", "المحـــادثات لن تُستأنف قبل نهـــاية الشهر", "typographic"],
    [
      "with other points, which make another word",
      "كُتِبَ المراسل من بيروت أن الاتفاق لم يوقع بعد",
      "altered",
      "word",
    ],
    ["with another hamza, which makes another word", "مضيفاً إن الوفد يضم ٣٣ خبيراً من بغداد", "altered"],
    ["without its “not”", "المحادثات تُستأنف قبل نهاية الشهر", "altered", "negation"],
    ["without “not yet”", "أن الاتفاق يوقع بعد، وأن الأطراف الثلاثة ما زالت تتفاوض", "altered", "negation"],
    ["with another number", "الوفد يضم ٣٥ خبيراً من بغداد", "altered", "number"],
    ["with Latin digits", "الوفد يضم 33 خبيراً من بغداد", "typographic"],
    ["with another name", "مضيفاً أن الوفد يضم ٣٣ خبيراً من دمشق", "altered"],
    ["shortened, and marked", "المحادثات لن تُستأنف … مضيفاً أن الوفد يضم ٣٣ خبيراً", "elided"],
    ["in straight marks", '"المحادثات لن تُستأنف قبل نهاية الشهر"', "verbatim"],
    ["across the sentences", "ما زالت تتفاوض على الحدود البحرية", "verbatim"],
    ["Persian, as it stands", "ایران نمی‌خواهد جنگ را گسترش دهد", "verbatim"],
    ["with spaces for the joiners", "ایران نمی خواهد جنگ را گسترش دهد", "typographic"],
    ["run together", "ایران نمیخواهد جنگ را گسترش دهد", "typographic"],
    ["with Arabic yeh and kaf", "منتظر بارگيري هستند و كارهاي آماده‌سازی تا پايان هفته", "typographic"],
    ["with the verb turned round", "ایران می‌خواهد جنگ را گسترش دهد", "altered", "negation"],
    ["with another Persian number", "۱۳ کشتی در بندرعباس منتظر بارگیری هستند", "altered", "number"],
    ["Hebrew, as it stands", "הכוחות לא נכנסו לעיר ביום שלישי", "verbatim"],
    ["with points", "הַכּוֹחוֹת לא נכנסו לעיר ביום שלישי", "typographic"],
    ["without its “not”, in Hebrew", "הכוחות נכנסו לעיר ביום שלישי", "altered", "negation"],
    ["invented, in Arabic", "أعلنت الحكومة اليوم عن خطة جديدة لتطوير الزراعة في الجنوب", "not-found"],
    ["invented, in Persian", "رئیس جمهور فردا به شیراز سفر خواهد کرد تا با کشاورزان دیدار کند", "not-found"],
  ])("%s: %s", (_, quote, verdict, kind) => {
    const judgement = judged(quote);
    expect(judgement.verdict).toBe(verdict);
    if (kind) expect(judgement.changes.map((change) => change.kind)).toContain(kind);
    if (verdict === "altered") expect(judgement.changes.length).toBeGreaterThan(0);
  });

  test("are found in a draft by their guillemets", () => {
    expect(findQuotations(texts.arabic).quotations.map(({ text }) => text)).toEqual([
      "المحادثات لن تُستأنف قبل نهاية الشهر",
    ]);
  });
});

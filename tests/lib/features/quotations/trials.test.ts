import { beforeAll, describe, expect, test, vi } from "vitest";
import { importSeeds } from "#lib/features/imports/commands.ts";
import { toJudgementView } from "#lib/features/quotations/api.ts";
import { checkDraft } from "#lib/features/quotations/check-draft.ts";
import { checkQuotation } from "#lib/features/quotations/check-quotation.ts";
import { getQuotationRoom, type QuotationRoom } from "#lib/features/quotations/queries.ts";
import { systemAccess } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import { withTestDatabase } from "#tests/support/database.ts";
import { quotationTrials } from "#tests/support/quotation-trials.ts";

withTestDatabase();
let room: QuotationRoom;
beforeAll(async () => {
  expect(await importSeeds(systemAccess("a test"))).toMatchObject({ ok: true });
  room = await getQuotationRoom(systemAccess("a test"));
});

describe("quotations that were decided before the judge saw them", () => {
  test.each(quotationTrials)("$verdict: $quote ($by)", async (trial) => {
    const { quote, by, context } = trial;
    const judgement = toJudgementView(await checkQuotation(room, { quote, context, attributedTo: by }));
    expect(judgement.verdict).toBe(trial.verdict);
    expect(judgement.best?.source.slice(0, 3) ?? "").toBeOneOf(trial.at.split("|"));
    for (const kind of trial.kinds ?? [])
      expect(judgement.changes.map((change) => change.kind)).toContain(kind);
    expect(judgement.disclosed).toBe(trial.isDisclosed ?? false);
  });
});

describe("the same in a draft, in marks and with its speaker beside it", () => {
  const claimed = quotationTrials.filter(({ by, quote }) => by && !/["“]/u.test(quote));

  test.each(claimed)("$quote ($by)", async ({ quote, by = "", verdict }) => {
    for (const draft of [`It was said. “${quote},” said ${by}.`, `At noon ${by} said: “${quote}”`]) {
      const { judged } = await checkDraft(room, draft);
      const [only] = judged;
      const asked = only?.judgement.verdict;
      if (verdict === "verbatim")
        expect([draft, asked]).toEqual([draft, expect.stringMatching(/^(?:verbatim|typographic)$/)]);
      else expect([draft, asked]).toEqual([draft, verdict]);
    }
  });
});

test("what one bundle has prepared serves another after a write", async () => {
  await database().auditEntry.create({ data: { actor: "a test", action: "write", subject: "anything" } });
  vi.resetModules();
  const other = await import("#lib/features/quotations/queries.ts");
  const again = await other.getQuotationRoom(systemAccess("a test"));
  const { judgement } = await checkQuotation(again, { quote: "This is a problem for Iran." });
  expect(judgement.verdict).toBe("verbatim");
});

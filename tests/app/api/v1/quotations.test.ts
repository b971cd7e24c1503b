import { Document, Packer, Paragraph, TextRun } from "docx";
import { beforeAll, describe, expect, it } from "vitest";
import { GET, POST } from "#app/api/v1/[[...path]]/route.ts";
import { importSeeds } from "#lib/features/imports/commands.ts";
import { draftReportSchema, judgementSchema } from "#lib/features/quotations/schema.ts";
import { systemAccess } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import { withTestDatabase } from "#tests/support/database.ts";

withTestDatabase();
beforeAll(async () => expect(await importSeeds(systemAccess("a test"))).toMatchObject({ ok: true }));

async function post(path: string, body: unknown) {
  const request = new Request(`http://127.0.0.1:3000/api/v1${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  const response = await POST(request);
  return { status: response.status, json: await response.json() };
}

describe("POST /quotations/check", () => {
  it("answers in the documented shape, in code points of the source", async () => {
    const { status, json } = await post("/quotations/check", {
      quote: "“Qaani is a more understated figure.”",
    });
    expect(status).toBe(200);
    expect(judgementSchema.strict().parse(json)).toEqual(json);
    expect(json).toMatchObject({ verdict: "verbatim", disclosed: false, speaker: "Ray Takeyh", changes: [] });
    expect(json.best.exact).toBe("Qaani is a more understated figure");
    expect(json.best.end - json.best.start).toBe([...json.best.exact].length);
  });

  it.each([
    ["said Ray Takeyh", "verbatim"],
    ["said Hamidreza Azizi", "misattributed"],
    ["wrote Kurdistan24", "misattributed"],
    ["reported the WSJ", "verbatim"],
  ])("holds the sentence that it came in to the source: %s", async (said, verdict) => {
    const quote = "Qaani is a more understated figure";
    const { json } = await post("/quotations/check", { quote, context: `“${quote},” ${said} last week.` });
    expect(json.verdict).toBe(verdict);
  });

  it("scopes what it did not find", async () => {
    const { json } = await post("/quotations/check", { quote: "The moon is made of green cheese" });
    expect(json).toMatchObject({ verdict: "not-found", best: null, speaker: null, sources: [] });
    expect(json.note).toContain("these 5 sources");
  });

  it.each([
    [{}, 400],
    [{ quote: 5 }, 400],
    ["{", 400],
    [{ quote: "a".repeat(20_001) }, 400],
    [{ quote: "" }, 200],
    [{ quote: "[not", context: "", attributedTo: " " }, 200],
  ])("%j is answered with %i", async (body, status) => {
    expect((await post("/quotations/check", body)).status).toBe(status);
  });
});

describe("POST /drafts/check", () => {
  it("judges every quotation at its place in the draft", async () => {
    const markdown = `🕊 “Qaani is a more understated figure,” said Ray Takeyh in 2016.

According to Hamidreza Azizi, "That’s where the issue comes from."

> We will never forgive those who betrayed our commander.
> — Esmail Qaani

Some "unclosed words.`;
    const { status, json } = await post("/drafts/check", { markdown });
    expect(status).toBe(200);
    expect(draftReportSchema.parse(json)).toEqual(json);
    expect(json.quotations.map((one: { verdict: string }) => one.verdict)).toEqual([
      "typographic",
      "altered",
      "not-found",
    ]);
    const [first] = json.quotations;
    expect([...markdown].slice(first.start, first.end).join("")).toBe(
      "“Qaani is a more understated figure,”",
    );
    expect(json.summary).toMatchObject({ total: 3, passed: 1, unattributed: 0, unfounded: 1 });
    expect(json.summary.unclosed).toHaveLength(1);
    expect(json.summary.judgedAgainst).toHaveLength(5);
  });

  it("lists what asks to be looked at, by its index", async () => {
    const markdown = `In 2016 Qaani said: “We are all war kids.” It is “far from unified”. Blinken said: “We go home at dawn tomorrow.”`;
    const { quotations, summary } = (await post("/drafts/check", { markdown })).json;
    expect(summary.listed).toEqual({ unattributed: [1], unfounded: [2], numbers: [0] });
    expect(quotations[0].numbers).toEqual([{ draft: "2016", start: 3, end: 7, source: ["2015"] }]);
    expect(summary).toMatchObject({ unattributed: 1, unfounded: 1, numbers: 1 });
  });

  it("says how long a draft may be", async () => {
    const { status, json } = await post("/drafts/check", { markdown: "a".repeat(5_000_001) });
    expect(status).toBe(400);
    expect(json.error.message).toMatch(/5000000/);
  });

  it.each(["", "no quotation", "“", "«»", "“محور المقاومة”"])("has an answer for %j", async (markdown) => {
    expect((await post("/drafts/check", { markdown })).json.summary.passed).toBe(0);
  });
});

describe("/drafts/saved", () => {
  it("keeps a draft with its verdicts and the versions that they hold for, and never changes it", async () => {
    const { status, json } = await post("/drafts/saved", { markdown: "“This is a problem for Iran.”" });
    expect(status).toBe(201);
    const kept = await GET(new Request(`http://127.0.0.1:3000/api/v1/drafts/saved/${json.id}`));
    expect(await kept.json()).toEqual(json);
    expect(json.report.quotations[0].verdict).toBe("verbatim");
    expect(json.report.summary.judgedAgainst[0].sha256).toMatch(/^[0-9a-f]{64}$/);
    const change = database().savedCheck.update({ where: { id: json.id }, data: { draft: "other" } });
    await expect(change).rejects.toThrow(/cannot be changed/);
  });

  it("refuses what cannot be kept, and knows no other addresses", async () => {
    expect((await post("/drafts/saved", { markdown: "\0" })).status).toBe(400);
    for (const id of ["x", "0199b0c0-0000-7000-8000-000000000000"])
      expect((await GET(new Request(`http://127.0.0.1:3000/api/v1/drafts/saved/${id}`))).status).toBe(404);
  });
});

describe("a draft that is a file", () => {
  const quoted = "Ray Takeyh said: “Qaani is a more understated figure.”";
  const word = async () =>
    Packer.toBuffer(
      new Document({
        sections: [
          {
            children: [
              new Paragraph("🕊 A draft."),
              new Paragraph({
                children: [
                  new TextRun("Ray Takeyh said: “Qaani is a "),
                  new TextRun({ text: "more", bold: true }),
                  new TextRun(" understated figure.”"),
                ],
              }),
              new Paragraph({ text: "This is a problem for Iran.", style: "Quote" }),
            ],
          },
        ],
      }),
    );
  const page = `<html><body><nav>“Menu”</nav><p>${quoted}</p><blockquote>This is a problem for Iran.</blockquote></body></html>`;

  it.each([
    ["draft.docx", word],
    ["draft.html", async () => Buffer.from(page)],
    ["draft.md", async () => Buffer.from(`${quoted}\n\n> This is a problem for Iran.\n`)],
  ])("%s is read and judged, in positions of the text that comes with the report", async (fileName, make) => {
    const file = (await make()).toString("base64");
    const { status, json } = await post("/drafts/check", { fileName, file });
    expect(status).toBe(200);
    expect(draftReportSchema.strict().parse(json)).toEqual(json);
    expect(json.quotations.map(({ verdict }: { verdict: string }) => verdict)).toEqual([
      "verbatim",
      "verbatim",
    ]);
    const [{ start, end }] = json.quotations;
    expect([...json.markdown].slice(start, end).join("")).toContain("Qaani is a more understated figure");
  });

  it("gives its text alone to whoever judges it in pieces", async () => {
    const request = new Request("http://127.0.0.1:3000/api/v1/drafts/read?fileName=draft.html", {
      method: "POST",
      headers: { "content-type": "application/octet-stream" },
      body: page,
    });
    expect(await (await POST(request)).json()).toEqual({
      markdown: `${quoted}\n\n> This is a problem for Iran.\n`,
    });
  });

  it("is read by a few at once, while a few more wait; whoever comes then is told when to ask again", async () => {
    const ask = () =>
      POST(
        new Request("http://127.0.0.1:3000/api/v1/drafts/read?fileName=draft.html", {
          method: "POST",
          headers: { "content-type": "application/octet-stream" },
          body: page,
        }),
      );
    const answers = await Promise.all(Array.from({ length: 11 }, ask));
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused.map(({ status, headers }) => [status, headers.get("retry-after")])).toEqual([
      [503, "5"],
      [503, "5"],
      [503, "5"],
    ]);
    expect(await refused[0]?.json()).toMatchObject({ error: { code: "busy" } });
    expect((await ask()).status).toBe(200);
  });

  it.each([
    [
      "half of a Word document",
      { fileName: "a.docx", file: Buffer.from("PK\u0003\u0004half").toString("base64") },
      "corrupt",
    ],
    ["a picture", { fileName: "a.gif", file: "R0lGODlhAQABAAAAACw=" }, "unknown-format"],
    ["no Base64", { fileName: "a.docx", file: "***" }, "invalid-body"],
  ])("%s is refused with the reason", async (_name, body, code) => {
    const { status, json } = await post("/drafts/check", body);
    expect([status, json.error.code]).toEqual([400, code]);
  });
});

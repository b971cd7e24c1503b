import mammoth from "mammoth";
import { fromMarkdown } from "mdast-util-from-markdown";
import Papa from "papaparse";
import { beforeAll, describe, expect, it } from "vitest";
import { GET, POST } from "#app/api/v1/[[...path]]/route.ts";
import { importSeeds } from "#lib/features/imports/commands.ts";
import { citationStyles, exportFormats } from "#lib/features/transfers/schema.ts";
import { systemAccess } from "#lib/server/access.ts";
import { findAnnotationFaults, findCollectionFaults } from "#tests/support/annotation-faults.ts";
import { withTestDatabase } from "#tests/support/database.ts";
import { notebookOfTen, writeNotebookOfTen } from "#tests/support/notebook-of-ten.ts";
import { readBibtex, readRis } from "#tests/support/read-citations.ts";

withTestDatabase();

const { slug } = notebookOfTen;
let ids: string[] = [];
beforeAll(async () => {
  expect(await importSeeds(systemAccess("a test"))).toMatchObject({ ok: true });
  ids = await writeNotebookOfTen();
  expect(ids).toHaveLength(10);
});

const get = (path: string) =>
  GET(new Request(`http://127.0.0.1:3000/api/v1${path}`, { headers: { host: "127.0.0.1:3000" } }));
const download = async (format: string, more = `&notebook=${slug}`) => {
  const response = await get(`/excerpts/export?format=${format}${more}`);
  expect(response.status).toBe(200);
  return response;
};
const excerpts = async () => (await (await get(`/excerpts?notebook=${slug}&sort=text`)).json()).items;

describe("POST /excerpts/export", () => {
  const post = (body: unknown) =>
    POST(
      new Request("http://127.0.0.1:3000/api/v1/excerpts/export", {
        method: "POST",
        headers: { host: "127.0.0.1:3000", "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    );

  it("gives the excerpts that are named, and no other", async () => {
    const wanted = [ids[3], ids[7]];
    const collection = await (await post({ ids: wanted })).json();
    expect(findCollectionFaults(collection)).toEqual([]);
    const given = collection.first.items.map(({ canonical }: { canonical: string }) => canonical);
    expect(given.toSorted()).toEqual(wanted.map((id) => `urn:uuid:${id}`).toSorted());
  });

  it("refuses what names none", async () => {
    expect((await post({ ids: [] })).status).toBe(400);
    expect((await post({ ids: ["x"], format: "csv" })).status).toBe(400);
  });
});

describe("GET /excerpts/export", () => {
  it.each(exportFormats)("gives %s as a file with its name and type", async (format) => {
    const response = await download(format);
    expect(response.headers.get("content-disposition")).toMatch(
      /^attachment; filename="?what-does-he-command\.[a-z.]+"?$/,
    );
    expect(response.headers.get("content-type")).toMatch(/^(?:application|text)\//);
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(500);
  });

  it("is JSON-LD by the model's own rules, in code points of each source", async () => {
    const collection = await (await download("jsonld")).json();
    expect(findCollectionFaults(collection)).toEqual([]);
    expect(collection).toMatchObject({
      type: "AnnotationCollection",
      total: 10,
      label: "What does he command?",
    });
    for (const item of collection.first.items) {
      expect(findAnnotationFaults({ "@context": collection["@context"], ...item })).toEqual([]);
      expect(item).not.toHaveProperty("creator");
      const [position, quote] = item.target.selector;
      const source = await (await get(`/sources/${item.target.source["room:slug"]}`)).json();
      const points = [...source.text];
      expect(points.slice(position.start, position.end).join("")).toBe(quote.exact);
      expect(points.slice(position.start - 32, position.start).join("")).toBe(quote.prefix);
      expect(points.slice(position.end, position.end + 32).join("")).toBe(quote.suffix);
      expect(source.sha256).toBe(item.target.source["room:sha256"]);
    }
    const [first] = collection.first.items;
    expect(first.motivation).toEqual(["commenting", "tagging", "highlighting", "linking"]);
    expect(first.canonical).toBe(`urn:uuid:${ids[0]}`);
  });

  it("is Markdown whose every quotation reads as the source does, with a footnote that leads there", async () => {
    const text = await (await download("markdown")).text();
    const root = fromMarkdown(text);
    const quotations = root.children.filter(({ type }) => type === "blockquote").map(toWords);
    for (const { exact } of await excerpts())
      expect(quotations.some((words) => words.startsWith(exact.replace(/\s+/gu, " ").trim()))).toBe(true);
    expect(
      text.match(/^\[\^\d+\]: .*<http:\/\/127\.0\.0\.1:3000\/read\/[\w-]+\?at=\d+-\d+>$/gm),
    ).toHaveLength(10);
    expect(text).toContain("## How he came to command");
    expect(text).toContain("[the deputy](http://127.0.0.1:3000/entities/esmail-qaani)");
    expect(text).toContain("[[no such name]]");
    expect(text.indexOf("How he came")).toBeLessThan(text.indexOf("What he commands"));
  });

  it("is a Word file that opens, with headings, footnotes, lists and links", async () => {
    const buffer = Buffer.from(await (await download("docx")).arrayBuffer());
    const { value: html, messages } = await mammoth.convertToHtml({ buffer });
    expect(messages.filter(({ type }) => type === "error")).toEqual([]);
    const { value: text } = await mammoth.extractRawText({ buffer });
    for (const { exact } of await excerpts())
      expect(text.replace(/\s+/gu, " ")).toContain(exact.replace(/\s+/gu, " ").trim());
    expect(html.match(/id="footnote-\d+"/g)).toHaveLength(10);
    expect(html).toMatch(/<h1>How he came to command<\/h1>/);
    expect(html).toContain('<a href="http://127.0.0.1:3000/entities/esmail-qaani">the deputy</a>');
    expect(html).toContain("<strong>the groups</strong>");
  });

  it("is a page to print that runs nothing and fetches nothing", async () => {
    const html = await (await download("html")).text();
    expect(html).toMatch(/default-src 'none'/);
    expect(html).not.toMatch(/<script|<img|@import|url\(/i);
    expect(html.match(/<figure>/g)).toHaveLength(10);
    expect(html.match(/<li id="note-\d+">/g)).toHaveLength(10);
    expect(html).toContain("2 &lt; 3 &amp; “quotes”");
    expect(html).toContain("<li><p>money</p></li>");
  });

  it("is CSV that reads back as it was, save that nothing in it is a formula", async () => {
    const text = await (await download("csv")).text();
    const { data, errors } = Papa.parse<Record<string, string>>(text.trimEnd(), { header: true });
    expect(errors).toEqual([]);
    expect(data).toHaveLength(10);
    const wanted = await excerpts();
    for (const record of data) {
      const excerpt = wanted.find(({ id }: { id: string }) => id === record.id);
      expect(record).toMatchObject({
        exact: excerpt.exact,
        tags: excerpt.tags.join("; "),
        start: String(excerpt.start),
      });
      expect(record.note?.replaceAll(/^'(?=[-=@])/gm, "")).toBe(excerpt.note);
    }
    expect(data[2]?.note).toMatch(/^'=1\+1/);
    expect(data[0]).toMatchObject({ section: "How he came to command", meaning: "says he leads" });
  });

  it("is CSL-JSON, BibTeX and RIS with one entry for each source and the passages as locator", async () => {
    const csl = await (await download("csl")).json();
    const bibtex = readBibtex(await (await download("bibtex")).text());
    const ris = readRis(await (await download("ris")).text());
    expect([csl.length, bibtex.length, ris.length]).toEqual([5, 5, 5]);
    const two = csl.find(({ id }: { id: string }) => id.startsWith("002"));
    expect(two).toMatchObject({
      type: "document",
      author: [{ family: "Engel", given: "Sune" }],
      issued: { "date-parts": [[2024, 2, 8]] },
    });
    expect(two.locator).toMatch(/^\d+, \d+$/);
    expect(bibtex.find(({ key }) => key === two.id)?.fields).toMatchObject({
      author: "Engel, Sune",
      date: "2024-02-08",
      month: "feb",
      year: "2024",
    });
    expect(ris.find(({ ID }) => ID?.[0] === two.id)).toMatchObject({
      TY: ["GEN"],
      AU: ["Engel, Sune"],
      DA: ["2024/02/08/"],
      SP: [two.locator],
    });
  });

  it("takes the filters of the list: a selection instead of the notebook", async () => {
    const collection = await (
      await download("jsonld", "&tag=proxies&source=003-qaanis-quiet-mission-to-baghdad")
    ).json();
    expect(collection.total).toBe(2);
    expect(collection).not.toHaveProperty("room:notebook");
    expect(findCollectionFaults(await (await download("jsonld", "&q=nowherefound")).json())).toEqual([]);
  });

  it.each([
    ["?format=pdf", 400, "invalid-parameter"],
    ["?format=csv&format=ris", 400, "repeated-parameter"],
    ["?notebook=none", 404, "not-found"],
    ["?colour=red", 400, "invalid-parameter"],
    ["?from=yesterday", 400, "invalid-parameter"],
  ])("refuses %s", async (query, status, code) => {
    const response = await get(`/excerpts/export${query}`);
    expect(response.status).toBe(status);
    expect((await response.json()).error.code).toBe(code);
  });
});

describe("GET /excerpts/{id}/citation", () => {
  it.each(citationStyles)("cites in %s", async (style) => {
    const cited = await (await get(`/excerpts/${ids[2]}/citation?style=${style}`)).json();
    expect(cited).toMatchObject({ style, note: null, source: "002-shadowy-backroom-dealer" });
    expect(cited.reference).toContain("Shadowy Backroom Dealer");
    expect(cited.reference).toMatch(/2024/);
    expect(cited.reference).toMatch(/Engel/);
    expect(cited.passage).toMatch(/^passage \d+$/);
  });
});

type Node = { readonly type: string; readonly value?: string; readonly children?: readonly Node[] };

function toWords({ value, children = [] }: Node): string {
  return (value ?? children.map(toWords).join("")).replace(/\s+/gu, " ");
}

import { describe, expect, test } from "vitest";
import { readHtml } from "#lib/intake/html/read-html.ts";
import { sanitizePage } from "#lib/intake/html/sanitize-page.ts";

const long =
  "It rained on Monday, he said, and the general came to Baghdad, where he met the leaders of the groups.";
const body = Array.from({ length: 8 }, (_, index) => `<p>${index + 1}. ${long}</p>`).join("\n");

function read(html: string) {
  const { text, passages, fields, ...rest } = readHtml(new TextEncoder().encode(html));
  const shown = passages.map(({ kind, span }) => [kind, text.slice(span.start, span.end)] as const);
  return { text, shown, fields, ...rest };
}

/** What is said of each field, and the words at its place. */
function said({ text, fields }: ReturnType<typeof read>) {
  return Object.fromEntries(
    fields.map(({ name, value, basis, span }) => [
      name,
      [value, basis, ...(span ? [text.slice(span.start, span.end)] : [])],
    ]),
  );
}

const article = `<!doctype html><html lang="en-GB"><head><title>Rain falls in Erbil | The Post</title>
<meta property="og:site_name" content="The Post">
<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle","headline":"Rain falls in Erbil",
"author":[{"name":"Ann Lee"}],"datePublished":"2024-02-08T23:30:00-05:00","publisher":{"name":"The Post Ltd"}}]}</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li>World</li></ul></nav>
<main><article><h1>Rain falls in&nbsp;Erbil</h1><p class="standfirst">A wet day for a city, and more of it tomorrow.</p>
<div class="byline">By <a rel="author">Ann Lee</a></div><time>Feb. 8, 2024</time>
<figure><img src="x"><figcaption>The street on Monday.</figcaption></figure>
${body}<h2>Later</h2><blockquote><p>We were <br>wet, all of us, for days and days on end.</p></blockquote>
<p>The general <b>Esmail</b> <a href="q">Qaani</a>&rsquo;s <i>Quds</i>&nbsp;Force came<sup><a href="#n1">1</a></sup>, and it rained on.</p></article></main>
<aside><h3>Related</h3><p>Snow in Oslo</p></aside><p hidden>Unseen.</p><footer>© 2024 The Post</footer>
<script>alert("x")</script></body></html>`;

describe("a saved page of news", () => {
  const page = read(article);

  test("keeps what frames the article, marked, and names the parts of the article", () => {
    expect(page.shown.filter(([kind]) => kind !== "paragraph")).toEqual([
      ["boilerplate", "Home\nWorld"],
      ["title", "Rain falls in\u00a0Erbil"],
      ["deck", "A wet day for a city, and more of it tomorrow."],
      ["byline", "By Ann Lee"],
      ["dateline", "Feb. 8, 2024"],
      ["caption", "The street on Monday."],
      ["heading", "Later"],
      ["block-quote", "We were\nwet, all of us, for days and days on end."],
      ["boilerplate", "Related\nSnow in Oslo\n© 2024 The Post"],
    ]);
  });

  test("reads words as they are shown, whatever marks them up, and nothing that is not shown", () => {
    expect(page.text).toContain("The general Esmail Qaani’s Quds\u00a0Force came[1], and it rained on.");
    expect(page.text).not.toMatch(/alert|Unseen/);
  });

  test("says of itself what it says, at the words where there are any", () => {
    expect(said(page)).toEqual({
      title: ["Rain falls in Erbil", "passage", "Rain falls in\u00a0Erbil"],
      author: ["Ann Lee", "passage", "Ann Lee"],
      published: ["2024-02-08", "passage", "Feb. 8, 2024"],
      publisher: ["The Post", "passage", "The Post"],
    });
    expect(page).toMatchObject({ type: "article", language: "en", direction: "ltr", reader: "html@1" });
  });
});

test.each([
  [
    "no tags of a head",
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Rain</title><body><h1>Rain</h1>${body}</body></html>`,
  ],
  [
    "an open head",
    `<html lang="en"><head><title>Rain</title>\n<style>p { margin: 0 }</style><body class="x"><h1>Rain</h1>${body}`,
  ],
  ["words before the body", `<html lang="en"><title>Rain</title><h1>Rain</h1><body>${body}</body></html>`],
])("a page with %s is read whole", (_name, page) => {
  const { shown, language } = read(page);
  expect(shown.map(([, words]) => words)).toEqual([
    "Rain",
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `${n}. ${long}`),
  ]);
  expect(language).toBe("en");
});

test("what only the file says keeps where it says so", () => {
  const page = read(
    `<html><head><title>Rain</title><meta name="author" content="Bo Li"><meta property="article:published_time" content="2023-10-07"></head><body>${body}</body></html>`,
  );
  expect(said(page)).toEqual({
    author: ["Bo Li", "meta"],
    published: ["2023-10-07", "open-graph"],
    title: ["Rain", "page-title"],
  });
});

test.each([
  [
    "cells of a table stand in one line",
    "<table><tr><th>a<td>b</tr><tr><td>1<td>2</tr></table>",
    "a\tb\n1\t2\n",
  ],
  ["white space collapses, but not in pre", "<p>a \n\t b</p><pre>c\n  d</pre>", "a b\n\nc\n  d\n"],
  [
    "a table that lays a page out is no table",
    "<table><tr><td><h2>a</h2><td><p>b</p><p>c</p></table>",
    "a\n\nb\n\nc\n",
  ],
  ["text between blocks is a block", "a<p>b</p>c<div>d<p>e</p></div>", "a\n\nb\n\nc\n\nd\n\ne\n"],
])("%s", (_name, html, text) => {
  expect(read(html).text).toBe(text);
});

test.each([
  ["windows-1256", Uint8Array.of(0xde, 0xc7, 0xe1), "قال"],
  ["windows-1251", Uint8Array.of(0xca, 0xe0, 0xe0, 0xed, 0xe8), "Каани"],
])("a page is in the encoding that it declares: %s", (encoding, word, text) => {
  const html = Buffer.concat([Buffer.from(`<meta charset=${encoding}><p>`), word, Buffer.from("</p>")]);
  expect(readHtml(new Uint8Array(html))).toMatchObject({ encoding, text: `${text}\n` });
});

describe("the original view", () => {
  const shown = sanitizePage(
    `${article}<img src="https://spy.example/x.png"><img src="data:image/png;base64,AAAA" alt="A">
     <svg><script>1</script></svg><xmp><img src=x onerror=alert(1)></xmp><form action="/x"><input></form>
     <a href="javascript:alert(1)" style="background:url(//x)">go</a><iframe src="//x"></iframe><base href="//x"><p class="c" id="i">end</p>`,
  );

  test("keeps words and structure", () => {
    expect(shown).toContain("<h1>Rain falls in");
    expect(shown).toContain("<blockquote>");
    expect(shown).toContain("<p>end</p>");
    expect(shown).toContain('<img src="data:image/png;base64,AAAA" alt="A" />');
  });

  test("holds nothing that runs, leads away or fetches", () => {
    expect(shown).not.toMatch(
      /script|onerror|javascript|style=|href|https?:|svg|xmp|iframe|form|<input|<base|alert/i,
    );
  });

  test.each(["<div>".repeat(20_000), "<b".repeat(50_000), "<!--".repeat(50_000), "&".repeat(50_000)])(
    "takes hostile markup (%#)",
    (html) => {
      expect(typeof sanitizePage(html)).toBe("string");
    },
  );
});

test.each([
  ["has neither head nor html", `<title>Rain</title><body><h1>Rain</h1>${body}</body>`],
  [
    "has no head",
    `<!doctype html><html lang="en"><title>Rain</title><link rel="a"><body class="b"><h1>Rain</h1>${body}</body></html>`,
  ],
  ["has all of them", `<html><head><title>Rain</title></head><body><h1>Rain</h1>${body}</body></html>`],
])("a page that %s is read from its body", (_what, markup) => {
  const { shown } = read(markup);
  expect(shown.map(([, words]) => words)).toEqual([
    "Rain",
    ...Array.from({ length: 8 }, (_, at) => `${at + 1}. ${long}`),
  ]);
});

/** Saved pages as they come: newspapers, blogs, archives, and what breaks a reader. */
import { inOneByte } from "#tests/support/old-encodings.ts";
import { type DocumentCase, ofText, PROSE } from "./document-case.ts";
import { ARABIC, PERSIAN, RUSSIAN } from "./foreign-prose.ts";

const paragraphs = PROSE.map((words) => `<p>${words}</p>`).join("\n");
const WHOLE = PROSE.map((words) => ["paragraph", words] as const);
const menu = '<nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>';
const foot = "<footer><p>© 2024 The Post. Terms of use.</p></footer>";

const page =
  (head: string, body: string, attributes = 'lang="en"') =>
  () =>
    ofText(
      `<!DOCTYPE html>\n<html ${attributes}><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`,
    );

const jsonLd = (json: unknown) => `<script type="application/ld+json">${JSON.stringify(json)}</script>`;

export const HTML_DOCUMENTS: readonly DocumentCase[] = [
  {
    fileName: "news.html",
    what: "an article with JSON-LD, amid menus, a related list and a footer",
    bytes: page(
      `<title>Rain Falls on Baghdad - The Post</title>${jsonLd([
        { "@type": "BreadcrumbList", name: "x" },
        {
          "@type": "NewsArticle",
          headline: "Rain Falls on Baghdad",
          datePublished: "2024-02-08T05:30:00Z",
          author: [
            { "@type": "Person", name: "Ann Lee" },
            { "@type": "Person", name: "Bo Li" },
          ],
          publisher: { "@type": "Organization", name: "The Post" },
        },
      ])}`,
      `${menu}<article><h1>Rain Falls on Baghdad</h1><p class="byline">By Ann Lee and Bo Li</p><p class="date">February 8, 2024</p><figure><img src="https://x.example/1.jpg"><figcaption>The bridge on Monday. (Reuters)</figcaption></figure>${paragraphs}</article><aside><h3>Related</h3><p>Snow falls on Oslo</p></aside>${foot}`,
    ),
    gives: "html@1",
    passages: [
      ["boilerplate", "Home\nWorld"],
      ["title", "Rain Falls on Baghdad"],
      ["byline", "By Ann Lee and Bo Li"],
      ["dateline", "February 8, 2024"],
      ["caption", "The bridge on Monday. (Reuters)"],
      ...WHOLE,
      ["boilerplate", "Related\nSnow falls on Oslo\n© 2024 The Post. Terms of use."],
    ],
    fields: {
      title: "Rain Falls on Baghdad",
      author: "Ann Lee and Bo Li",
      published: "2024-02-08",
      publisher: "The Post",
    },
    told: { type: "article", language: "en" },
  },
  {
    fileName: "open-graph.html",
    what: "an article that names itself in Open Graph alone",
    bytes: page(
      '<meta property="og:title" content="A Journey"><meta property="og:type" content="article"><meta property="og:site_name" content="The Quarterly"><meta property="article:published_time" content="2023-10-07T08:00:00+03:00"><meta name="author" content="Ann Lee">',
      `<div id="content">${paragraphs}</div>`,
    ),
    gives: "html@1",
    passages: WHOLE,
    fields: { title: "A Journey", author: "Ann Lee", published: "2023-10-07", publisher: "The Quarterly" },
    told: { type: "article" },
  },
  {
    fileName: "blog.htm",
    what: "a blog of divs without one element that means something",
    bytes: page(
      "<title>Rain « My Blog</title>",
      `<div class="menu"><a href="/">Home</a> <a href="/about">About</a></div><div class="post"><div class="title"><h2>Rain</h2></div><div class="text">${PROSE.join("<br><br>")}</div></div><div class="sidebar"><a href="/1">One</a><a href="/2">Two</a></div>`,
    ),
    gives: "html@1",
    says: ["Rain", PROSE[0], PROSE[7]],
  },
  {
    fileName: "quotations.html",
    what: "quotations within quotations",
    bytes: page(
      "",
      `<article>${paragraphs}<blockquote><p>${PROSE[6]}</p><blockquote><p>An older quotation stands within it.</p></blockquote></blockquote><p>It ends.</p></article>`,
    ),
    gives: "html@1",
    passages: [
      ...WHOLE,
      ["block-quote", PROSE[6]],
      ["block-quote", "An older quotation stands within it."],
      ["paragraph", "It ends."],
    ],
  },
  {
    fileName: "scripts.html",
    what: "scripts, styles, handlers and frames in the middle of words",
    bytes: page(
      "<style>p { color: red }</style>",
      `<p>The com<script>document.write("X")</script>mander<style>b{}</style> <b onclick="steal()">came</b>.<noscript>No script.</noscript></p><iframe src="//evil.example">frame</iframe><svg><text>drawn</text></svg><template>unseen</template><p>He left.</p><!-- a comment -->`,
    ),
    gives: "html@1",
    passages: [
      ["paragraph", "The commander came."],
      ["paragraph", "He left."],
    ],
    saysNot: ["document", "frame", "drawn", "unseen", "comment", "steal"],
  },
  {
    fileName: "arabic-1256.html",
    what: "Arabic in Windows-1256, as the page declares",
    bytes: async () =>
      inOneByte(
        "windows-1256",
        `<html dir="rtl"><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1256"><title>${ARABIC[0]}</title></head><body><h1>${ARABIC[0]}</h1>${ARABIC.slice(
          1,
        )
          .map((words) => `<p>${words}</p>`)
          .join("")}</body></html>`,
      ),
    gives: "html@1",
    passages: ARABIC.map((words, index) => [index === 0 ? "title" : "paragraph", words] as const),
    told: { encoding: "windows-1256", language: "ar", direction: "rtl" },
  },
  {
    fileName: "russian-undeclared.html",
    what: "Russian in Windows-1251 that nothing declares",
    bytes: async () => inOneByte("windows-1251", `<html><body><p>${RUSSIAN}</p></body></html>`),
    gives: "html@1",
    passages: [["paragraph", RUSSIAN]],
    told: { encoding: "windows-1251", language: "ru" },
  },
  {
    fileName: "wrongly-declared.html",
    what: "UTF-8 that declares itself to be Shift-JIS",
    bytes: () => ofText(`<meta charset="shift_jis"><p>“Déjà vu” – said 司令官 in Kyōto.</p>`),
    gives: "html@1",
    says: ["“Déjà vu” – said 司令官 in Kyōto."],
    told: { encoding: "utf-8" },
  },
  {
    fileName: "utf-16.html",
    what: "a page in UTF-16",
    bytes: async () =>
      new Uint8Array(
        Buffer.from(`\ufeff<html><meta charset="utf-16"><p>${PERSIAN[1]}</p></html>`, "utf16le"),
      ),
    gives: "html@1",
    passages: [["paragraph", PERSIAN[1]]],
    told: { encoding: "utf-16le", language: "fa", direction: "rtl" },
  },
  {
    fileName: "tables.html",
    what: "a page laid out with tables, with a table of figures",
    bytes: page(
      "",
      `<table><tr><td><table><tr><td>Menu</td></tr></table></td><td><h1>Figures</h1>${paragraphs}<table><tr><th>Year</th><th>Sent</th></tr><tr><td>2023</td><td>40</td></tr></table></td></tr></table>`,
    ),
    gives: "html@1",
    passages: [["title", "Figures"], ...WHOLE, ["paragraph", "Year\tSent"], ["paragraph", "2023\t40"]],
  },
  {
    fileName: "encyclopedia.html",
    what: "an encyclopedia's article with references and headings",
    bytes: page(
      "<title>Baghdad - Encyclopedia</title>",
      `<div id="content"><h1>Baghdad</h1>${PROSE.slice(0, 4)
        .map((words) => `<p>${words}<sup class="reference"><a href="#n">[1]</a></sup></p>`)
        .join(
          "",
        )}<h2>History</h2>${paragraphs}<ol class="references"><li>Bo Li, <i>Rain</i>.</li></ol></div>`,
    ),
    gives: "html@1",
    passages: [
      ["title", "Baghdad"],
      ["paragraph", `${PROSE[0]}[1]`],
      ["heading", "History"],
    ],
  },
  {
    fileName: "list-of-links.html",
    what: "a front page: links, no article",
    bytes: page(
      "<title>The Post</title>",
      `${menu}<ul>${Array.from({ length: 40 }, (_, index) => `<li><a href="/${index}">Headline number ${index + 1}</a></li>`).join("")}</ul>${foot}`,
    ),
    gives: "html@1",
    says: ["Headline number 1", "Headline number 40"],
    told: { type: "web-page" },
  },
  {
    fileName: "teaser.html",
    what: "a teaser in front of a wall",
    bytes: page(
      "<title>Rain | The Post</title>",
      `<h1>Rain</h1><p>It rained.</p><div class="wall"><p>Subscribe to read on.</p></div>`,
    ),
    gives: "html@1",
    passages: [
      ["title", "Rain"],
      ["paragraph", "It rained."],
    ],
  },
  {
    fileName: "xhtml.xhtml",
    what: "XHTML with empty elements and entities",
    bytes: () =>
      ofText(
        `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Rain</title></head><body><p>Qaani&#8217;s caf&eacute;<br/>opened &amp; closed.</p></body></html>`,
      ),
    gives: "html@1",
    passages: [["paragraph", "Qaani’s café\nopened & closed."]],
  },
  {
    fileName: "page-as.txt",
    what: "a page under the name of a text",
    bytes: page("", "<p>It rained.</p>"),
    gives: "html@1",
    passages: [["paragraph", "It rained."]],
  },
  {
    fileName: "text-as.html",
    what: "a text under the name of a page",
    bytes: () => ofText("It rained on 5 < 6 days.\n"),
    gives: "txt@1",
    says: ["5 < 6"],
  },
  {
    fileName: "nothing.html",
    what: "a page without words",
    bytes: page("<title>x</title>", "<div><img src=x></div>"),
    refused: "empty",
  },
  {
    fileName: "archive.mht",
    what: "a web archive (MHTML)",
    bytes: () =>
      ofText(
        'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\n<p>It rained.</p>',
      ),
    refused: "unknown-format",
  },
  {
    fileName: "deep.html",
    what: "20,000 nested elements",
    bytes: () => ofText(`${"<div>".repeat(20_000)}x`),
    isHostile: true,
    refused: "too-deep",
  },
  {
    fileName: "wide.html",
    what: "400,000 elements side by side",
    bytes: () => ofText(`<html>${"<i>x</i>".repeat(400_000)}`),
    isHostile: true,
    refused: "too-large",
  },
];

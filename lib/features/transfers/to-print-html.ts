/** A notebook or a selection as one page of HTML, to be printed or sent: no script, nothing fetched, dark ink on white. */
import { addressOf, type Exported, type ExportedExcerpt, excerptsOf } from "./exported.ts";
import { linkNote } from "./link-note.ts";
import { citeExcerpt, plainCitation } from "./plain-citation.ts";
import { type Block, type Inline, readMarkdown } from "./read-markdown.ts";

const STYLE = `
  body { margin: 3rem auto; max-width: 65ch; padding: 0 1rem; font: 1rem/1.55 Georgia, "Source Serif 4", serif; color: #1b1a17; background: #fff; }
  h1, h2, .labels, .notes, .sources { font-family: system-ui, sans-serif; }
  h1 { font-size: 1.6rem; line-height: 1.25; } h2 { margin-top: 2.5rem; font-size: 1.2rem; }
  .question { font-style: italic; } .note { margin: 0 0 .5rem 1.5rem; font-family: system-ui, sans-serif; font-size: .95rem; }
  figure { margin: 1.75rem 0; break-inside: avoid; } figure blockquote { margin: 0 0 .75rem; padding-left: 1rem; border-left: 3px solid #b8ae9c; white-space: pre-line; }
  .labels { margin: 0 0 0 1.5rem; font-size: .85rem; color: #57534a; } .notes, .sources { font-size: .85rem; overflow-wrap: anywhere; }
  pre { overflow-x: auto; } a { color: #1f4e79; } sup a { text-decoration: none; }
  @media print { body { margin: 0; max-width: none; padding: 0; font-size: 10.5pt; } a { color: inherit; } }`;

/** The citations stand at the end, each numbered, with links both ways. Valid as HTML and as well-formed XML. */
export function toPrintHtml(exported: Exported): string {
  const { title, question, description, parts } = exported;
  const numbers = new Map(excerptsOf(exported).map(({ id }, index) => [id, index + 1]));
  const body = parts.map((part) => {
    if (part.kind === "section") return `<h2>${escapeHtml(part.text)}</h2>`;
    if (part.kind === "prose") return toBlocks(readMarkdown(part.text));
    return toFigure(exported, part.excerpt, numbers.get(part.excerpt.id) ?? 0);
  });
  const notes = excerptsOf(exported).map((excerpt, index) => {
    const address = escapeHtml(addressOf(exported, excerpt));
    const citation = escapeHtml(citeExcerpt(exported, excerpt));
    return `<li id="note-${index + 1}">${citation}. <a href="${address}">${address}</a> <a href="#mark-${index + 1}" aria-label="Back to the words">↩</a></li>`;
  });
  const sources = [...exported.sources.values()].map(
    (source) =>
      `<li>${escapeHtml(plainCitation(source))} (${escapeHtml(source.fileName)}, SHA-256 ${source.sha256})</li>`,
  );
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<title>${escapeHtml(title)}</title>
<style>${STYLE}
</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
${question === "" ? "" : `<p class="question">${escapeHtml(question)}</p>\n`}${toBlocks(readMarkdown(description))}
${body.join("\n")}
<section class="notes"><h2>Notes</h2><ol>
${notes.join("\n")}
</ol></section>
<section class="sources"><h2>Sources</h2><ul>
${sources.join("\n")}
</ul></section>
</body>
</html>
`;
}

function toFigure(exported: Exported, excerpt: ExportedExcerpt, number: number): string {
  const meaning = excerpt.colour && (exported.colours[excerpt.colour] ?? excerpt.colour);
  const labels = [...excerpt.tags.map((tag) => `#${tag}`), ...(meaning ? [meaning] : [])]
    .map(escapeHtml)
    .join(" · ");
  const note = toBlocks(readMarkdown(linkNote(excerpt, exported)));
  const mark = `<sup><a id="mark-${number}" href="#note-${number}">${number}</a></sup>`;
  const quotation = `<blockquote cite="${escapeHtml(addressOf(exported, excerpt))}">${escapeHtml(excerpt.exact.trim())}${mark}</blockquote>`;
  return `<figure>${quotation}${note === "" ? "" : `<figcaption class="note">${note}</figcaption>`}${labels === "" ? "" : `<p class="labels">${labels}</p>`}</figure>`;
}

function toBlocks(blocks: readonly Block[]): string {
  return blocks.map(toBlock).join("\n");
}

function toBlock(block: Block): string {
  switch (block.type) {
    case "paragraph":
      return `<p>${toInlines(block.children)}</p>`;
    case "heading":
      return `<p><strong>${toInlines(block.children)}</strong></p>`;
    case "code":
      return `<pre><code>${escapeHtml(block.value)}</code></pre>`;
    case "rule":
      return "<hr/>";
    case "quotation":
      return `<blockquote>${toBlocks(block.children)}</blockquote>`;
    case "list": {
      const tag = block.isOrdered ? "ol" : "ul";
      return `<${tag}>${block.items.map((item) => `<li>${toBlocks(item)}</li>`).join("")}</${tag}>`;
    }
  }
}

function toInlines(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.type) {
        case "text":
          return escapeHtml(inline.value);
        case "code":
          return `<code>${escapeHtml(inline.value)}</code>`;
        case "break":
          return "<br/>";
        case "emphasis":
          return `<em>${toInlines(inline.children)}</em>`;
        case "strong":
          return `<strong>${toInlines(inline.children)}</strong>`;
        case "link":
          return `<a href="${escapeHtml(inline.url)}">${toInlines(inline.children)}</a>`;
      }
      return "";
    })
    .join("");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Control characters, which HTML does not have, fall away. */
function escapeHtml(words: string): string {
  return words.replace(/[\p{Cc}--[\t\n\r]]/gv, "").replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

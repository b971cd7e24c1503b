/** An article of the seeds as a newspaper's website would show it: its paragraphs amid menus, captions and calls. */
import { readTxt } from "#lib/intake/txt/read-txt.ts";

/** The blocks of the text in their order, its title as the heading; nothing of the article is left out or added to. */
export function articlePage(text: string): string {
  const { passages } = readTxt(text);
  const titled = Math.max(
    0,
    passages.findIndex(({ kind }) => kind === "title"),
  );
  const words = passages.map(({ span }) => escapeHtml(text.slice(span.start, span.end)));
  const blocks = words.map((one, index) => (index === titled ? `<h1>${one}</h1>` : `<p>${one}</p>`));
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${words[titled]} | The Reading Room Quarterly</title>
<meta property="og:site_name" content="The Reading Room Quarterly">
<style>body { font: 11pt/1.4 serif; margin: 0 } h1 { font-size: 20pt } .two { columns: 2; text-align: justify } .two h1 { column-span: all }
@media print { nav, aside, footer { display: none } }</style></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/subscribe">Subscribe</a></li></ul></nav>
<main><article>
${blocks.join("\n")}
</article></main>
<aside><h2>More from this section</h2><ul><li><a href="/1">Snow in Oslo</a></li><li><a href="/2">Rain in Erbil</a></li></ul></aside>
<footer>Terms of use. Privacy. Cookies.</footer></body></html>
`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

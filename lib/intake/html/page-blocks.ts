/**
 * The blocks of a page as a person sees them, in the order of its markup: the words between two edges of block elements, white
 * space as the browser would collapse it. What is hidden, run or typed into is no text.
 */

export type PageBlock = {
  readonly text: string;
  /** The nearest block element around the words. */
  readonly owner: Element;
  /** The element that says what the words are: a heading, quotation, caption, list item, row, or "p". */
  readonly role: BlockRole;
  /** 1 to 6 for a heading. */
  readonly level: number;
  /** Within a part of the page that frames the article: nav, footer, aside, form. */
  readonly isFraming: boolean;
  readonly isTight: boolean;
};

export type BlockRole = "heading" | "quote" | "caption" | "item" | "row" | "code" | "plain";

const BLOCK = new Set(
  "address article aside blockquote body button center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html label legend li main menu nav ol p pre search section summary table caption tbody td th thead tfoot tr ul".split(
    " ",
  ),
);
const UNSEEN = new Set(
  "head script style template noscript svg math iframe object embed canvas audio video select option datalist textarea input map area meter progress rp rt".split(
    " ",
  ),
);
const FRAMING = new Set("nav footer aside form button label legend menu dialog search".split(" "));
const FRAMING_ROLES = new Set("navigation banner contentinfo complementary search form dialog".split(" "));

type Around = { readonly role: BlockRole; readonly level: number; readonly isFraming: boolean };

/** @example readPageBlocks(document.body).map(({ text }) => text) */
export function readPageBlocks(root: Element): PageBlock[] {
  const blocks: PageBlock[] = [];
  let words = "";
  const flush = (owner: Element, around: Around, isTight = false) => {
    const text = words.replace(/[ \n]+$/, "");
    words = "";
    if (text.trim() !== "") blocks.push({ text, owner, ...around, isTight });
  };
  const say = (text: string, isKept: boolean) => {
    const said = isKept ? text.replace(/\r\n?/g, "\n") : text.replace(/[ \t\n\r\f]+/g, " ");
    words += !isKept && /(?:^|[ \n\t])$/.test(words) ? said.replace(/^ /, "") : said;
  };
  const walk = (element: Element, owner: Element, around: Around, isKept: boolean) => {
    for (const node of element.childNodes) {
      if (node.nodeType === 3) say(node.textContent ?? "", isKept);
      if (node.nodeType !== 1) continue;
      const child = node as Element;
      const name = child.localName.toLowerCase();
      if (UNSEEN.has(name) || isHidden(child)) continue;
      if (name === "br") words = `${words.replace(/ $/, "")}\n`;
      else if (name === "tr" && isDataRow(child)) {
        flush(owner, around);
        sayRow(child);
        flush(child, { ...around, role: "row" }, child.previousElementSibling?.localName === "tr");
      } else if (BLOCK.has(name)) {
        flush(owner, around);
        walk(child, child, within(child, name, around), isKept || name === "pre");
        flush(child, within(child, name, around));
      } else if (name === "sup" && isReference(child)) say(`[${child.textContent?.trim()}]`, false);
      else walk(child, owner, around, isKept);
    }
  };
  const sayRow = (row: Element) => {
    const cells = [...row.children].map((cell) => (cell.textContent ?? "").replace(/\s+/g, " ").trim());
    words = cells.join("\t").replace(/^\t+/, "");
  };
  const outermost: Around = { role: "plain", level: 0, isFraming: false };
  walk(root, root, outermost, false);
  flush(root, outermost);
  return blocks;
}

function within(element: Element, name: string, around: Around): Around {
  const isFraming =
    around.isFraming || FRAMING.has(name) || FRAMING_ROLES.has(element.getAttribute("role") ?? "");
  if (/^h[1-6]$/.test(name)) return { role: "heading", level: Number(name[1]), isFraming };
  if (name === "blockquote") return { ...around, role: "quote", isFraming };
  if (name === "figcaption" || name === "caption" || /\bcaption\b/i.test(element.className))
    return { ...around, role: "caption", isFraming };
  if (name === "pre") return { ...around, role: "code", isFraming };
  const isItem = name === "li" && around.role === "plain";
  return { ...around, role: isItem ? "item" : around.role, isFraming };
}

/** A row of short cells, none of which holds blocks of its own: those of a table that only lays out a page do. */
function isDataRow(row: Element): boolean {
  return row.querySelector("table, ul, ol, h1, h2, h3, blockquote, p + p, div div, form") === null;
}

/** A raised number that leads to a note would grow onto the word before it. */
function isReference(element: Element): boolean {
  const text = element.textContent?.trim() ?? "";
  return element.querySelector("a") !== null && /^(?:\d{1,3}|[*†‡§a-z])$/u.test(text);
}

function isHidden(element: Element): boolean {
  if (element.hasAttribute("hidden") || element.getAttribute("aria-hidden") === "true") return true;
  return /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute("style") ?? "");
}

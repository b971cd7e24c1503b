/**
 * Markup to a document tree (linkedom), which runs no script and fetches nothing. Held to a number and a nesting of elements,
 * since everything that walks the tree afterwards does so by recursion.
 */
import { parseHTML } from "linkedom";
import { RefusedFile } from "#lib/intake/refused.ts";

const BOUNDS = {
  /** Beyond it linkedom takes gigabytes: a saved page of news has 0.1 to 3 MB. */
  characters: 16 * 1024 * 1024,
  elements: 300_000,
  /** Saved pages nest to 30 or 60. */
  depth: 400,
};

/** @throws RefusedFile `too-large` or `too-deep`. */
export function parsePage(markup: string): Document {
  if (markup.length > BOUNDS.characters) {
    throw new RefusedFile(
      "too-large",
      `Its markup has ${markup.length} characters; at most ${BOUNDS.characters} are read. Save the article alone.`,
    );
  }
  holdNesting(markup);
  const hasBody = /<body[\s>]/i.test(markup);
  const { document } = parseHTML(hasBody ? withHead(markup) : withBody(markup));
  return document as unknown as Document;
}

/** What is of a head wherever it stands; anything else before the body is shown. */
const HEAD_PART =
  /<(title|script|style|noscript|template)(?:\s[^<>]*)?>[\s\S]*?<\/\1\s*>|<(?:meta|link|base)(?:\s[^<>]*)?>|<!--[\s\S]*?-->/gi;

/** A page may leave the tags of its head out, or open: what stands before the body is its head, as in a browser. */
function withHead(markup: string): string {
  const body = markup.search(/<body[\s>]/i);
  const before = markup.slice(0, body);
  if (/<\/head\s*>/i.test(before)) return markup;
  const open = /<html(?:\s[^<>]*)?>/i.exec(before)?.[0] ?? "<html>";
  const rest = before.replace(/<!doctype[^<>]*>|<\?xml[^<>]*\?>|<\/?(?:html|head)(?:\s[^<>]*)?>/gi, "");
  const head = rest.match(HEAD_PART)?.join("") ?? "";
  const shown = rest.replace(HEAD_PART, "").trim();
  const tag = /<body(?:\s[^<>]*)?>/i.exec(markup)?.[0] ?? "<body>";
  return `<!doctype html>${open}<head>${head}</head>${tag}${shown}${markup.slice(body + tag.length)}`;
}

/** A page may leave its body out, and a part of one does; a browser puts it there. */
function withBody(markup: string): string {
  const open = /<html(?:\s[^<>]*)?>/i.exec(markup)?.[0] ?? "<html>";
  const head = /<head(?:\s[^<>]*)?>[\s\S]*?<\/head\s*>/i.exec(markup)?.[0] ?? "<head></head>";
  const rest = markup.replace(head, "").replace(/<!doctype[^<>]*>|<\/?html(?:\s[^<>]*)?>/gi, "");
  return `<!doctype html>${open}${head}<body>${rest}</body></html>`;
}

/** Counts tags without a tree, since the tree itself is what nesting would break; it may count a tag within a script too. */
function holdNesting(markup: string): void {
  let elements = 0;
  let depth = 0;
  let deepest = 0;
  for (const [, slash, name = "", rest = ""] of markup.matchAll(
    /<(\/?)([a-z][a-z0-9:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/gi,
  )) {
    if (slash === "/") depth = Math.max(0, depth - 1);
    else {
      elements += 1;
      if (!VOID.has(name.toLowerCase()) && !rest.endsWith("/")) depth += 1;
      deepest = Math.max(deepest, depth);
    }
  }
  if (elements > BOUNDS.elements) {
    throw new RefusedFile(
      "too-large",
      `It has ${elements} elements; at most ${BOUNDS.elements} are read. Save the article alone.`,
    );
  }
  if (deepest > BOUNDS.depth * UNCLOSED_SLACK) throw tooDeep(deepest);
}

/** Elements left open do not nest in the tree as they do in a count: it is measured again once it stands. */
const UNCLOSED_SLACK = 4;

const VOID = new Set(
  "area base br col embed hr img input link meta param source track wbr p li dd dt tr td th option".split(
    " ",
  ),
);

function tooDeep(depth: number): RefusedFile {
  return new RefusedFile(
    "too-deep",
    `Its elements are nested ${depth} deep; at most ${BOUNDS.depth} are read. It is no page that a person wrote: save it anew from the browser.`,
  );
}

/** The depth of the tree as it stands, without recursion. @throws RefusedFile `too-deep`. */
export function holdDepth(root: Element): void {
  let depth = 0;
  let at: Element | null = root;
  while (at !== null) {
    if (at.firstElementChild) {
      at = at.firstElementChild;
      depth += 1;
      if (depth > BOUNDS.depth) throw tooDeep(depth);
      continue;
    }
    while (at !== null && at !== root && at.nextElementSibling === null) {
      at = at.parentElement;
      depth -= 1;
    }
    at = at === null || at === root ? null : at.nextElementSibling;
  }
}

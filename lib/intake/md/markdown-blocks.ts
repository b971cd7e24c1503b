/**
 * The blocks of a parsed Markdown text: what each paragraph, heading, list item, row and quotation reads as. Links and emphasis
 * are their words, pictures their description; raw HTML is left out, its words are kept.
 */
import type { fromMarkdown } from "mdast-util-from-markdown";
import type { TextBlock } from "#lib/intake/compose.ts";
import type { PassageKind } from "#lib/intake/document.ts";
import { sayKind } from "#lib/intake/txt/classify.ts";

type Root = ReturnType<typeof fromMarkdown>;
type RootContent = Root["children"][number];
type Nodes = Root | RootContent;
type Parents = Extract<Nodes, { children: unknown[] }>;

/** A byline or a date stands before the third paragraph. */
const HEAD = 4;

/** The nesting has been bounded before: this goes down by recursion. */
export function readMarkdownBlocks(root: Root): TextBlock[] {
  const title = titleOf(root);
  let before = 0;
  const read = (node: RootContent, kind: PassageKind): TextBlock[] => {
    before += 1;
    switch (node.type) {
      case "heading":
        return [
          { text: wordsOf(node), kind: node === title ? "title" : kind === "block-quote" ? kind : "heading" },
        ];
      case "paragraph":
        return [{ text: wordsOf(node), kind: kind === "paragraph" ? kindOf(node, before) : kind }];
      case "blockquote":
        return readAll(node, "block-quote");
      case "list":
      case "listItem":
      case "footnoteDefinition":
        return readAll(node, kind);
      case "table":
        return node.children.map((row, index) => {
          return { text: row.children.map(wordsOf).join("\t"), kind, isTight: index > 0 };
        });
      case "code":
        return [{ text: node.value, kind }];
      case "html":
        return [{ text: plainOf(node.value), kind }];
      default:
        return [];
    }
  };
  const readAll = (parent: Parents, kind: PassageKind): TextBlock[] =>
    parent.children.flatMap((child) => read(child as RootContent, kind));
  return readAll(root, "paragraph");
}

/** The only first-level heading, or the first block where that is a heading. */
function titleOf(root: Root): RootContent | null {
  const tops = root.children.filter((node) => node.type === "heading" && node.depth === 1);
  const [first] = root.children;
  if (first?.type === "heading") return first;
  return tops.length === 1 ? (tops[0] ?? null) : null;
}

function kindOf(node: Parents, before: number): PassageKind {
  const [only] = node.children;
  if (node.children.length === 1 && (only?.type === "image" || only?.type === "imageReference"))
    return "caption";
  const said = sayKind(wordsOf(node).replace(/\s/g, " "));
  return said !== null && (before < HEAD || said === "boilerplate" || said === "caption")
    ? said
    : "paragraph";
}

function wordsOf(node: Nodes): string {
  switch (node.type) {
    case "text":
    case "inlineCode":
      return node.value.replace(/[ \t]*\r?\n[ \t]*/g, " ");
    case "break":
      return "\n";
    case "image":
    case "imageReference":
      return node.alt ?? "";
    case "footnoteReference":
      return `[${node.label ?? node.identifier}]`;
    case "html":
      return plainOf(node.value);
    default:
      return "children" in node ? node.children.map(wordsOf).join("") : "";
  }
}

function plainOf(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>/gi, "")
    .replace(/<br\s*\/?>/gi, "\n")
    .replace(/<[^<>]*>/g, "");
}

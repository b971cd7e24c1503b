/**
 * A note's Markdown as a small tree of what is drawn: paragraphs, headings, lists, quotations, code; emphasis, links. HTML in it is words,
 * pictures are the words that stand for them, and links lead to the web, to mail or nowhere.
 */
import { fromMarkdown } from "mdast-util-from-markdown";

export type Inline =
  | { readonly type: "text" | "code"; readonly value: string }
  | { readonly type: "break" }
  | { readonly type: "emphasis" | "strong"; readonly children: readonly Inline[] }
  | { readonly type: "link"; readonly url: string; readonly children: readonly Inline[] };

export type Block =
  | { readonly type: "paragraph" | "heading"; readonly children: readonly Inline[] }
  | { readonly type: "code"; readonly value: string }
  | { readonly type: "rule" }
  | { readonly type: "quotation"; readonly children: readonly Block[] }
  | { readonly type: "list"; readonly isOrdered: boolean; readonly items: readonly (readonly Block[])[] };

type Node = {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly alt?: string | null;
  readonly ordered?: boolean | null;
  readonly children?: readonly Node[];
};

/** CommonMark without extensions. The text was bounded when it was written. */
export function readMarkdown(markdown: string): Block[] {
  const root: Node = fromMarkdown(markdown);
  return (root.children ?? []).flatMap(toBlock);
}

function toBlock(node: Node): Block[] {
  const children = node.children ?? [];
  switch (node.type) {
    case "paragraph":
    case "heading":
      return [{ type: node.type, children: children.flatMap(toInline) }];
    case "code":
      return [{ type: "code", value: node.value ?? "" }];
    case "thematicBreak":
      return [{ type: "rule" }];
    case "blockquote":
      return [{ type: "quotation", children: children.flatMap(toBlock) }];
    case "list":
      return [
        {
          type: "list",
          isOrdered: node.ordered === true,
          items: children.map((item) => (item.children ?? []).flatMap(toBlock)),
        },
      ];
    case "html":
      return [{ type: "paragraph", children: [{ type: "text", value: node.value ?? "" }] }];
    default:
      return [];
  }
}

function toInline(node: Node): Inline[] {
  const children = () => (node.children ?? []).flatMap(toInline);
  switch (node.type) {
    case "text":
    case "html":
      return [{ type: "text", value: node.value ?? "" }];
    case "inlineCode":
      return [{ type: "code", value: node.value ?? "" }];
    case "break":
      return [{ type: "break" }];
    case "emphasis":
    case "strong":
      return [{ type: node.type, children: children() }];
    case "link":
      return isSafe(node.url ?? "")
        ? [{ type: "link", url: node.url ?? "", children: children() }]
        : children();
    case "image":
      return [{ type: "text", value: node.alt ?? "" }];
    default:
      return children();
  }
}

function isSafe(url: string): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(url);
}

/** A notebook or a selection as a Word file: quotations with real footnotes, headings that Word knows, links into the room. */
import {
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  type IParagraphOptions,
  LevelFormat,
  Packer,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from "docx";
import { addressOf, type Exported, type ExportedExcerpt, excerptsOf } from "./exported.ts";
import { linkNote } from "./link-note.ts";
import { citeExcerpt, plainCitation } from "./plain-citation.ts";
import { type Block, type Inline, readMarkdown } from "./read-markdown.ts";

const QUOTATION: IParagraphOptions = { style: "Quotation", indent: { left: 567 }, keepLines: true };
const NUMBERS = "numbers";
/** Each list counts for itself: Word goes on counting where two have one instance. */
type Lists = { next: number };

/** The bytes of the file. */
export async function toDocx(exported: Exported): Promise<Uint8Array<ArrayBuffer>> {
  const { title, question, description, parts } = exported;
  const lists: Lists = { next: 1 };
  const numbers = new Map(excerptsOf(exported).map(({ id }, index) => [id, index + 1]));
  const children = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: toRuns(title) }),
    ...(question === "" ? [] : [new Paragraph({ children: toRuns(question, { italics: true }) })]),
    ...toParagraphs(readMarkdown(description), lists),
    ...parts.flatMap((part) => {
      if (part.kind === "section")
        return [new Paragraph({ heading: HeadingLevel.HEADING_1, children: toRuns(part.text) })];
      if (part.kind === "prose") return toParagraphs(readMarkdown(part.text), lists);
      return toExcerpt(exported, part.excerpt, numbers.get(part.excerpt.id) ?? 0, lists);
    }),
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: toRuns("Sources") }),
    ...[...exported.sources.values()].map(
      (source) =>
        new Paragraph({
          bullet: { level: 0 },
          children: toRuns(`${plainCitation(source)} (${source.fileName}, SHA-256 ${source.sha256})`),
        }),
    ),
  ];
  const footnotes = Object.fromEntries(
    excerptsOf(exported).map((excerpt, index) => [index + 1, { children: [toFootnote(exported, excerpt)] }]),
  );
  const document = new Document({
    title: clean(title),
    creator: "Reading Room",
    footnotes,
    styles: {
      paragraphStyles: [{ id: "Quotation", name: "Quotation", basedOn: "Normal", run: { font: "Georgia" } }],
    },
    numbering: {
      config: [
        {
          reference: NUMBERS,
          levels: [0, 1, 2, 3, 4, 5, 6, 7, 8].map((level) => ({
            level,
            format: LevelFormat.DECIMAL,
            text: `%${level + 1}.`,
            style: { paragraph: { indent: { left: 567 * (level + 1), hanging: 284 } } },
          })),
        },
      ],
    },
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function toExcerpt(exported: Exported, excerpt: ExportedExcerpt, number: number, lists: Lists): Paragraph[] {
  const lines = excerpt.exact.trim().split(/\n+/);
  const quotation = lines.map((line, index) => {
    const mark = index === lines.length - 1 ? [new FootnoteReferenceRun(number)] : [];
    return new Paragraph({ ...QUOTATION, children: [...toRuns(line), ...mark] });
  });
  const meaning = excerpt.colour && (exported.colours[excerpt.colour] ?? excerpt.colour);
  const labels = [...excerpt.tags.map((tag) => `#${tag}`), ...(meaning ? [meaning] : [])].join(" · ");
  return [
    ...quotation,
    ...toParagraphs(readMarkdown(linkNote(excerpt, exported)), lists),
    ...(labels === "" ? [] : [new Paragraph({ children: toRuns(labels, { italics: true }) })]),
  ];
}

function toFootnote(exported: Exported, excerpt: ExportedExcerpt): Paragraph {
  const address = addressOf(exported, excerpt);
  const citation = citeExcerpt(exported, excerpt);
  return new Paragraph({ children: [...toRuns(`${citation}. `), toLink(address, toRuns(address))] });
}

function toParagraphs(
  blocks: readonly Block[],
  lists: Lists,
  around: IParagraphOptions = {},
  level = 0,
): Paragraph[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case "paragraph":
        return [
          new Paragraph({ ...around, children: block.children.flatMap((inline) => toInline(inline, {})) }),
        ];
      case "heading":
        return [
          new Paragraph({
            ...around,
            children: block.children.flatMap((inline) => toInline(inline, { bold: true })),
          }),
        ];
      case "code":
        return block.value
          .split("\n")
          .map((line) => new Paragraph({ ...around, children: toRuns(line, { font: "Courier New" }) }));
      case "rule":
        return [new Paragraph({ ...around, thematicBreak: true })];
      case "quotation":
        return toParagraphs(block.children, lists, { ...around, ...QUOTATION }, level);
      case "list": {
        const depth = Math.min(level, 8);
        const instance = lists.next++;
        const item = block.isOrdered
          ? { numbering: { reference: NUMBERS, level: depth, instance } }
          : { bullet: { level: depth } };
        return block.items.flatMap((blocks) =>
          toParagraphs(blocks, lists, { ...around, ...item }, level + 1),
        );
      }
    }
    return [];
  });
}

type Form = { readonly bold?: boolean; readonly italics?: boolean; readonly font?: string };

function toInline(inline: Inline, form: Form): ParagraphChild[] {
  switch (inline.type) {
    case "text":
      return toRuns(inline.value, form);
    case "code":
      return toRuns(inline.value, { ...form, font: "Courier New" });
    case "break":
      return [new TextRun({ break: 1 })];
    case "emphasis":
      return inline.children.flatMap((child) => toInline(child, { ...form, italics: true }));
    case "strong":
      return inline.children.flatMap((child) => toInline(child, { ...form, bold: true }));
    case "link":
      return [
        toLink(
          inline.url,
          inline.children.flatMap((child) => toInline(child, form)),
        ),
      ];
  }
}

function toLink(link: string, children: ParagraphChild[]): ExternalHyperlink {
  return new ExternalHyperlink({ link, children });
}

function toRuns(text: string, form: Form = {}): TextRun[] {
  return [new TextRun({ text: clean(text), ...form })];
}

/** XML has no control characters. */
function clean(text: string): string {
  return text.replace(/[\p{Cc}--[\t\n\r]]/gv, "").replace(/\s+/gu, " ");
}

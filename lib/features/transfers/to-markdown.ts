/** A notebook or a selection as Markdown with footnotes: the words as quotations, each with its citation and a link into the room. */
import { escapeMarkdown } from "./escape-markdown.ts";
import { addressOf, type Exported, type ExportedExcerpt, excerptsOf } from "./exported.ts";
import { linkNote } from "./link-note.ts";
import { citeExcerpt, plainCitation } from "./plain-citation.ts";

/** The footnotes are GitHub's and Pandoc's: `[^1]`. A note is Markdown already and stays as it was written, its links aside. */
export function toMarkdown(exported: Exported): string {
  const { title, question, description, parts } = exported;
  const numbers = new Map(excerptsOf(exported).map(({ id }, index) => [id, index + 1]));
  const body = parts.flatMap((part) => {
    if (part.kind === "section") return [`## ${escapeMarkdown(part.text)}`];
    if (part.kind === "prose") return [part.text.trim()];
    return toBlocks(exported, part.excerpt, numbers.get(part.excerpt.id) ?? 0);
  });
  const head = [
    `# ${escapeMarkdown(title)}`,
    question && `*${escapeMarkdown(question)}*`,
    description.trim(),
  ];
  const notes = excerptsOf(exported).map((excerpt) =>
    toFootnote(exported, excerpt, numbers.get(excerpt.id) ?? 0),
  );
  return `${[...head, ...body, toSources(exported), notes.join("\n")].filter((block) => block !== "").join("\n\n")}\n`;
}

function toBlocks(exported: Exported, excerpt: ExportedExcerpt, number: number): string[] {
  const quotation = `${escapeMarkdown(excerpt.exact.trim())}[^${number}]`;
  const tags = excerpt.tags.map((tag) => `#${escapeMarkdown(tag)}`).join(" ");
  const meaning = excerpt.colour && (exported.colours[excerpt.colour] ?? excerpt.colour);
  const labels = [tags, meaning && escapeMarkdown(meaning)].filter(Boolean).join(" · ");
  return [
    quotation
      .split("\n")
      .map((line) => `> ${line}`.trimEnd())
      .join("\n"),
    linkNote(excerpt, exported).trim(),
    labels,
  ];
}

function toFootnote(exported: Exported, excerpt: ExportedExcerpt, number: number): string {
  const citation = citeExcerpt(exported, excerpt);
  return `[^${number}]: ${escapeMarkdown(citation)}. <${addressOf(exported, excerpt)}>`;
}

function toSources({ sources, room }: Exported): string {
  if (sources.size === 0) return "";
  const lines = [...sources.values()].map((source) => {
    const link = `[${escapeMarkdown(plainCitation(source))}](${room}/read/${encodeURIComponent(source.slug)})`;
    return `- ${link} (${escapeMarkdown(source.fileName)}, SHA-256 ${source.sha256})`;
  });
  return `## Sources\n\n${lines.join("\n")}`;
}

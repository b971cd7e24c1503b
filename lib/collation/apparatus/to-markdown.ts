/**
 * The apparatus as a Markdown list, to be read and printed.
 */

import { type Entry, entries, type Witness } from "./entries.ts";

/**
 * One item an entry: the passage, the words before, then what the witnesses read, each reading with the sigla of those that
 * agree in it.
 *
 * @param base Which of the witnesses the others are noted against.
 * @example toMarkdown([a, b]) // … "- **8**, after *of Soleimani was*: a specific **001** · an **002**" …
 */
export function toMarkdown(witnesses: readonly Witness[], base = 0): string {
  const names = witnesses.map(({ siglum, title }) => `- **${escaped(siglum)}** ${escaped(title)}`);
  const list = entries(witnesses, base).map(
    (entry) => `- ${placeOf(entry)}: ${readingsOf(entry, witnesses)}`,
  );
  const sections = ["# Apparatus", names.join("\n"), list.join("\n") || "The witnesses agree."];
  return `${sections.join("\n\n")}\n`;
}

function placeOf({ kind, ordinal, span, after }: Entry): string {
  const where =
    span === null ? (ordinal === 0 ? "At the beginning" : `Behind **${ordinal}**`) : `**${ordinal}**`;
  const words = after === "" ? "" : `, after *${escaped(after)}*`;
  return `${where}${words}${kind === "typography" || kind === "move" ? ` (${kind})` : ""}`;
}

function readingsOf({ readings }: Entry, witnesses: readonly Witness[]): string {
  const agreeing = Map.groupBy(witnesses, (_, index) => readings[index] ?? null);
  return Array.from(agreeing, ([reading, those]) => {
    const sigla = those.map(({ siglum }) => escaped(siglum)).join(" ");
    const words = reading === null ? "*lacking*" : reading === "" ? "*om.*" : escaped(reading);
    return `${words} **${sigla}**`;
  }).join(" · ");
}

/** The text as Markdown that says just it: no mark of it is one of Markdown's, and it stands on one line. */
function escaped(text: string): string {
  return text.replace(/[\\`*_\[\]<>\&#\|~!]/gv, "\\$&").replace(/\s+/gv, " ");
}

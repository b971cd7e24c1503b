/**
 * A source cited in a style of the Citation Style Language. The processor is an optional package (its licence is not everybody's), loaded
 * when it is first asked for; without it the citation is our own plain one, and that is said. Nothing is fetched.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ExportedSource } from "./exported.ts";
import { plainCitation } from "./plain-citation.ts";
import type { CitationStyle } from "./schema.ts";
import { toCslItem } from "./to-csl.ts";

type Processor = {
  readonly Cite: new (data: unknown) => { format(kind: "bibliography", options: object): string };
  readonly plugins: {
    readonly config: {
      get(name: "@csl"): {
        readonly styles: { has(name: string): boolean; add(name: string, style: string): void };
      };
    };
  };
};

/** Those that come with the processor, and those that lie in `styles/`. */
const templates: Readonly<
  Record<Exclude<CitationStyle, "plain">, { readonly name: string; readonly file?: string }>
> = {
  apa: { name: "apa" },
  chicago: { name: "chicago-author-date", file: "chicago-author-date.csl" },
  harvard: { name: "harvard1" },
  mla: { name: "modern-language-association", file: "modern-language-association.csl" },
  vancouver: { name: "vancouver" },
};

const folder = join("lib", "features", "transfers", "styles");

export type FormattedCitation = {
  readonly style: CitationStyle;
  readonly reference: string;
  readonly note: string | null;
};

/** The reference to a source as one line of text. `load` is for tests of a room without the processor. */
export async function formatCitation(
  source: ExportedSource,
  style: CitationStyle,
  load: () => Promise<Processor | null> = loadProcessor,
): Promise<FormattedCitation> {
  const plain = { style: "plain", reference: `${plainCitation(source)}.` } as const;
  if (style === "plain") return { ...plain, note: null };
  const processor = await load();
  if (processor === null) {
    const note =
      "Citation styles need the package @citation-js/plugin-csl, which is not installed: this is the room’s own plain citation.";
    return { ...plain, note };
  }
  const { name, file } = templates[style];
  const { styles } = processor.plugins.config.get("@csl");
  if (file !== undefined && !styles.has(name)) styles.add(name, await readFile(join(folder, file), "utf8"));
  const cited = new processor.Cite([toCslItem(source)]);
  const text = cited.format("bibliography", { format: "text", template: name, lang: "en-US" });
  return {
    style,
    reference: text
      .replace(/\s+/gu, " ")
      .replace(/^1\. ?/, "")
      .trim(),
    note: null,
  };
}

/** By names that no bundler follows: the packages may be missing. */
async function loadProcessor(): Promise<Processor | null> {
  const names = ["@citation-js/core", "@citation-js/plugin-csl"];
  try {
    const [core] = await Promise.all(names.map((name) => import(/* turbopackIgnore: true */ name)));
    return core as Processor;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_MODULE_NOT_FOUND") return null;
    throw error;
  }
}

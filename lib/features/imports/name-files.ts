/** The names under which the documents of a room are written into one folder: as they came, where that is possible and free. */

type Named = { readonly slug: string; readonly fileName: string; readonly format: string };

/** So a catalogue names a file: no folder before it, an ending in lower case. */
const FITTING = /^[^/\\.][^/\\]*\.[a-z]+$/u;

/**
 * The name of each source's file by its slug; no two share a name, nor a name without its ending, which names their mentions.
 *
 * @example nameFiles([{ slug: "a", fileName: "A.PDF", format: "pdf" }]) // Map { "a" => "a.pdf" }
 */
export function nameFiles(sources: readonly Named[]): Map<string, string> {
  const taken = new Set(sources.map(({ slug }) => slug));
  const names = new Map<string, string>();
  for (const { slug, fileName, format } of sources) {
    const stem = fileName.replace(/\.[^.]*$/u, "");
    const isFree = FITTING.test(fileName) && (stem === slug || !taken.has(stem));
    taken.add(stem);
    names.set(slug, isFree ? fileName : `${slug}.${format}`);
  }
  return names;
}

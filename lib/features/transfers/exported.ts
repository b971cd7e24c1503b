/**
 * What is taken along: excerpts in an order, between headings and prose, with the sources that they quote and absolute addresses.
 * Every format is written from this one shape. Types and small readings of it only.
 */
import type { Excerpt } from "#lib/features/excerpts/schema.ts";

export type ExportedSource = {
  readonly slug: string;
  readonly fileName: string;
  readonly format: string;
  readonly sha256: string;
  readonly title: string | null;
  readonly author: string | null;
  /** Whether the author is known to be a person, by that name. */
  readonly isPerson: boolean;
  readonly publisher: string | null;
  /** EDTF. */
  readonly published: string | null;
  /** Its pages by the names that they bear, where it has any. */
  readonly pages: readonly { readonly name: string; readonly start: number; readonly end: number }[];
};

/** Where in a source: on which pages, or where it has none in which passages, in their order. */
export type Locator = { readonly unit: "page" | "passage"; readonly names: readonly string[] };

export type ExportedExcerpt = Excerpt & {
  /** Where each of the note's links leads, by `noteTargetKey`; what leads nowhere is missing. */
  readonly targets: ReadonlyMap<string, { readonly path: string; readonly name: string }>;
};

export type ExportedPart =
  | { readonly kind: "section"; readonly text: string }
  | { readonly kind: "prose"; readonly text: string }
  | { readonly kind: "excerpt"; readonly excerpt: ExportedExcerpt };

export type Exported = {
  readonly title: string;
  readonly question: string;
  readonly description: string;
  /** The notebook that this is, or null for a selection. */
  readonly notebook: string | null;
  readonly colours: Readonly<Partial<Record<NonNullable<Excerpt["colour"]>, string>>>;
  readonly parts: readonly ExportedPart[];
  /** Of all excerpts, by slug. */
  readonly sources: ReadonlyMap<string, ExportedSource>;
  /** The address of the room, without a slash at its end: `http://127.0.0.1:3000`. */
  readonly room: string;
  /** When this was written, ISO 8601. */
  readonly written: string;
};

/** The excerpts of an export, in its order. */
export function excerptsOf({ parts }: Exported): ExportedExcerpt[] {
  return parts.flatMap((part) => (part.kind === "excerpt" ? [part.excerpt] : []));
}

/** The source of an excerpt. */
export function sourceOf({ sources }: Exported, { source }: Pick<Excerpt, "source">): ExportedSource {
  const known = sources.get(source);
  if (known === undefined) throw new Error(`The export lacks the source "${source}".`);
  return known;
}

/** Where the words stand in the room. */
export function addressOf({ room }: Pick<Exported, "room">, { source, start, end }: Excerpt): string {
  return `${room}/read/${encodeURIComponent(source)}?at=${start}-${end}`;
}

/** Where in a source these excerpts stand, each place once; those of other sources are passed over. */
export function locatorOf(source: ExportedSource, excerpts: readonly Excerpt[]): Locator {
  const own = excerpts.filter((excerpt) => excerpt.source === source.slug);
  if (source.pages.length === 0) {
    const numbers = new Set(own.map(({ passage }) => passage));
    return { unit: "passage", names: [...numbers].sort((a, b) => a - b).map(String) };
  }
  const pages = source.pages.filter((page) =>
    own.some(({ start, end }) => start < page.end && page.start < end),
  );
  return { unit: "page", names: pages.map(({ name }) => name) };
}

/**
 * Reads annotations that are brought in: the W3C's Web Annotations, ours and those of others, and the export of Hypothesis. It reads what
 * they say; where their words stand in the room is for `place-annotation.ts`. Pure; nothing that it is given makes it throw.
 */
import { createHash } from "node:crypto";
import { findNoteFault } from "#lib/features/excerpts/find-note-fault.ts";
import { normaliseTag } from "#lib/features/excerpts/normalise-tag.ts";
import { type Colour, colours } from "#lib/features/excerpts/schema.ts";
import { failed, type Outcome, succeeded } from "#lib/outcome.ts";

export type ReadAnnotation = {
  /** By what it is known wherever it goes: the same one, brought in twice, has the same. */
  readonly name: string;
  /** Of an excerpt of ours: the id that it had. */
  readonly id: string | null;
  readonly source: { readonly slug: string | null; readonly sha256: string | null };
  readonly position: { readonly start: number; readonly end: number } | null;
  readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string };
  readonly note: string;
  readonly tags: readonly string[];
  readonly colour: Colour | null;
  /** Slugs to which it was linked by hand. */
  readonly entities: readonly string[];
  readonly events: readonly string[];
  readonly claims: readonly string[];
  readonly created: string | null;
  readonly modified: string | null;
};

export type ReadNotebook = {
  readonly slug: string;
  readonly title: string;
  readonly question: string;
  readonly description: string;
  readonly colours: Readonly<Partial<Record<Colour, string>>>;
  readonly parts: readonly (
    | { readonly kind: "section" | "prose"; readonly text: string }
    /** By the annotation's name. */
    | { readonly kind: "excerpt"; readonly excerpt: string }
  )[];
};

export type ReadAnnotations = {
  readonly annotations: readonly ReadAnnotation[];
  /** What could not be read, by its place in the file, and why. */
  readonly refused: readonly { readonly place: string; readonly why: string }[];
  readonly notebook: ReadNotebook | null;
};

/** More are brought in in parts. */
const MOST = 5_000;

/** Annotations, or why this is no file of them. */
export function readAnnotations(json: unknown): Outcome<ReadAnnotations> {
  const items = itemsOf(json);
  if (items === null)
    return failed(
      "invalid-body",
      "These are no annotations that are known here: give a W3C Annotation, AnnotationCollection or AnnotationPage as JSON-LD, or the export of Hypothesis as JSON.",
    );
  if (items.length > MOST)
    return failed(
      "too-large",
      `These are ${items.length} annotations; at most ${MOST} are brought in at once.`,
    );
  const annotations: ReadAnnotation[] = [];
  const refused: { place: string; why: string }[] = [];
  for (const [index, item] of items.entries()) {
    const read = readOne(item);
    if (typeof read === "string") refused.push({ place: `annotation ${index + 1}`, why: read });
    else annotations.push(read);
  }
  const notebook = field(field(json, "room:notebook"), "@value");
  return succeeded({ annotations, refused, notebook: readNotebook(notebook) });
}

function itemsOf(json: unknown): readonly unknown[] | null {
  if (Array.isArray(json)) return json;
  for (const name of ["annotations", "rows", "items"]) {
    const list = field(json, name);
    if (Array.isArray(list)) return list;
  }
  const first = field(field(json, "first"), "items");
  if (Array.isArray(first)) return first;
  return listOf(field(json, "type")).includes("Annotation") || field(json, "target") !== undefined
    ? [json]
    : null;
}

/** What an annotation says, or why it cannot be taken. */
function readOne(item: unknown): ReadAnnotation | string {
  const target = listOf(field(item, "target"))[0];
  const selectors = listOf(field(target, "selector"));
  const quote = selectors.find((one) => field(one, "type") === "TextQuoteSelector");
  const exact = text(field(quote, "exact"));
  if (exact.trim() === "") return "it quotes no words: a note on a whole page, or a reply";
  const bodies = listOf(field(item, "body"));
  const note = noteOf(item, bodies);
  const fault = findNoteFault(note);
  if (fault !== null) return fault;
  const source = field(target, "source");
  const canonical = text(field(item, "canonical"));
  const own = /^urn:uuid:([0-9a-f-]{36})$/.exec(canonical)?.[1] ?? null;
  const name = canonical || text(field(item, "id")) || hash([exact, note, text(field(item, "created"))]);
  return {
    name,
    id: own,
    source: {
      slug: text(field(source, "room:slug")) || null,
      sha256: text(field(source, "room:sha256")) || null,
    },
    position: positionOf(selectors),
    quote: { exact, prefix: text(field(quote, "prefix")), suffix: text(field(quote, "suffix")) },
    note,
    tags: tagsOf(item, bodies),
    colour: colours.find((colour) => valuesOf(bodies, "highlighting").includes(colour)) ?? null,
    entities: linksOf(bodies, "entities"),
    events: linksOf(bodies, "events"),
    claims: linksOf(bodies, "claims"),
    created: timeOf(field(item, "created")),
    modified: timeOf(field(item, "modified") ?? field(item, "updated")),
  };
}

/** Hypothesis keeps the note as `text`, the model as bodies that comment, describe or say nothing of their purpose. */
function noteOf(item: unknown, bodies: readonly unknown[]): string {
  const own = field(item, "text");
  if (typeof own === "string") return own.toWellFormed().replaceAll("\0", "");
  const comments = bodies.filter((body) => {
    const purposes = listOf(field(body, "purpose"));
    return (
      typeof field(body, "value") === "string" &&
      !["tagging", "highlighting", "linking"].some((one) => purposes.includes(one))
    );
  });
  return [...comments.map((body) => text(field(body, "value"))), text(field(item, "bodyValue"))]
    .filter((one) => one !== "")
    .join("\n\n");
}

function tagsOf(item: unknown, bodies: readonly unknown[]): string[] {
  const typed = [...listOf(field(item, "tags")).map(text), ...valuesOf(bodies, "tagging")];
  return [...new Set(typed.flatMap((tag) => normaliseTag(tag) ?? []))].sort().slice(0, 50);
}

function valuesOf(bodies: readonly unknown[], purpose: string): string[] {
  return bodies
    .filter((body) => listOf(field(body, "purpose")).includes(purpose))
    .map((body) => text(field(body, "value")));
}

/** Slugs in the addresses of a room, whichever room's it was. */
function linksOf(bodies: readonly unknown[], room: string): string[] {
  const linking = bodies.filter((body) => listOf(field(body, "purpose")).includes("linking"));
  const slugs = linking.flatMap((body) => {
    const [, slug] = new RegExp(`/${room}/([^/?#]+)$`).exec(text(field(body, "source"))) ?? [];
    return slug === undefined ? [] : [decode(slug)];
  });
  return [...new Set(slugs)].sort();
}

function positionOf(selectors: readonly unknown[]): ReadAnnotation["position"] {
  const one = selectors.find((selector) => field(selector, "type") === "TextPositionSelector");
  const [start, end] = [field(one, "start"), field(one, "end")];
  const isSpan =
    Number.isSafeInteger(start) &&
    Number.isSafeInteger(end) &&
    0 <= Number(start) &&
    Number(start) < Number(end);
  return isSpan ? { start: Number(start), end: Number(end) } : null;
}

function timeOf(value: unknown): string | null {
  const time = typeof value === "string" ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

function readNotebook(value: unknown): ReadNotebook | null {
  const title = text(field(value, "title")).trim().slice(0, 200);
  if (title === "") return null;
  const meanings = colours.flatMap((colour) => {
    const meaning = text(field(field(value, "colours"), colour));
    return meaning === "" ? [] : [[colour, meaning.slice(0, 1000)]];
  });
  return {
    slug: text(field(value, "slug")),
    title,
    question: text(field(value, "question")).slice(0, 1000),
    description: text(field(value, "description")).slice(0, 20_000),
    colours: Object.fromEntries(meanings),
    parts: listOf(field(value, "parts")).flatMap((part): ReadNotebook["parts"][number][] => {
      const kind = field(part, "kind");
      if (kind === "excerpt") return [{ kind, excerpt: text(field(part, "excerpt")) }];
      if (kind !== "section" && kind !== "prose") return [];
      const words = text(field(part, "text")).slice(0, kind === "section" ? 200 : 20_000);
      return findNoteFault(words) === null ? [{ kind, text: words }] : [];
    }),
  };
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** A text that can be stored; nothing for what is none. */
function text(value: unknown): string {
  return typeof value === "string" ? value.toWellFormed().replaceAll("\0", "") : "";
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function hash(parts: readonly string[]): string {
  return `sha256:${createHash("sha256").update(JSON.stringify(parts)).digest("hex")}`;
}

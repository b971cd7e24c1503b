/**
 * An excerpt as a W3C Web Annotation, and all of an export as an AnnotationCollection. What the model has no word for (the notebook's
 * sections and prose, the digest of the source) stands under terms of our own, so that nothing is lost on the way back.
 * https://www.w3.org/TR/annotation-model/
 */
import { toSelectors } from "#lib/anchor/selectors.ts";
import { storedSpan } from "#lib/text/span.ts";
import {
  type Exported,
  type ExportedExcerpt,
  type ExportedSource,
  excerptsOf,
  sourceOf,
} from "./exported.ts";

const ANNOTATION_CONTEXT = "http://www.w3.org/ns/anno.jsonld";
/** Terms of ours; a tag URI names them without an address that could be fetched. */
const ROOM_CONTEXT = { room: "tag:reading-room,2026:" };
const CONTEXTS = [ANNOTATION_CONTEXT, ROOM_CONTEXT] as const;

/** The media type of the model. */
export const ANNOTATION_TYPE = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';

type Body =
  | {
      readonly type: "TextualBody";
      readonly purpose: "commenting" | "tagging" | "highlighting";
      readonly value: string;
      readonly format?: string;
    }
  | { readonly type: "SpecificResource"; readonly purpose: "linking"; readonly source: string };

export type Annotation = {
  readonly id: string;
  readonly type: "Annotation";
  readonly canonical: string;
  readonly motivation: string | readonly string[];
  readonly created: string;
  readonly modified: string;
  readonly generator: { readonly id: string; readonly type: "Software"; readonly name: string };
  readonly body?: readonly Body[];
  readonly target: {
    readonly type: "SpecificResource";
    readonly source: {
      readonly id: string;
      readonly type: "Text";
      readonly format: "text/html";
      readonly "room:slug": string;
      readonly "room:sha256": string;
    };
    readonly selector: ReturnType<typeof toSelectors>;
  };
};

/** One annotation, to stand by itself. */
export function toAnnotation(exported: Exported, excerpt: ExportedExcerpt) {
  return { "@context": CONTEXTS, ...toItem(exported, excerpt) };
}

/** All of an export, on one page. */
export function toAnnotationCollection(exported: Exported) {
  const { room, notebook, title, question, description, colours, parts } = exported;
  const items = excerptsOf(exported).map((excerpt) => toItem(exported, excerpt));
  const id = `${room}/api/v1/excerpts/export?${new URLSearchParams({ format: "jsonld", ...(notebook === null ? {} : { notebook }) })}`;
  const page = `${id}#page-1`;
  return {
    "@context": CONTEXTS,
    id,
    type: "AnnotationCollection",
    label: title,
    total: items.length,
    generated: exported.written,
    generator: generatorOf(exported),
    first: { id: page, type: "AnnotationPage", partOf: id, startIndex: 0, items },
    ...(items.length > 0 ? { last: page } : {}),
    ...(notebook === null
      ? {}
      : {
          "room:notebook": {
            "@type": "@json",
            "@value": {
              slug: notebook,
              title,
              question,
              description,
              colours,
              parts: parts.map((part) =>
                part.kind === "excerpt"
                  ? { kind: part.kind, excerpt: canonicalOf(part.excerpt.id) }
                  : { kind: part.kind, text: part.text },
              ),
            },
          },
        }),
  };
}

function toItem(exported: Exported, excerpt: ExportedExcerpt): Annotation {
  const { id, start, end, exact, prefix, suffix, created, modified } = excerpt;
  const { room } = exported;
  const source = sourceOf(exported, excerpt);
  const body = toBody(room, excerpt);
  const [first = "highlighting", ...others] = [...new Set(body.map(({ purpose }) => purpose))];
  return {
    id: `${room}/api/v1/excerpts/${id}`,
    type: "Annotation",
    canonical: canonicalOf(id),
    motivation: others.length === 0 ? first : [first, ...others],
    created,
    modified,
    generator: generatorOf(exported),
    ...(body.length === 0 ? {} : { body }),
    target: {
      type: "SpecificResource",
      source: toTarget(room, source),
      selector: toSelectors({ ...storedSpan(start, end), exact, prefix, suffix }),
    },
  };
}

function toTarget(room: string, { slug, sha256 }: ExportedSource) {
  return {
    id: `${room}/read/${encodeURIComponent(slug)}`,
    type: "Text" as const,
    format: "text/html" as const,
    "room:slug": slug,
    "room:sha256": sha256,
  };
}

/** The note, the tags, the colour and the links made by hand; links that the note says are in the note. */
function toBody(room: string, { note, tags, colour, entities, events, claims }: ExportedExcerpt): Body[] {
  const linked = [
    ...entities.map(({ slug, basis }) => ({ path: `entities/${slug}`, basis })),
    ...events.map(({ slug, basis }) => ({ path: `events/${slug}`, basis })),
    ...claims.map(({ slug, basis }) => ({ path: `claims/${slug}`, basis })),
  ];
  return [
    ...(note === ""
      ? []
      : [{ type: "TextualBody", purpose: "commenting", value: note, format: "text/markdown" } as const]),
    ...tags.map(
      (value) => ({ type: "TextualBody", purpose: "tagging", value, format: "text/plain" }) as const,
    ),
    ...(colour === null
      ? []
      : [{ type: "TextualBody", purpose: "highlighting", value: colour, format: "text/plain" } as const]),
    ...linked
      .filter(({ basis }) => basis === "hand")
      .map(({ path }) => {
        const source = `${room}/${path.split("/").map(encodeURIComponent).join("/")}`;
        return { type: "SpecificResource", purpose: "linking", source } as const;
      }),
  ];
}

function generatorOf({ room }: Exported) {
  return { id: `${room}/`, type: "Software" as const, name: "Reading Room" };
}

/** The name of an excerpt wherever it goes. */
function canonicalOf(id: string): string {
  return `urn:uuid:${id}`;
}

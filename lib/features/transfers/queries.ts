/** Gathers what is taken along: a notebook in its order, or the excerpts that a filter admits in the order of the sources. */
import { claimAddress } from "#lib/features/claims/claim-address.ts";
import { entityAddress } from "#lib/features/entities/entity-address.ts";
import { eventAddress } from "#lib/features/events/event-address.ts";
import { toExcerpt } from "#lib/features/excerpts/api.ts";
import { findNoteLinks } from "#lib/features/excerpts/find-note-links.ts";
import {
  type ExcerptFilter,
  type ExcerptRow,
  getNoteTargets,
  listExcerpts,
  type NoteTarget,
} from "#lib/features/excerpts/queries.ts";
import { getNotebook } from "#lib/features/notebooks/queries.ts";
import { readAddress } from "#lib/features/sources/read-address.ts";
import type { Access } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import { fold } from "#lib/text/fold.ts";
import type { Exported, ExportedPart, ExportedSource } from "./exported.ts";

type Book = Pick<Exported, "title" | "question" | "description" | "notebook" | "colours">;

const selection: Book = { title: "Excerpts", question: "", description: "", notebook: null, colours: {} };

/**
 * What is to be exported; null where the notebook of the filter is not there. Only with no other filter is a notebook exported as
 * such, with its sections and prose; with others it is a selection from it. `room` is the room's own address.
 */
export async function getExported(
  access: Access,
  filter: ExcerptFilter,
  room: string,
  written = new Date(),
): Promise<Exported | null> {
  const { notebook, ...others } = filter;
  const isWhole = Object.values(others).every((value) => value === undefined || value === false);
  const book = notebook == null ? null : await getNotebook(access, notebook);
  if (notebook != null && book === null) return null;
  const parts =
    book !== null && isWhole
      ? book.blocks
      : (await listExcerpts(access, filter, { order: "text" })).map((excerpt) => ({
          kind: "excerpt" as const,
          text: "",
          excerpt,
        }));
  const rows = parts.flatMap(({ excerpt }) => excerpt ?? []);
  const colours = Object.fromEntries(book?.colours.map(({ colour, meaning }) => [colour, meaning]) ?? []);
  const named = book && {
    title: book.title,
    question: book.question,
    description: book.description,
    colours,
  };
  return {
    ...selection,
    ...named,
    notebook: book !== null && isWhole ? book.slug : null,
    parts: await toParts(access, parts),
    sources: await getSources(rows),
    room,
    written: written.toISOString(),
  };
}

async function toParts(
  access: Access,
  parts: readonly {
    readonly kind: "section" | "prose" | "excerpt";
    readonly text: string;
    readonly excerpt: ExcerptRow | null;
  }[],
): Promise<ExportedPart[]> {
  const targets = await getNoteTargets(
    access,
    parts.flatMap(({ excerpt }) => (excerpt === null ? [] : findNoteLinks(excerpt.note))),
  );
  const places = new Map<string, { path: string; name: string }>();
  const others = await listPlaces([...targets.values()]);
  for (const [key, target] of targets) {
    const path = pathOf(target, others);
    if (path !== null && target.kind !== "several") places.set(key, { path, name: target.name });
  }
  return parts.map(({ kind, text, excerpt }): ExportedPart => {
    if (kind !== "excerpt") return { kind, text };
    if (excerpt === null) throw new Error("A block of a notebook lacks its excerpt.");
    return { kind, excerpt: { ...toExcerpt(excerpt), targets: places } };
  });
}

/** Where the excerpts stand to which notes link. */
async function listPlaces(targets: readonly NoteTarget[]): Promise<ReadonlyMap<string, string>> {
  const ids = targets.flatMap((target) => (target.kind === "excerpt" ? [target.id] : []));
  if (ids.length === 0) return new Map();
  const rows = await database().excerpt.findMany({
    where: { id: { in: ids } },
    select: { id: true, anchor: { select: { start: true, end: true, source: { select: { slug: true } } } } },
  });
  return new Map(rows.map(({ id, anchor }) => [id, readAddress(anchor.source.slug, anchor)]));
}

function pathOf(target: NoteTarget, places: ReadonlyMap<string, string>): string | null {
  switch (target.kind) {
    case "entity":
      return entityAddress(target.slug);
    case "event":
      return eventAddress(target.slug);
    case "claim":
      return claimAddress(target.slug);
    case "excerpt":
      return places.get(target.id) ?? null;
    case "several":
      return null;
  }
}

async function getSources(rows: readonly ExcerptRow[]): Promise<ReadonlyMap<string, ExportedSource>> {
  const slugs = [...new Set(rows.map(({ anchor }) => anchor.source.slug))];
  const sources = await database().source.findMany({
    where: { slug: { in: slugs } },
    select: {
      slug: true,
      fileName: true,
      format: true,
      sha256: true,
      fields: { select: { name: true, value: true } },
      pages: {
        select: { number: true, label: true, start: true, end: true },
        orderBy: { number: "asc" },
      },
    },
    orderBy: { slug: "asc" },
  });
  const authors = sources.flatMap(({ fields }) =>
    fields.filter(({ name }) => name === "author").map(({ value }) => fold(value).trim()),
  );
  const persons = await database().entityName.findMany({
    where: { folded: { in: authors }, entity: { kind: "person" } },
    select: { folded: true },
  });
  const known = new Set(persons.map(({ folded }) => folded));
  return new Map(
    sources.map(({ slug, fileName, format, sha256, fields, pages }) => {
      const value = (name: string) => fields.find((field) => field.name === name)?.value ?? null;
      const author = value("author");
      return [
        slug,
        {
          slug,
          fileName,
          format,
          sha256,
          title: value("title"),
          author,
          isPerson: author !== null && known.has(fold(author).trim()),
          publisher: value("publisher"),
          published: value("published"),
          pages: pages.map(({ number, label, start, end }) => ({
            name: label ?? String(number),
            start,
            end,
          })),
        },
      ];
    }),
  );
}

/**
 * Brings notes in: annotations of ours and of others, each at its words in the sources of the room, all of them or, where anything goes
 * wrong, none. What is not certain is listed and not saved; what was brought in before is not brought in again.
 */
import { createHash } from "node:crypto";
import { writeExcerpt } from "#lib/features/excerpts/commands.ts";
import { newExcerptSchema } from "#lib/features/excerpts/schema.ts";
import { getTextCutter } from "#lib/features/excerpts/text/queries.ts";
import { writeBlock, writeNotebook } from "#lib/features/notebooks/commands.ts";
import { newNotebookSchema } from "#lib/features/notebooks/schema.ts";
import type { Outcome } from "#lib/outcome.ts";
import type { Access } from "#lib/server/access.ts";
import type { Prisma } from "#lib/server/generated/prisma/client.ts";
import { Refused, refusable } from "#lib/server/refusable.ts";
import { Positions } from "#lib/text/positions.ts";
import { type PlacedText, type Placement, placeAnnotation } from "./place-annotation.ts";
import { type ReadAnnotation, type ReadNotebook, readAnnotations } from "./read-annotations.ts";
import type { ImportChoices, ImportReport } from "./schema.ts";

type On = Prisma.TransactionClient;

export type ImportOptions = {
  /** Into this notebook, which is there; without it, into the one that the file tells of, or into none. */
  readonly notebook?: string | undefined;
  /** Only says what would be done. */
  readonly isDry?: boolean | undefined;
  /** Where a person says that it stands, by name: one of the candidates, or it is passed over. */
  readonly choices?: ImportChoices | undefined;
};

export async function importNotes(
  access: Access,
  json: unknown,
  { notebook, isDry = false, choices = {} }: ImportOptions = {},
): Promise<Outcome<ImportReport>> {
  const read = readAnnotations(json);
  if (!read.ok) return read;
  const { annotations, refused } = read.value;
  return refusable(async (on) => {
    // Two imports of the same file take turns, and the second finds what the first has done.
    await on.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('reading room: import of notes'))`;
    const texts = await listTexts(on);
    const before = await listKnown(on, annotations);
    const report: ImportReport = {
      total: annotations.length + refused.length,
      saved: [],
      already: [],
      open: [],
      refused: [...refused],
      left: [],
      notebook: null,
    };
    const placed = new Map<string, Placement & { readonly status: "placed" }>();
    for (const annotation of annotations) {
      const { name, quote, note } = annotation;
      if (
        before.has(keyOf(name)) ||
        (annotation.id !== null && before.has(annotation.id)) ||
        placed.has(name)
      ) {
        report.already.push(name);
        continue;
      }
      const placement = decide(placeAnnotation(annotation, texts), choices[name]);
      if (placement.status === "placed") placed.set(name, placement);
      else {
        const candidates = placement.candidates.map((place) => ({ ...place }));
        report.open.push({ name, status: placement.status, exact: quote.exact, note, candidates });
      }
    }
    await writeAll(access, on, {
      annotations,
      placed,
      report,
      isDry,
      into: await bookOf(on, notebook, read.value.notebook),
    });
    return report;
  });
}

/** What is uncertain is certain once a person has chosen among its candidates. */
function decide(placement: Placement, choice: ImportChoices[string] | undefined): Placement {
  if (placement.status === "placed" || choice === undefined) return placement;
  const place = placement.candidates.find(
    ({ source, start, end }) => source === choice.source && start === choice.start && end === choice.end,
  );
  return place === undefined ? placement : { status: "placed", place };
}

type Book = { readonly slug: string; readonly made: ReadNotebook | null };

type Work = {
  readonly annotations: readonly ReadAnnotation[];
  readonly placed: ReadonlyMap<string, Placement & { readonly status: "placed" }>;
  readonly report: ImportReport;
  readonly isDry: boolean;
  readonly into: Book | null;
};

/** The notebook that is meant. One that the file tells of and that is not here is made, with its sections and prose. */
async function bookOf(on: On, asked: string | undefined, told: ReadNotebook | null): Promise<Book | null> {
  const slug = asked ?? told?.slug;
  if (slug === undefined || slug === "") return told === null ? null : { slug: "", made: told };
  const there = await on.notebook.findFirst({ where: { slug, deletedAt: null }, select: { slug: true } });
  if (there !== null) return { slug, made: null };
  if (asked !== undefined)
    throw new Refused("not-found", `No notebook has the slug "${asked}". /api/v1/notebooks lists them.`);
  return { slug, made: told };
}

async function writeAll(access: Access, on: On, work: Work): Promise<void> {
  const { annotations, placed, report, isDry, into } = work;
  const fresh = annotations.filter(
    ({ name }, index) => placed.has(name) && annotations.findIndex((one) => one.name === name) === index,
  );
  if (isDry) {
    for (const { name } of fresh) {
      const place = placed.get(name)?.place;
      if (place) report.saved.push({ name, id: null, ...place });
    }
    report.notebook = into?.slug || null;
    return;
  }
  const { made } = into ?? { made: null };
  const notebook =
    made === null ? (into?.slug ?? null) : await writeNotebook(access, on, toNewNotebook(made), made.slug);
  report.notebook = notebook;
  const save = await saverOf(access, on, work, notebook);
  const byName = new Map(fresh.map((annotation) => [annotation.name, annotation]));
  for (const part of made?.parts ?? []) {
    if (part.kind !== "excerpt") {
      await writeBlock(access, on, notebook ?? "", { kind: part.kind, text: part.text });
      continue;
    }
    const annotation = byName.get(part.excerpt);
    if (annotation !== undefined) await save(annotation);
    byName.delete(part.excerpt);
  }
  for (const annotation of byName.values()) await save(annotation);
}

/** Saves one annotation after the other, each text read once. */
async function saverOf(access: Access, on: On, { placed, report }: Work, notebook: string | null) {
  const cut = getTextCutter(on);
  const linked = await listLinked(on);
  return async (annotation: ReadAnnotation) => {
    const place = placed.get(annotation.name)?.place;
    if (place === undefined) return;
    const { name, note, tags, colour, created, modified } = annotation;
    const known = (noun: keyof typeof linked) =>
      annotation[noun].filter((slug) => {
        if (linked[noun].has(slug)) return true;
        report.left.push(`${noun}/${slug}`);
        return false;
      });
    const { source, start, end } = place;
    const links = { entities: known("entities"), events: known("events"), claims: known("claims") };
    const wanted = newExcerptSchema.parse({ source, start, end, note, tags, colour, notebook, ...links });
    const id = await writeExcerpt(access, on, wanted, {
      key: keyOf(name),
      digest: "",
      id: annotation.id,
      created,
      modified,
      cut,
    });
    report.saved.push({ name, id, ...place });
  };
}

function toNewNotebook({ title, question, description, colours }: ReadNotebook) {
  return newNotebookSchema.parse({ title, question, description, colours });
}

/** Keys and ids of what is here already, deleted or not. */
async function listKnown(on: On, annotations: readonly ReadAnnotation[]): Promise<ReadonlySet<string>> {
  const keys = annotations.map(({ name }) => keyOf(name));
  const ids = annotations.flatMap(({ id }) => id ?? []);
  const rows = await on.excerpt.findMany({
    where: { OR: [{ requestKey: { in: keys } }, { id: { in: ids } }] },
    select: { id: true, requestKey: true },
  });
  return new Set(rows.flatMap(({ id, requestKey }) => [id, ...(requestKey === null ? [] : [requestKey])]));
}

/** The current texts. */
async function listTexts(on: On): Promise<PlacedText[]> {
  const rows = await on.source.findMany({
    where: { supersededBy: null },
    select: { slug: true, sha256: true, text: true },
    orderBy: { slug: "asc" },
  });
  return rows.map((row) => ({ ...row, positions: new Positions(row.text) }));
}

async function listLinked(on: On) {
  const slugs = (rows: readonly { readonly slug: string }[]) => new Set(rows.map(({ slug }) => slug));
  const select = { slug: true } as const;
  return {
    entities: slugs(await on.entity.findMany({ select })),
    events: slugs(await on.event.findMany({ select })),
    claims: slugs(await on.claim.findMany({ select })),
  };
}

function keyOf(name: string): string {
  return `import:${createHash("sha256").update(name).digest("hex")}`;
}

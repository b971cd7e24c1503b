/**
 * Reads a folder of seeds: the documents as bytes, and the files of data, each held to its schema. It knows no database and does
 * not compare the data with the texts. Whatever cannot be read is a failure that names the file and, of its records, the first.
 */
import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join, parse } from "node:path";
import type { z } from "zod";
import { failed, type Outcome, succeeded } from "#lib/outcome.ts";
import {
  type CatalogueEntry,
  catalogueSchema,
  claimsSchema,
  descriptionsSchema,
  entitiesSchema,
  eventsSchema,
  mentionsSchema,
  type SeedClaim,
  type SeedDescription,
  type SeedEntity,
  type SeedEvent,
  type SeedFile,
  type SeedMention,
  type SeedWork,
  worksSchema,
} from "./schema.ts";

export type SeedDocument = { readonly entry: CatalogueEntry; readonly bytes: Uint8Array<ArrayBuffer> };

export type Seeds = {
  readonly documents: readonly SeedDocument[];
  readonly entities: readonly SeedFile<SeedEntity>[];
  /** `stem` is the name of the document's file without its ending. */
  readonly mentions: readonly (SeedFile<SeedMention> & { readonly stem: string })[];
  readonly facts: SeedFacts;
  /** SHA-256 over the names and bytes of the catalogue and the documents, and over those of the data. */
  readonly digests: { readonly documents: string; readonly knowledge: string };
};

/** What is known beyond names; a file that is not there is an empty one. */
export type SeedFacts = {
  readonly descriptions: SeedFile<SeedDescription>;
  readonly works: SeedFile<SeedWork>;
  readonly events: SeedFile<SeedEvent>;
  readonly claims: SeedFile<SeedClaim>;
};

export async function readSeeds(folder: string): Promise<Outcome<Seeds>> {
  const catalogue = await readRecords(folder, "catalogue.json", catalogueSchema);
  if (!catalogue.ok) return catalogue;
  const missing = await findUncatalogued(folder, catalogue.value.records);
  if (missing !== undefined)
    return failed("seeds-unreadable", `${join(folder, missing)} is not in catalogue.json: add it there.`);
  const documents: SeedDocument[] = [];
  for (const entry of catalogue.value.records) {
    const bytes = await readFile(join(folder, entry.file)).catch(() => null);
    if (bytes === null)
      return failed(
        "seeds-unreadable",
        `${join(folder, entry.file)}, named in catalogue.json, cannot be read.`,
      );
    documents.push({ entry, bytes: new Uint8Array(bytes) });
  }
  const entities = await readFolder(folder, "entities", entitiesSchema);
  if (!entities.ok) return entities;
  const mentions = await readFolder(folder, "mentions", mentionsSchema);
  if (!mentions.ok) return mentions;
  const facts = await readFacts(folder);
  if (!facts.ok) return facts;
  return succeeded({
    documents,
    facts: facts.value,
    entities: entities.value,
    mentions: mentions.value.map((file) => ({ ...file, stem: parse(file.file).name })),
    digests: {
      documents: digestOf([
        catalogue.value,
        ...documents.map(({ entry, bytes }) => ({ file: entry.file, bytes })),
      ]),
      knowledge: digestOf([...entities.value, ...mentions.value, ...Object.values(facts.value)]),
    },
  });
}

async function readFacts(folder: string) {
  const read = await Promise.all([
    readOptional(folder, "descriptions.json", descriptionsSchema),
    readOptional(folder, "works.json", worksSchema),
    readOptional(folder, "events.json", eventsSchema),
    readOptional(folder, "claims.json", claimsSchema),
  ]);
  const [descriptions, works, events, claims] = read;
  if (!descriptions.ok) return descriptions;
  if (!works.ok) return works;
  if (!events.ok) return events;
  if (!claims.ok) return claims;
  return succeeded({
    descriptions: descriptions.value,
    works: works.value,
    events: events.value,
    claims: claims.value,
  });
}

async function readOptional<SeedRecord>(folder: string, file: string, schema: z.ZodType<SeedRecord[]>) {
  const isThere = await stat(join(folder, file)).then(
    () => true,
    () => false,
  );
  const none: ReadFile<SeedRecord> = { file, records: [], bytes: new Uint8Array() };
  return isThere ? readRecords(folder, file, schema) : succeeded(none);
}

type ReadFile<SeedRecord> = SeedFile<SeedRecord> & { readonly bytes: Uint8Array };

async function readFolder<SeedRecord>(
  folder: string,
  name: string,
  schema: z.ZodType<SeedRecord[]>,
): Promise<Outcome<ReadFile<SeedRecord>[]>> {
  const found = await readdir(join(folder, name)).catch(() => []);
  const files: ReadFile<SeedRecord>[] = [];
  for (const file of found.filter((one) => one.endsWith(".json")).sort()) {
    const read = await readRecords(folder, `${name}/${file}`, schema);
    if (!read.ok) return read;
    files.push(read.value);
  }
  return succeeded(files);
}

async function readRecords<SeedRecord>(
  folder: string,
  file: string,
  schema: z.ZodType<SeedRecord[]>,
): Promise<Outcome<ReadFile<SeedRecord>>> {
  const bytes = await readFile(join(folder, file)).catch(() => null);
  if (bytes === null) return failed("seeds-unreadable", `${join(folder, file)} cannot be read.`);
  const json = parseJson(bytes);
  if (json instanceof Error)
    return failed("seeds-unreadable", `${join(folder, file)} is not JSON: ${json.message}.`);
  const parsed = schema.safeParse(json);
  if (parsed.success) return succeeded({ file, records: parsed.data, bytes });
  const [issue] = parsed.error.issues;
  const [index, ...path] = issue?.path ?? [];
  const place = typeof index === "number" ? `, record ${index + 1}` : "";
  const field = path.length > 0 ? ` "${path.join(".")}"` : "";
  return failed("seeds-unreadable", `${join(folder, file)}${place}:${field} ${issue?.message}.`);
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    return error as Error;
  }
}

async function findUncatalogued(
  folder: string,
  catalogue: readonly CatalogueEntry[],
): Promise<string | undefined> {
  const known = new Set(catalogue.map(({ file }) => file));
  const found = await readdir(folder, { withFileTypes: true });
  return found.find((one) => one.isFile() && !/^\.|\.(json|md)$/.test(one.name) && !known.has(one.name))
    ?.name;
}

function digestOf(files: readonly { readonly file: string; readonly bytes: Uint8Array }[]): string {
  const hash = createHash("sha256");
  for (const { file, bytes } of files) hash.update(`${file} ${bytes.length}\n`).update(bytes);
  return hash.digest("hex");
}

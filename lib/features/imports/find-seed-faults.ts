/**
 * What is wrong with data about texts, before any of it is stored: words that do not stand at the place named, entities and
 * names that nobody listed, mentions that overlap. Each fault names the file, the record and both wordings. Pure: it changes nothing.
 */
import { fold } from "#lib/text/fold.ts";
import { findWordsFault, type SeedText } from "./find-words-fault.ts";
import type { SeedEntity, SeedFile, SeedMention } from "./schema.ts";

export function findSeedFaults(
  texts: readonly SeedText[],
  entities: readonly SeedFile<SeedEntity>[],
  mentions: readonly (SeedFile<SeedMention> & { readonly stem: string })[],
): string[] {
  const known = new Map(
    entities.flatMap(({ records }) => records.map((entity) => [entity.slug, entity] as const)),
  );
  const mentioned = new Set(mentions.flatMap(({ records }) => records.map(({ entity }) => entity)));
  const texted = new Map(texts.map((text) => [text.stem, text]));
  return [
    ...entities.flatMap((file) => findEntityFaults(file, entities, mentioned)),
    ...mentions.flatMap((file) => {
      const text = texted.get(file.stem);
      if (text === undefined) return [`${file.file}: no document is called "${file.stem}".`];
      return findMentionFaults(file, text, known);
    }),
  ];
}

function findEntityFaults(
  { file, records }: SeedFile<SeedEntity>,
  all: readonly SeedFile<SeedEntity>[],
  mentioned: ReadonlySet<string>,
): string[] {
  const slugs = all.flatMap((one) => one.records.map(({ slug }) => slug));
  return records.flatMap((entity, index) => {
    const { slug, name, names } = entity;
    const canonical = names.filter(({ kind }) => kind === "canonical").map((one) => one.name);
    const faults = [
      slugs.filter((one) => one === slug).length > 1 && `the slug "${slug}" is another's too`,
      !(canonical.length === 1 && canonical[0] === name) &&
        `"${name}" must be the one canonical name; canonical are {${canonical.join(", ")}}`,
      new Set(names.map((one) => one.name)).size < names.length && `a name of "${slug}" is listed twice`,
      !mentioned.has(slug) && `nothing mentions "${slug}"`,
    ];
    return faults.flatMap((fault) => (fault ? [`${file}, record ${index + 1}: ${fault}.`] : []));
  });
}

function findMentionFaults(
  { file, records }: SeedFile<SeedMention>,
  text: SeedText,
  known: ReadonlyMap<string, SeedEntity>,
): string[] {
  const faults = records.flatMap((mention, index) => {
    const fault = findMentionFault(mention, text, known);
    return fault === null ? [] : [`${file}, record ${index + 1}: ${fault}.`];
  });
  const ordered = records
    .map((mention, index) => ({ mention, index }))
    .sort((a, b) => a.mention.at[0] - b.mention.at[0]);
  for (const [place, { mention, index }] of ordered.entries()) {
    const before = ordered[place - 1];
    if (before === undefined || before.mention.at[1] <= mention.at[0]) continue;
    faults.push(
      `${file}, record ${index + 1}: "${mention.exact}" at ${show(mention)} overlaps record ${before.index + 1}, "${before.mention.exact}" at ${show(before.mention)}.`,
    );
  }
  return faults;
}

function findMentionFault(
  mention: SeedMention,
  text: SeedText,
  known: ReadonlyMap<string, SeedEntity>,
): string | null {
  const fault = findWordsFault(text, mention);
  if (fault !== null) return fault;
  const entity = known.get(mention.entity);
  if (entity === undefined)
    return `"${mention.exact}" is said to be "${mention.entity}", which no file lists`;
  if (!entity.names.some(({ name }) => name === mention.name)) {
    return `"${mention.exact}" is said to match "${mention.name}", which is no name of "${mention.entity}"`;
  }
  if (fold(mention.exact) !== fold(mention.name))
    return `"${mention.exact}" is said to match "${mention.name}", which is another wording`;
  return null;
}

function show({ at: [start, end] }: SeedMention): string {
  return `[${start}, ${end})`;
}

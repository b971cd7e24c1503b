/**
 * What accepting a proposal of a name records: which entity, under which of its names, with what reason. Pure; whether the place is free
 * and the entity there, the command asks.
 */
import type { EntityKind, EntityRecord, MentionRecord, NameKind } from "#lib/features/entities/schema.ts";
import type { Payload } from "#lib/features/proposals/schema.ts";
import { fold } from "#lib/text/fold.ts";
import type { SuggestionChange } from "./schema.ts";

/** A suggestion of a name at words of a source. */
export type NameSuggestion = {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly reasons: readonly string[];
  readonly payload: Extract<Payload, { kind: "known-name" | "new-name" }>;
};

/** The words as a name: runs of white space as one space. */
export function nameOf(exact: string): string {
  return exact.replace(/\s+/gu, " ").trim();
}

/** The entity that is meant where one that stands already is; null where a new one is proposed. */
export function meantEntity({ payload }: NameSuggestion, change: SuggestionChange): string | null {
  if (change.entity !== undefined) return change.entity;
  if (payload.kind === "new-name" || change.name !== undefined) return null;
  return payload.owners[0]?.bearer ?? null;
}

/** What a new entity is called. */
export function proposedName({ payload, exact }: NameSuggestion, change: SuggestionChange): string {
  return change.name ?? (payload.kind === "new-name" ? payload.name : nameOf(exact));
}

/** Of which kind a new entity is. */
export function kindOf({ payload }: NameSuggestion, change: SuggestionChange): EntityKind {
  return (
    change.kind ?? (payload.kind === "new-name" ? payload.bearer : (payload.owners[0]?.kind ?? "person"))
  );
}

export function toMention(one: NameSuggestion, entity: string): MentionRecord {
  const { source, start, end, exact, payload, reasons } = one;
  const favoured =
    payload.kind === "known-name" ? payload.owners.find(({ bearer }) => bearer === entity) : undefined;
  const isPlain =
    payload.kind === "known-name" && payload.owners.length === 1 && payload.writing === "as-known";
  const said = [...(favoured?.reasons ?? []), ...reasons].filter(
    (reason) => !/so far\.$|may be meant/u.test(reason),
  );
  const why = isPlain || payload.kind === "new-name" || said.length === 0 ? null : said.slice(0, 2).join(" ");
  return { source, start, end, entity, matched: nameOf(exact), sense: null, why };
}

/** What kind of name words are beside the name that is known: "Qaanis" a misprint, "IRGC" an abbreviation, "Soleimani" an alias. */
export function nameKindOf(words: string, known: string): NameKind {
  if (/^(?:\p{Lu}\.?){2,8}$/u.test(words)) return "abbreviation";
  if (
    fold(words) === `${fold(known)}s` ||
    (/s$/u.test(words) && fold(known).endsWith(fold(words.slice(0, -1))))
  )
    return "misprint";
  return fold(known).includes(fold(words)) && fold(known) !== fold(words) ? "alias" : "spelling";
}

/** A new entity with its canonical name, and the other words under which it stands here. */
export function toEntity(
  name: string,
  kind: EntityKind,
  words: readonly string[],
  taken: ReadonlySet<string>,
): EntityRecord {
  const others = [...new Set(words)].filter((one) => one !== name);
  return {
    slug: freeSlug(name, taken),
    kind,
    name,
    note: null,
    names: [
      { name, kind: "canonical" },
      ...others.map((one) => ({ name: one, kind: nameKindOf(one, name) })),
    ],
  };
}

/** The name's letters and digits joined by hyphens; with a number where that is taken. */
export function freeSlug(name: string, taken: ReadonlySet<string>): string {
  const words = fold(name)
    .replace(/['’]/gu, "")
    .match(/[\p{L}\p{N}]+/gu) ?? ["unnamed"];
  const stem = words.join("-").slice(0, 120).replace(/-+$/u, "");
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? stem : `${stem}-${number}`;
    if (!taken.has(slug)) return slug;
  }
}

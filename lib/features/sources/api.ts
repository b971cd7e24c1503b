/** From rows to the shapes of the API. */
import type { PageRow, SourceItemRow, SourceRow } from "./queries.ts";
import {
  type FieldName,
  type PageOfSource,
  type SourceDetail,
  type SourceItem,
  storedRunsSchema,
} from "./schema.ts";
import { toPassageKind } from "./to-passage-kind.ts";

export function toSourceItem(row: SourceItemRow): SourceItem {
  const value = (name: FieldName) => row.fields.find((field) => field.name === name)?.value ?? null;
  return {
    slug: row.slug,
    fileName: row.fileName,
    title: value("title"),
    author: value("author"),
    publisher: value("publisher"),
    published: value("published"),
    format: row.format,
    sha256: row.sha256,
    work: row.work?.slug ?? null,
    words: row.words,
  };
}

export function toSourceDetail(row: SourceRow): SourceDetail {
  return {
    ...toSourceItem(row),
    type: row.type,
    language: row.language,
    direction: row.direction,
    supersedes: row.supersedes?.slug ?? null,
    supersededBy: row.supersededBy?.slug ?? null,
    text: row.text,
    passages: row.passages.map(({ ordinal, kind, start, end }) => ({
      ordinal,
      kind: toPassageKind(kind),
      start,
      end,
    })),
  };
}

export function toPageOfSource({
  number,
  label,
  width,
  height,
  start,
  end,
  runs,
  words,
}: PageRow): PageOfSource {
  const characters = [...words];
  return {
    number,
    label,
    width,
    height,
    start,
    end,
    runs: storedRunsSchema.parse(runs).map(([x, y, wide, high, from, to, stands]) => ({
      x,
      y,
      width: wide,
      height: high,
      start: from,
      end: to,
      exact: characters.slice(from - start, to - start).join(""),
      upright: stands === 1,
      turn: stands === 1 ? 0 : stands || null,
    })),
  };
}

/**
 * From rows to what a screen of sources needs. Each span comes twice: `at`, in code points, for addresses; `span`, in code
 * units, for cutting the text in memory.
 */
import { Positions } from "#lib/text/positions.ts";
import { type StoredSpan, sliceText, storedSpan, type TextSpan } from "#lib/text/span.ts";
import type { SourceItemRow, SourceRow } from "./queries.ts";
import { byHandDetail, type CorrectableField, type PassageKind } from "./schema.ts";
import { toPassageKind } from "./to-passage-kind.ts";

/**
 * Something known of a source: by the words at `at`, in the passage of that ordinal; or, without them, as `supplied` says: by the
 * catalogue, by its file outside of the text, by a person.
 */
export type FieldView = {
  readonly value: string;
  readonly supplied: string | null;
  readonly shown: { readonly passage: number; readonly at: StoredSpan; readonly exact: string } | null;
  /** Whether a person has pointed at the words. */
  readonly isByHand: boolean;
  /** Whether it is kept for itself, not only recognised by its reader. */
  readonly isKept: boolean;
};

export type SourceItemView = {
  readonly slug: string;
  /** What to call it: its title, or the name of its file. */
  readonly name: string;
  readonly fields: Readonly<Partial<Record<CorrectableField, FieldView>>>;
  readonly fileName: string;
  readonly format: string;
  readonly reader: string;
  readonly encoding: string;
  readonly sha256: string;
  readonly words: number;
  /** Of its text, in code points. */
  readonly length: number;
  readonly importedAt: Date;
  /** As BCP 47 says it; `und` where it cannot be told. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
};

export type PassageView = {
  readonly ordinal: number;
  readonly kind: PassageKind;
  readonly at: StoredSpan;
  readonly span: TextSpan;
  readonly text: string;
};

export type SourceView = SourceItemView & {
  readonly text: string;
  readonly passages: readonly PassageView[];
};

export function toSourceItemView(row: SourceItemRow): SourceItemView {
  const { slug, fileName, format, reader, encoding, sha256, words, length, importedAt } = row;
  const recognised = (["language", "direction", "type"] as const).map((name): [string, FieldView] => [
    name,
    { value: row[name], shown: null, supplied: "as its reader recognised", isByHand: false, isKept: false },
  ]);
  const said = row.fields.map((field): [string, FieldView] => [field.name, toFieldView(field)]);
  const fields = Object.fromEntries([...recognised, ...said]);
  const name = row.fields.find((field) => field.name === "title")?.value ?? fileName;
  return {
    slug,
    name,
    fields,
    fileName,
    format,
    reader,
    encoding,
    sha256,
    words,
    length,
    importedAt,
    language: fields.language?.value ?? row.language,
    direction: fields.direction?.value === "rtl" ? "rtl" : "ltr",
  };
}

export function toSourceView(row: SourceRow): SourceView {
  const positions = new Positions(row.text);
  const passages = row.passages.map(({ ordinal, kind, start, end }) => {
    const at = storedSpan(start, end);
    const span = positions.toText(at);
    return { ordinal, kind: toPassageKind(kind), at, span, text: sliceText(row.text, span) };
  });
  return { ...toSourceItemView(row), text: row.text, passages };
}

const suppliers: Readonly<Record<SourceItemRow["fields"][number]["basis"], (detail: string) => string>> = {
  passage: () => "shown by the text",
  catalogue: () => "supplied by the catalogue",
  file: (detail) => `said by the file outside of its text (${detail})`,
  person: () => "corrected by hand",
};

function toFieldView({ value, anchor, basis, detail }: SourceItemRow["fields"][number]): FieldView {
  if (anchor === null)
    return {
      value,
      shown: null,
      supplied: suppliers[basis](detail ?? ""),
      isByHand: basis === "person",
      isKept: true,
    };
  return {
    value,
    supplied: null,
    isByHand: detail === byHandDetail,
    isKept: true,
    shown: { passage: anchor.passage, at: storedSpan(anchor.start, anchor.end), exact: anchor.exact },
  };
}

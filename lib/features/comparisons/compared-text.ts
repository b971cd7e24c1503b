/** A source as it is compared: its text with its passages, in both units of position. It holds nothing of what it tells. */
import type { Version } from "#lib/collation/version.ts";
import type { SourceRow } from "#lib/features/sources/queries.ts";
import type { FieldName } from "#lib/features/sources/schema.ts";
import { Positions } from "#lib/text/positions.ts";
import { storedSpan } from "#lib/text/span.ts";

export type ComparedText = Version & {
  readonly slug: string;
  /** What to call it: its title, or the name of its file. */
  readonly name: string;
  readonly work: string | null;
  /** What a citation says of it. */
  readonly cited: Readonly<Partial<Record<FieldName, string>>>;
  /** The same for the same text, and for no other: its bytes and how they were read. */
  readonly hash: string;
  readonly positions: Positions;
};

export function toComparedText(row: SourceRow): ComparedText {
  const positions = new Positions(row.text);
  const cited = Object.fromEntries(row.fields.map(({ name, value }) => [name, value]));
  return {
    slug: row.slug,
    name: cited.title ?? row.fileName,
    cited,
    work: row.work?.slug ?? null,
    hash: `${row.sha256} ${row.reader}`,
    text: row.text,
    positions,
    passages: row.passages.map(({ ordinal, start, end }) => {
      return { ordinal, span: positions.toText(storedSpan(start, end)) };
    }),
  };
}

/**
 * Decides what a source is to another one, and what it says of itself. What its reader found stands already, with its words; accepting it
 * confirms it, changing and rejecting it correct it as by hand.
 */
import { edtfBounds } from "#lib/edtf-bounds.ts";
import { correct } from "#lib/features/corrections/commands.ts";
import type { SuggestionToDecide as Row } from "#lib/features/proposals/queries.ts";
import type { Payload } from "#lib/features/proposals/schema.ts";
import type { Doing, Rows } from "#lib/features/reviews/doing.ts";
import { getFieldValue } from "#lib/features/reviews/queries.ts";
import type { Made } from "#lib/features/reviews/schema.ts";
import { settled } from "#lib/features/reviews/suggestions/commands.ts";
import { supersedeByStored } from "#lib/features/versions/commands.ts";
import { addWitness } from "#lib/features/works/commands.ts";
import { Refused } from "#lib/server/refusable.ts";

type Said = Extract<Payload, { kind: "metadata" }>;

/** Confirms what the source says of itself; of the first, other words or another value where a person would rather have those. */
export async function acceptMetadata(doing: Doing, rows: Rows): Promise<Made> {
  const { change } = doing;
  const isOther = change.value !== undefined || (change.start !== undefined && change.end !== undefined);
  const confirmed: Row[] = [];
  const corrections: string[] = [];
  for (const [index, row] of rows.entries()) {
    const { source, payload } = row;
    if (payload.kind !== "metadata" || source === null) continue;
    if (index === 0 && isOther) {
      const { value, start, end } = change;
      corrections.push(await correctField(doing, source.slug, payload, { value, start, end }));
    } else if ((await getFieldValue(doing.on, row.sourceId, payload.field)) !== payload.value) {
      if (index > 0) continue;
      throw new Refused(
        "conflict",
        `The ${payload.field} was changed since this was proposed. Reject it, or look at the source.`,
      );
    }
    confirmed.push(row);
  }
  return settled(doing, confirmed, "accepted", { corrections });
}

/** Takes from a source what it does not say of itself; what was changed since stays. */
export async function rejectMetadata(doing: Doing, rows: Rows): Promise<Made> {
  const corrections: string[] = [];
  for (const { source, sourceId, payload } of rows) {
    if (payload.kind !== "metadata" || source === null) continue;
    if ((await getFieldValue(doing.on, sourceId, payload.field)) !== payload.value) continue;
    corrections.push(await correctField(doing, source.slug, payload, { value: "" }));
  }
  return settled(doing, rows, "rejected", { corrections });
}

type Wish = {
  readonly value?: string | undefined;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
};

async function correctField(
  { access, on }: Doing,
  source: string,
  { field, value: was }: Said,
  wish: Wish,
): Promise<string> {
  if (field === "published" && wish.value && edtfBounds(wish.value) === null)
    throw new Refused("bad-date", `"${wish.value}" is no date. Write it as 2024, 2024-02 or 2024-02-08.`);
  const done = await correct(access, { verb: "field", source, field, was, ...wish }, on);
  if (!done.ok) throw new Refused(done.failure.code, done.failure.message);
  return done.value.correction;
}

/** Says that a source is another witness of a work, or the newer version of a text: what the buttons beside an import say. */
export async function acceptCopy(
  doing: Doing,
  row: Row,
  payload: Extract<Payload, { kind: "witness" | "version" }>,
): Promise<Made> {
  const { access, on, change } = doing;
  const slug = row.source?.slug ?? "";
  const identity = change.identity ?? payload.kind;
  const done =
    identity === "witness"
      ? await addWitness(access, slug, payload.of, on)
      : await supersedeByStored(access, payload.of, slug, { within: on });
  if (!done.ok) throw new Refused(done.failure.code, done.failure.message);
  return settled(doing, [row], "accepted", { [identity]: slug });
}

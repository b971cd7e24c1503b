/** Accepts an event or speech: what is recorded is told by the words, with those only who are named there by recorded mentions. */
import { addClaim } from "#lib/features/claims/commands.ts";
import { findDatingFault } from "#lib/features/corrections/events/find-dating-fault.ts";
import { addEvent } from "#lib/features/events/commands.ts";
import type { EventRecord } from "#lib/features/events/schema.ts";
import type { SuggestionToDecide as Row } from "#lib/features/proposals/queries.ts";
import type { Payload } from "#lib/features/proposals/schema.ts";
import { toBefore } from "#lib/features/proposals/to-before.ts";
import { listDatesAt } from "#lib/features/reviews/dates/queries.ts";
import type { Doing } from "#lib/features/reviews/doing.ts";
import { getSpeakerAt, listNamedWithin } from "#lib/features/reviews/queries.ts";
import type { Made } from "#lib/features/reviews/schema.ts";
import { settled } from "#lib/features/reviews/suggestions/commands.ts";
import { toClaim, toEvent } from "#lib/features/reviews/to-facts.ts";
import { Refused } from "#lib/server/refusable.ts";
import { sliceStored } from "#lib/text/positions.ts";
import { storedSpan } from "#lib/text/span.ts";

export async function acceptEvent(
  doing: Doing,
  row: Row,
  payload: Extract<Payload, { kind: "event" }>,
): Promise<Made> {
  const { access, on, change } = doing;
  const taken = new Set((await on.event.findMany({ select: { slug: true } })).map(({ slug }) => slug));
  const event = toEvent(row, payload, { change, taken, named: await listNamedWithin(on, row) });
  requireSaid(row, event);
  await addEvent(access, on, event);
  const dates = await takeDates(doing, row, event);
  return settled(doing, [row, ...dates], "accepted", { events: [event.slug] });
}

/** A date says no more than its words, whoever wrote it. */
export function requireSaid({ source }: Row, { date, dateNote, basis }: EventRecord): void {
  const words = basis.map(({ start, end }) => sliceStored(source?.text ?? "", storedSpan(start, end)));
  const fault = findDatingFault({ date: date ?? "", note: dateNote ?? "", words });
  if (fault !== null) throw new Refused("bad-date", fault);
}

/** The words that date it need nobody’s yes any more. */
async function takeDates({ on, before }: Doing, { sourceId }: Row, { basis }: EventRecord): Promise<Row[]> {
  const taken: Row[] = [];
  for (const { start, end } of basis) taken.push(...(await listDatesAt({ sourceId, start, end }, on)));
  before.push(...taken.map(toBefore));
  return taken;
}

export async function acceptSpeech(
  doing: Doing,
  row: Row,
  payload: Extract<Payload, { kind: "speech" }>,
): Promise<Made> {
  const { access, on, change } = doing;
  if (change.statement === undefined)
    throw new Refused(
      "statement-missing",
      "Say in one neutral sentence what is claimed (c), then accept it.",
    );
  const taken = new Set((await on.claim.findMany({ select: { slug: true } })).map(({ slug }) => slug));
  const speaker = payload.speakerAt === null ? null : await getSpeakerAt(on, row, payload.speakerAt);
  const claim = toClaim(row, payload, { statement: change.statement, taken, speaker });
  if (claim === null)
    throw new Refused(
      "speaker-unknown",
      "Who says so must be known first: accept the speaker’s name, then come back to these words.",
    );
  await addClaim(access, on, claim);
  return settled(doing, [row], "accepted", { claims: [claim.slug] });
}

/**
 * Accepts a date: it dates the event that its sentence tells. One that is recorded there without a date gets it, with these words; one
 * that is proposed there will have it; and where neither is, a person says what happened, and that is recorded with its date.
 */
import { correct } from "#lib/features/corrections/commands.ts";
import { addEvent } from "#lib/features/events/commands.ts";
import type { SuggestionToDecide as Row } from "#lib/features/proposals/queries.ts";
import type { Payload } from "#lib/features/proposals/schema.ts";
import { toBefore } from "#lib/features/proposals/to-before.ts";
import type { Doing, Rows } from "#lib/features/reviews/doing.ts";
import { requireSaid } from "#lib/features/reviews/facts/commands.ts";
import { listNamedWithin } from "#lib/features/reviews/queries.ts";
import type { Made, SuggestionChange } from "#lib/features/reviews/schema.ts";
import { settled } from "#lib/features/reviews/suggestions/commands.ts";
import { basesOf, noteOn, toEvent } from "#lib/features/reviews/to-facts.ts";
import { Refused } from "#lib/server/refusable.ts";
import { type DateTarget, getPassageAt, listDateTargets } from "./queries.ts";
import { sentenceAround } from "./sentence-around.ts";

type Given = Extract<Payload, { kind: "date" }>;
type Dated = Pick<Made, "events" | "corrections">;

export async function acceptDates(doing: Doing, rows: Rows): Promise<Made> {
  const accepted: Row[] = [];
  const made: Dated = { events: [], corrections: [] };
  for (const [index, row] of rows.entries()) {
    if (row.payload.kind !== "date") continue;
    const change = index === 0 ? doing.change : {};
    const { title, event } = change;
    const date = change.date || row.payload.date;
    const given = { ...row.payload, date, dateNote: noteOf(row, row.payload, date, change) };
    if (title !== undefined) made.events.push(await recordEvent(doing, row, given, title));
    else {
      const targets =
        event === undefined
          ? await listDateTargets(row, doing.on)
          : [{ kind: "event", slug: event, title: event } as const];
      const [target, rival] = targets;
      if (index > 0 && (target === undefined || rival !== undefined)) continue;
      if (target === undefined) throw new Refused("nothing-to-date", nothingToDate);
      if (rival !== undefined)
        throw new Refused("conflict", "Several events without a date are told here. Choose which one (c).");
      made.corrections.push(...(await dateTarget(doing, row, given, target)));
    }
    accepted.push(row);
  }
  return settled(doing, accepted, "accepted", made);
}

const nothingToDate =
  "No event is recorded or proposed in this sentence. Say what happened (c), and it is recorded with this date.";

/** Gives the corrections that it took. */
async function dateTarget(doing: Doing, row: Row, given: Given, target: DateTarget): Promise<string[]> {
  if (target.kind === "event") return [await dateEvent(doing, row, given, target.slug)];
  const { id, payload } = target.row;
  if (payload.kind !== "event") return [];
  const basis = { start: row.start ?? 0, end: row.end ?? 0 };
  doing.before.push(toBefore(target.row));
  await doing.on.suggestion.update({
    where: { id },
    data: { payload: { ...payload, date: given.date, dateNote: given.dateNote, basis } satisfies Payload },
  });
  return [];
}

function noteOf(row: Row, { date, dateNote, reference }: Given, wish: string, change: SuggestionChange) {
  const basis = { start: row.start ?? 0, end: row.end ?? 0 };
  return noteOn({ date, dateNote, reference, basis }, wish, change);
}

/** As a person would by hand, at these words. */
async function dateEvent({ access, on }: Doing, row: Row, given: Given, event: string): Promise<string> {
  const source = row.source?.slug ?? "";
  const basis = { start: row.start ?? 0, end: row.end ?? 0 };
  const words = basesOf({ ...given, basis }, given.dateNote).map((one) => ({ source, ...one }));
  const asked = {
    verb: "date-event",
    event,
    date: given.date,
    dateNote: given.dateNote ?? "",
    words,
  } as const;
  const done = await correct(access, { ...asked, was: null }, on);
  if (!done.ok) throw new Refused(done.failure.code, done.failure.message);
  return done.value.correction;
}

/** The sentence tells it, and who and what is recorded there takes part. */
async function recordEvent({ access, on }: Doing, row: Row, given: Given, title: string): Promise<string> {
  const passage = await getPassageAt(row, on);
  if (passage === null || row.source === null || row.start === null || row.end === null)
    throw new Refused("bad-span", "These words stand in no passage of the source.");
  const span = sentenceAround(row.source.text, passage, { start: row.start, end: row.end });
  const sentence = { ...row, ...span };
  const taken = new Set((await on.event.findMany({ select: { slug: true } })).map(({ slug }) => slug));
  const basis = { start: row.start, end: row.end };
  const { date, dateNote, reference } = given;
  const payload = { kind: "event", title, modality: "asserted", date, dateNote, basis, reference } as const;
  const named = await listNamedWithin(on, sentence);
  const event = toEvent(sentence, payload, { change: {}, taken, named });
  requireSaid(row, event);
  await addEvent(access, on, event);
  return event.slug;
}

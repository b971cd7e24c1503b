/**
 * Events apart by what is known of their time, each group in its order: dated by their first day, then the shorter first; those without
 * a year by month and day; those without a date as the sources tell them. No event is given a time that no text gives it.
 */
import type { EventItemView } from "./view.ts";

export type OrderedEvents<Event> = {
  readonly dated: readonly Event[];
  readonly yearless: readonly Event[];
  readonly undated: readonly Event[];
};

type Timed = Pick<EventItemView, "bounds" | "first" | "title">;

export function orderEvents<Event extends Timed>(events: readonly Event[]): OrderedEvents<Event> {
  const isDated = ({ bounds }: Timed) => bounds !== null && bounds.recurring === null;
  return {
    dated: events.filter(isDated).toSorted(byDate),
    yearless: events.filter(({ bounds }) => bounds?.recurring).toSorted(bySeason),
    undated: events.filter(({ bounds }) => bounds === null).toSorted(byTelling),
  };
}

function byDate(one: Timed, other: Timed): number {
  const key = ({ bounds, title }: Timed) => `${bounds?.earliest ?? ""} ${bounds?.latest ?? "9999"} ${title}`;
  return compare(key(one), key(other));
}

function bySeason(one: Timed, other: Timed): number {
  const key = ({ bounds }: Timed) => (bounds?.recurring?.month ?? 0) * 100 + (bounds?.recurring?.day ?? 0);
  return key(one) - key(other) || compare(one.title, other.title);
}

function byTelling(one: Timed, other: Timed): number {
  return (
    compare(one.first?.source ?? "", other.first?.source ?? "") ||
    (one.first?.start ?? 0) - (other.first?.start ?? 0)
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

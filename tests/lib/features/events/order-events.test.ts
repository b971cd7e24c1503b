import { expect, test } from "vitest";
import { edtfBounds } from "#lib/edtf-bounds.ts";
import { orderEvents } from "#lib/features/events/order-events.ts";

const event = (title: string, date: string | null, source = "a", start = 0) => ({
  title,
  bounds: date === null ? null : edtfBounds(date),
  first: { source, start, end: start + 1, exact: "x" },
});
const titles = (events: readonly { title: string }[]) => events.map(({ title }) => title);

test("events are apart by what is known of their time, and no one gets a time that no text gives", () => {
  const { dated, yearless, undated } = orderEvents([
    event("a vote", "XXXX-11-11"),
    event("a visit", null, "b", 5),
    event("a year", "2024"),
    event("a month", "2024-01"),
    event("a war", "198X"),
    event("June", "XXXX-06"),
    event("a call", null, "a", 9),
  ]);
  expect(titles(dated)).toEqual(["a war", "a month", "a year"]);
  expect(titles(yearless)).toEqual(["June", "a vote"]);
  expect(titles(undated)).toEqual(["a call", "a visit"]);
});

import { expect, test } from "vitest";
import { parseAt } from "#components/reader/parse-at.ts";
import { storedSpan } from "#lib/text/span.ts";

test("no span is asked for", () => {
  expect(parseAt(undefined, 100)).toEqual({ ok: true, value: null });
});

test.each([["0-1"], ["3-8"], ["99-100"]])("%s is a span of a text of 100", (value) => {
  const [start, end] = value.split("-").map(Number);
  expect(parseAt(value, 100)).toEqual({ ok: true, value: storedSpan(start ?? 0, end ?? 0) });
});

test.each([
  [""],
  ["5"],
  ["8-3"],
  ["3-3"],
  ["-1-3"],
  ["1.5-3"],
  ["3-8-9"],
  ["a-b"],
  ["3-101"],
  ["1-99999999999999999999"],
  ["0x1-5"],
  [" 1-3"],
])("%j is refused with a reason", (value) => {
  const refused = parseAt(value, 100);
  expect(refused.ok).toBe(false);
  if (!refused.ok) expect(refused.failure.message).toMatch(/span/);
});

import { expect, test } from "vitest";
import { readDateLine } from "#lib/intake/txt/date-line.ts";

test.each([
  ["8 February 2024", "2024-02-08"],
  ["February 8, 2024", "2024-02-08"],
  ["Feb. 8, 2024", "2024-02-08"],
  ["Published on 8th February 2024", "2024-02-08"],
  ["Thursday, 8 February 2024", "2024-02-08"],
  ["2024-02-08", "2024-02-08"],
  ["February 2024", "2024-02"],
  ["29 February 2024", "2024-02-29"],
])("%j is the date %s", (line, edtf) => {
  expect(readDateLine(line)?.edtf).toBe(edtf);
});

test.each([
  "29 February 2023",
  "31 June 2024",
  "8/2/2024",
  "2024-13-01",
  "On 8 February 2024 it rained.",
  "May",
  "2024",
])("%j is no line of a date", (line) => {
  expect(readDateLine(line)).toBeNull();
});

test("the date is found behind the words before it", () => {
  const line = "Published on 8 February 2024";
  const date = readDateLine(line);
  expect(line.slice(date?.start, date?.end)).toBe("8 February 2024");
});

import { expect, test } from "vitest";
import { readAddress } from "#lib/features/sources/read-address.ts";

test("a source has an address, and so has each span and each passage of it", () => {
  expect(readAddress("quiet-mission")).toBe("/read/quiet-mission");
  expect(readAddress("quiet-mission", { start: 0, end: 5 })).toBe("/read/quiet-mission?at=0-5#at");
  expect(readAddress("quiet-mission", undefined, { passage: 0 })).toBe("/read/quiet-mission#p0");
});

test("what was sought and the layers that are shown go with it", () => {
  const address = readAddress(
    "quiet-mission",
    { start: 0, end: 5 },
    { query: '"Qods Force" & -x', layers: "person,place" },
  );
  const asked = new URL(address, "http://room").searchParams;
  expect(Object.fromEntries(asked)).toEqual({ at: "0-5", q: '"Qods Force" & -x', layers: "person,place" });
  expect(address).toContain("layers=person,place");
});

test("a slug of any script stays one segment of a path", () => {
  expect(new URL(readAddress("پرونده/1?x"), "http://room").pathname.split("/")).toHaveLength(3);
});

import { expect, test } from "vitest";
import { readAddress } from "#lib/features/sources/read-address.ts";

test("a source has an address, and so has each span of it", () => {
  expect(readAddress("quiet-mission")).toBe("/read/quiet-mission");
  expect(readAddress("quiet-mission", { start: 0, end: 5 })).toBe("/read/quiet-mission?at=0-5");
});

test("a slug of any script stays one segment of a path", () => {
  expect(new URL(readAddress("پرونده/1?x"), "http://room").pathname.split("/")).toHaveLength(3);
});

import { expect, test } from "vitest";
import { cite } from "#components/reader/citation.ts";

const address = "http://room/read/x?at=1-10#at";

test("all that is known of the source is said, in its order", () => {
  const source = { author: "Sune Engel", title: "The Dealer", publisher: "WSJ", published: "2024-02-08" };
  expect(cite("Back off.", source, address)).toBe(
    `“Back off.”\nSune Engel, “The Dealer”, WSJ, 8 February 2024.\n${address}`,
  );
});

test("nothing is said of what is not known", () => {
  expect(cite("Back off.", { title: "The Dealer" }, address)).toBe(`“Back off.”\n“The Dealer”.\n${address}`);
  expect(cite("Back off.", {}, address)).toBe(`“Back off.”\n${address}`);
});

test("a date that is no EDTF stands as it was given", () => {
  expect(cite("x", { published: "last spring" }, address)).toContain("\nlast spring.\n");
});

test("the words stay as they are: typos, no-break spaces and marks of their own", () => {
  expect(cite("Qaanis “Qods\u00a0Force”", {}, address)).toBe(`“Qaanis “Qods\u00a0Force””\n${address}`);
});

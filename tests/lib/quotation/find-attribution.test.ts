import { expect, test } from "vitest";
import { findQuotations } from "#lib/quotation/find-quotations.ts";

const speakers = (draft: string) =>
  findQuotations(draft).quotations.map(({ attribution }) => attribution?.name ?? null);

test.each<[draft: string, speakers: (string | null)[]]>([
  ["Ann Lee said “one” and Ben Orr said “two”.", ["Ann Lee", "Ben Orr"]],
  ["“One,” Ann Lee said, “two.”", ["Ann Lee", "Ann Lee"]],
  ["“One,” the Journal adds, and all of it belongs to the “two”.", ["Journal", null]],
  ["“Six,” said Ann Lee, while Ben Orr called it “seven”.", ["Ann Lee", "Ben Orr"]],
  ["Ann Lee, whom Ben Orr had called brave, said: “eight.”", ["Ann Lee"]],
  ["Ben Orr told Ann Lee that “ten”.", ["Ben Orr"]],
  ["“Ten?” asked Ann Lee.", ["Ann Lee"]],
  ["Ray Takeyh, of the Council, was blunter: “Eleven.”", ["Ray Takeyh"]],
  [
    "The Wall Street Journal wrote “one”. Later the Journal added “two”.",
    ["Wall Street Journal", "Wall Street Journal"],
  ],
  ["Ann Lee lives here. “It rains,” she said.", ["Ann Lee"]],
  ["The Quds Force was there. “It rains,” he said.", [null]],
  ["The ministry said “thirteen”.", [null]],
  ["Figure 12: “fourteen”.", [null]],
  ["Kurdistan 24 reported “fifteen”.", ["Kurdistan 24"]],
  ["“Sixteen,” U.S. officials said.", ["U.S. officials"]],
  ["“Seventeen,” said an expert on Iran’s Guard.", ["an expert on Iran’s Guard"]],
])("%s", (draft, expected) => {
  expect(speakers(draft)).toEqual(expected);
});

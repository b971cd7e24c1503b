import { expect, test } from "vitest";
import { completeTag } from "#components/excerpts/complete-tag.ts";

const tags = ["proxies/iraq/badr", "proxies/yemen", "leadership", "iraq"];

test.each([
  [
    "offers the level at hand before what lies below",
    "pro",
    ["proxies", "proxies/iraq", "proxies/yemen", "proxies/iraq/badr"],
  ],
  ["offers what lies below a slash", "proxies/", ["proxies/iraq", "proxies/yemen", "proxies/iraq/badr"]],
  ["finds a part of a path too, after what begins so", "ira", ["iraq", "proxies/iraq", "proxies/iraq/badr"]],
  ["passes over case, a sharp and spaces round a slash", "#Proxies / Y", ["proxies/yemen"]],
  ["offers nothing that nobody has used", "x", []],
  [
    "offers the tree where nothing is typed",
    "",
    ["iraq", "leadership", "proxies", "proxies/iraq", "proxies/yemen", "proxies/iraq/badr"],
  ],
])("%s", (_name, typed, expected) => {
  expect(completeTag(tags, typed)).toEqual(expected);
});

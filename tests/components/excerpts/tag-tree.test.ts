import { expect, test } from "vitest";
import { toTagTree } from "#components/excerpts/tag-tree.ts";

test("tags become the tree of their paths, siblings by name", () => {
  const tree = toTagTree([
    { tag: "quds-force", count: 1 },
    { tag: "proxies/syria", count: 1 },
    { tag: "proxies", count: 3 },
    { tag: "proxies/iraq", count: 2 },
  ]);
  expect(tree.map(({ tag, count }) => [tag, count])).toEqual([
    ["proxies", 3],
    ["quds-force", 1],
  ]);
  expect(tree[0]?.below.map(({ name, tag }) => [name, tag])).toEqual([
    ["iraq", "proxies/iraq"],
    ["syria", "proxies/syria"],
  ]);
});

test("what nobody wrote stands above what somebody did, and counts what lies below it", () => {
  const [a] = toTagTree([
    { tag: "a/b/c", count: 2 },
    { tag: "a/d", count: 1 },
  ]);
  expect([a?.tag, a?.count, a?.below.map(({ tag }) => tag)]).toEqual(["a", 3, ["a/b", "a/d"]]);
});

test("a tag that only begins like another is none below it", () => {
  const tree = toTagTree([
    { tag: "iran", count: 1 },
    { tag: "iranians", count: 1 },
  ]);
  expect(tree.map(({ tag, below }) => [tag, below.length])).toEqual([
    ["iran", 0],
    ["iranians", 0],
  ]);
});

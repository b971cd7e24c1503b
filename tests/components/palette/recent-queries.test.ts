import { beforeEach, describe, expect, it, vi } from "vitest";
import { forgetQueries, recentQueries, rememberQuery } from "#components/palette/recent-queries.ts";

let kept: Map<string, string>;
beforeEach(() => {
  kept = new Map();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});

describe("recent queries", () => {
  it("are kept, the latest first, each once, six at most", () => {
    for (const query of ["a", "b", " a ", "", "c", "d", "e", "f", "g"]) rememberQuery(query);
    expect(recentQueries()).toEqual(["g", "f", "e", "d", "c", "a"]);
    forgetQueries();
    expect(recentQueries()).toEqual([]);
  });

  it("are none where the browser keeps something else, or nothing", () => {
    kept.set("recent-queries", "{broken");
    expect(recentQueries()).toEqual([]);
    kept.set("recent-queries", '{"a":1}');
    expect(recentQueries()).toEqual([]);
    vi.stubGlobal("localStorage", undefined);
    rememberQuery("a");
    forgetQueries();
    expect(recentQueries()).toEqual([]);
  });
});

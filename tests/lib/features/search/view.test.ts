import { describe, expect, it } from "vitest";
import { parseQuery } from "#lib/features/search/parse-query.ts";
import type { Chosen, FacetRows } from "#lib/features/search/queries.ts";
import { countAdmitted, toChosenViews, toFacetViews } from "#lib/features/search/view.ts";

const facets: FacetRows = {
  sources: [
    { slug: "a", name: "A", count: 3 },
    { slug: "b", name: "B", count: 1 },
  ],
  entities: [
    { slug: "qaani", kind: "person", name: "Qaani", count: 2 },
    { slug: "iran", kind: "place", name: "Iran", count: 1 },
  ],
};
const iraq: Chosen = { field: "entity", id: "1", slug: "iraq", name: "Iraq", kind: "place" };
const sourceB: Chosen = { field: "source", id: "2", slug: "b", name: "B", kind: null };

describe("facets", () => {
  it("are choices, each of which is a query", () => {
    const views = toFacetViews(parseQuery("x").query, facets, []);
    expect(views.map(({ of, choices }) => `${of} ${choices.length}`)).toEqual([
      "source 2",
      "person 1",
      "place 1",
    ]);
    expect(views[0]?.choices[1]).toEqual({
      field: "source",
      slug: "b",
      name: "B",
      count: 1,
      state: "open",
      include: "x source:b",
      exclude: "x -source:b",
    });
  });

  it("put what is chosen first, and lead back from it", () => {
    const { query } = parseQuery("x source:b -entity:iraq");
    const [sources, , places] = toFacetViews(query, facets, [sourceB, iraq]);
    expect(sources?.choices[0]).toMatchObject({ slug: "b", state: "included", include: "x -entity:iraq" });
    expect(sources?.choices[0]?.exclude).toBe("x -entity:iraq -source:b");
    expect(places?.choices[0]).toMatchObject({
      slug: "iraq",
      state: "excluded",
      count: null,
      exclude: "x source:b",
    });
    expect(toChosenViews(query, [sourceB, iraq]).map(({ name }) => name)).toEqual(["B", "Iraq"]);
  });

  it("count the sources that the query lets in", () => {
    const count = (typed: string) => countAdmitted(parseQuery(typed).query, facets.sources);
    expect([count("x"), count("x source:a"), count("x -source:a"), count("x source:z")]).toEqual([
      2, 1, 1, 0,
    ]);
  });
});

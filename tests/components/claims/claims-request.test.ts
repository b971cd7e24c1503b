import { describe, expect, test } from "vitest";
import { filterClaims, parseClaimsRequest } from "#components/claims/claims-request.ts";
import { groupClaims } from "#components/claims/group-claims.ts";
import { bracketsOf, matrixColumns } from "#components/claims/matrix-columns.ts";
import { claimsAddress } from "#lib/features/claims/claim-address.ts";
import type { ClaimItemView } from "#lib/features/claims/view.ts";

function claim(slug: string, known: Partial<ClaimItemView> = {}): ClaimItemView {
  return {
    slug,
    statement: slug,
    kind: "fact",
    about: [],
    speakers: [],
    evidence: [],
    relations: { contradicts: 0, "in-tension": 0, corroborates: 0, qualifies: 0 },
    origins: 1,
    voices: 0,
    sources: ["a"],
    ...known,
  };
}
const against = (contradicts: number, tension: number) => ({
  relations: { contradicts, "in-tension": tension, corroborates: 1, qualifies: 1 },
});
const claims = [
  claim("quiet"),
  claim("tense", against(0, 2)),
  claim("contradicted", { ...against(1, 0), origins: 2 }),
  claim("known to many", { origins: 5, sources: ["a", "b"] }),
];
const slugs = (found: readonly ClaimItemView[]) => found.map(({ slug }) => slug);

describe("what the room of claims is asked for", () => {
  test("comes back from its own address", () => {
    const asked = { conflicts: true, about: "iran", origins: "3", order: "subject" as const };
    const params = Object.fromEntries(new URL(claimsAddress(asked), "http://room").searchParams);
    expect(parseClaimsRequest(params)).toMatchObject(asked);
  });

  test("is nothing where it makes no sense", () => {
    expect(claimsAddress(parseClaimsRequest({ show: "all", origins: "many", order: "odd" }))).toBe("/claims");
  });

  test("narrows to conflicts, and to so many origins", () => {
    expect(slugs(filterClaims(claims, { conflicts: true }))).toEqual(["tense", "contradicted"]);
    expect(slugs(filterClaims(claims, { origins: "3" }))).toEqual(["known to many"]);
    expect(slugs(filterClaims(claims, { source: "b" }))).toEqual(["known to many"]);
  });
});

describe("the groups of the matrix", () => {
  test("put conflicts first, and leave out what is empty", () => {
    expect(groupClaims(claims, undefined).map(({ name, claims }) => [name, slugs(claims)])).toEqual([
      ["Contradicted", ["contradicted"]],
      ["In tension with another", ["tense"]],
      ["Not in conflict", ["known to many", "quiet"]],
    ]);
    expect(groupClaims([claim("quiet")], undefined)).toHaveLength(1);
  });

  test("hold every claim once, in any order", () => {
    for (const order of [undefined, "subject", "origins"] as const) {
      const all = groupClaims(claims, order).flatMap((group) => slugs(group.claims));
      expect(all.toSorted()).toEqual(slugs(claims).toSorted());
    }
  });
});

test("witnesses of one work stand side by side under a bracket", () => {
  const sources = ["a", "b", "c"].map((slug) => ({ slug, name: slug }));
  const works = [{ slug: "w", title: "W", witnesses: [{ slug: "a" }, { slug: "c" }] }];
  const columns = matrixColumns(sources, works);
  expect(columns.map(({ source }) => source)).toEqual(["a", "c", "b"]);
  expect(bracketsOf(columns)).toEqual([
    { work: "w", title: "W", span: 2 },
    { work: null, title: null, span: 1 },
  ]);
});

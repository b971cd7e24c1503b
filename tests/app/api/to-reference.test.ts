import { describe, expect, it } from "vitest";
import { toAddresses, toShapes } from "#app/api/to-reference.ts";
import { base, describeApi, endpoints } from "#app/api/v1/endpoints.ts";

const addresses = toAddresses(describeApi(), base);
const shapes = toShapes(describeApi());

describe("the page on the API", () => {
  it("has every endpoint", () => {
    const shown = addresses.map(({ method, path }) => `${method} ${path}`);
    expect(shown.sort()).toEqual(endpoints.map(({ method, path }) => `${method} ${base}${path}`).sort());
  });

  it("says types in words, and links those that have an entry of their own", () => {
    const source = shapes.find(({ name }) => name === "Source");
    const words = Object.fromEntries((source?.members ?? []).map(({ name, type }) => [name, type]));
    expect(words.passages).toEqual({ before: "a list of ", shape: "Passage", after: "" });
    expect(words.title).toEqual({ before: "string or null", shape: null, after: "" });
    const passage = shapes.find(({ name }) => name === "Passage");
    expect(passage?.members.find(({ name }) => name === "kind")?.type.before).toMatch(
      /^title or deck or .* or boilerplate$/,
    );
  });

  it("says how a parameter is to be given", () => {
    const list = addresses.find(({ path }) => path === "/api/v1/sources");
    expect(list?.parameters[0]).toMatchObject({
      name: "limit",
      type: { before: "integer from 1 to 200, 50 unless given" },
      isRequired: false,
    });
    expect(addresses.find(({ path }) => path === "/api/v1/sources/{slug}")).toMatchObject({
      tryPath: null,
      parameters: [{ name: "slug", isRequired: true }],
      answer: { shape: "Source" },
    });
  });

  it("links to shapes that it shows", () => {
    const types = [
      ...addresses.flatMap(({ answer, parameters }) => [answer, ...parameters.map(({ type }) => type)]),
      ...shapes.flatMap(({ members }) => members.map(({ type }) => type)),
    ];
    const linked = new Set(types.flatMap(({ shape }) => shape ?? []));
    expect([...linked].filter((name) => !shapes.some((shape) => shape.name === name))).toEqual([]);
    expect(linked.size).toBeGreaterThan(5);
  });
});

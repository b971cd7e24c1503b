import fc from "fast-check";
import { expect, test } from "vitest";
import { allLayers, parseLayers, printLayers, switchLayer, usualLayers } from "#components/reader/layers.ts";

test("an address that says nothing shows all names, and the other way round", () => {
  expect(parseLayers(undefined)).toEqual(usualLayers);
  expect(printLayers(usualLayers)).toBeUndefined();
  expect(printLayers(allLayers)).toBe("person,organization,place,event,claim,excerpt");
});

test("no layer at all is said by a word", () => {
  expect(printLayers([])).toBe("none");
  expect(parseLayers("none")).toEqual([]);
});

test("layers come in their own order; words that name none are left out", () => {
  expect(parseLayers("place, person,ghost,place")).toEqual(["person", "place"]);
});

test("what is printed is read again", () => {
  fc.assert(
    fc.property(fc.subarray([...allLayers]), (layers) => {
      expect(parseLayers(printLayers(layers))).toEqual(layers);
    }),
  );
});

test("a layer switched twice is as it was", () => {
  fc.assert(
    fc.property(fc.subarray([...allLayers]), fc.constantFrom(...allLayers), (layers, layer) => {
      expect(switchLayer(layers, layer).includes(layer)).toBe(!layers.includes(layer));
      expect(switchLayer(switchLayer(layers, layer), layer)).toEqual(layers);
    }),
  );
});

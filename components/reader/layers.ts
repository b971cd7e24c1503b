/** Which layers are shown, as the address says it: `?layers=person,event`; no word means all names, `none` means none. */
import { entityKinds, type Kind, kindWords } from "#components/ui/kinds.ts";

/** What is known of a text, and what its reader has kept of it. */
export type Layer = Kind | "excerpt";

/** The layers of the reader, in the order in which they are always listed. */
export const allLayers: readonly Layer[] = [...entityKinds, "event", "claim", "excerpt"];

/** Those that are shown where nothing is said. Events and claims lie on whole sentences, and are asked for. */
export const usualLayers: readonly Layer[] = [...entityKinds, "excerpt"];

/** A layer's word on the screen. */
export function layerWord(layer: Layer): string {
  return layer === "excerpt" ? "my excerpts" : kindWords[layer].many;
}

/**
 * The layers that an address asks for, in their order; words it does not know are left out.
 * @example parseLayers("place,person") // ["person", "place"]
 */
export function parseLayers(value: string | undefined): readonly Layer[] {
  if (value === undefined) return usualLayers;
  const asked = value.split(",").map((word) => word.trim());
  return allLayers.filter((layer) => asked.includes(layer));
}

/**
 * The layers as the address says them; undefined where it need not say anything.
 * @example printLayers(["person"]) // "person"
 */
export function printLayers(layers: readonly Layer[]): string | undefined {
  if (allLayers.every((layer) => layers.includes(layer) === usualLayers.includes(layer))) return undefined;
  return allLayers.filter((layer) => layers.includes(layer)).join(",") || "none";
}

/** The layers with one switched. */
export function switchLayer(layers: readonly Layer[], layer: Layer): readonly Layer[] {
  return allLayers.filter((other) => layers.includes(other) !== (other === layer));
}

/** Which layers are shown, as the address says it: `?layers=person,event`; no word means all names, `none` means none. */
import { entityKinds, type Kind } from "#components/ui/kinds.ts";

/** The layers of the reader, in the order in which they are always listed. */
export const allLayers: readonly Kind[] = [...entityKinds, "event", "claim"];

/** Those that are shown where nothing is said. Events and claims lie on whole sentences, and are asked for. */
export const usualLayers: readonly Kind[] = entityKinds;

/**
 * The layers that an address asks for, in their order; words it does not know are left out.
 * @example parseLayers("place,person") // ["person", "place"]
 */
export function parseLayers(value: string | undefined): readonly Kind[] {
  if (value === undefined) return usualLayers;
  const asked = value.split(",").map((word) => word.trim());
  return allLayers.filter((layer) => asked.includes(layer));
}

/**
 * The layers as the address says them; undefined where it need not say anything.
 * @example printLayers(["person"]) // "person"
 */
export function printLayers(layers: readonly Kind[]): string | undefined {
  if (allLayers.every((layer) => layers.includes(layer) === usualLayers.includes(layer))) return undefined;
  return allLayers.filter((layer) => layers.includes(layer)).join(",") || "none";
}

/** The layers with one switched. */
export function switchLayer(layers: readonly Kind[], layer: Kind): readonly Kind[] {
  return allLayers.filter((other) => layers.includes(other) !== (other === layer));
}

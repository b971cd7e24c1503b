/** Which layers are shown, as the address says it: `?layers=person,place`; no word means all, `none` means none. */
import { type EntityKind, entityKinds } from "#components/ui/kinds.ts";

/** The layers of the reader, in the order in which they are always listed. */
export const allLayers: readonly EntityKind[] = entityKinds;

/**
 * The layers that an address asks for, in their order; words it does not know are left out.
 * @example parseLayers("place,person") // ["person", "place"]
 */
export function parseLayers(value: string | undefined): readonly EntityKind[] {
  if (value === undefined) return allLayers;
  const asked = value.split(",").map((word) => word.trim());
  return allLayers.filter((layer) => asked.includes(layer));
}

/**
 * The layers as the address says them; undefined where it need not say anything.
 * @example printLayers(["person"]) // "person"
 */
export function printLayers(layers: readonly EntityKind[]): string | undefined {
  if (allLayers.every((layer) => layers.includes(layer))) return undefined;
  return allLayers.filter((layer) => layers.includes(layer)).join(",") || "none";
}

/** The layers with one switched. */
export function switchLayer(layers: readonly EntityKind[], layer: EntityKind): readonly EntityKind[] {
  return allLayers.filter((other) => layers.includes(other) !== (other === layer));
}

/** Types of relation as they are written everywhere: Prisma cannot spell a hyphen in a name of its own. */
import type {
  AttributionRelation as StoredAttribution,
  RelationType as StoredRelation,
} from "#lib/server/generated/prisma/enums.ts";
import type { AttributionRelation, RecordedRelation } from "./schema.ts";

type Stored = StoredAttribution | StoredRelation;
type Written<Name extends Stored> = Name extends StoredAttribution ? AttributionRelation : RecordedRelation;

/** @example writtenName("inTension") // "in-tension" */
export function writtenName<Name extends Stored>(name: Name): Written<Name> {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) as Written<Name>;
}

/** @example storedName("in-tension") // "inTension" */
export function storedName<Name extends AttributionRelation | RecordedRelation>(
  name: Name,
): Name extends AttributionRelation ? StoredAttribution : StoredRelation {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()) as never;
}

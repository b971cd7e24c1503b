/** The kinds of things that have a colour and a mark of their own, in the order in which they are always listed. */

export type EntityKind = "person" | "organization" | "place";
export type Kind = EntityKind | "event" | "claim";

export const entityKinds: readonly EntityKind[] = ["person", "organization", "place"];

/** The words for a kind, one and many: as they stand on the screen. */
export const kindWords: Readonly<Record<Kind, { one: string; many: string }>> = {
  person: { one: "person", many: "people" },
  organization: { one: "organization", many: "organizations" },
  place: { one: "place", many: "places" },
  event: { one: "event", many: "events" },
  claim: { one: "claim", many: "claims" },
};

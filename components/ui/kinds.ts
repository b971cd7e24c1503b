/** The kinds of things that have a colour and a mark of their own, in the order in which they are always listed. */

export type EntityKind = "person" | "organization" | "place";
export type Kind = EntityKind | "event" | "claim";

export const entityKinds: readonly EntityKind[] = ["person", "organization", "place"];

/** The words for a kind as they stand on the screen: one, many, and many as a heading. */
export const kindWords: Readonly<Record<Kind, { one: string; many: string; heading: string }>> = {
  person: { one: "person", many: "people", heading: "People" },
  organization: { one: "organization", many: "organizations", heading: "Organizations" },
  place: { one: "place", many: "places", heading: "Places" },
  event: { one: "event", many: "events", heading: "Events" },
  claim: { one: "claim", many: "claims", heading: "Claims" },
};

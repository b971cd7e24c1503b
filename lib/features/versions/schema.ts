/** What versions are to those outside: what became of the anchors of a text that a newer one superseded. */
import { z } from "zod";
import { slugSchema } from "#lib/features/sources/schema.ts";

export const carryOutcomes = ["exact", "moved", "reread", "changed", "ambiguous", "lost"] as const;
export type CarryOutcome = (typeof carryOutcomes)[number];

/** What a person made of what the rules found no certain place for; `released` is let go: it stays with the older text. */
export const carryDecisions = ["accepted", "reselected", "released"] as const;
export type CarryDecision = (typeof carryDecisions)[number];

const count = z.int().nonnegative();

const carryCountsSchema = z
  .object({
    anchors: count.describe("All of which something hangs: the sum of the six below."),
    exact: count.describe("Carried: they stand where they stood."),
    moved: count.describe("Carried: the same words in the same surroundings, at another place."),
    reread: count.describe("What the newer text says of itself in its own words: title, author, date."),
    changed: count.describe("Words or surroundings changed: a person decides."),
    ambiguous: count.describe("Several places, or none that is certain: a person decides."),
    lost: count.describe("Neither words nor surroundings stand any more: a person decides."),
  })
  .meta({ id: "CarryCounts", description: "What became of the anchors of the older text." });

const supersededSchema = z
  .object({
    source: slugSchema.describe("The newer version: a source of its own."),
    supersedes: slugSchema,
    anchors: carryCountsSchema,
    carried: count.describe("Facts and excerpts that went over whole."),
    waiting: count.describe("Facts and excerpts that stay with the older text until a person decides."),
  })
  .meta({ id: "Superseded", description: "A newer version of a text, and what went over to it." });

export type CarryCounts = z.infer<typeof carryCountsSchema>;
export type Superseded = z.infer<typeof supersededSchema>;

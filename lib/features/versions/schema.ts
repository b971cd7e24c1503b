/** What versions are to those outside: what became of the anchors of a text that a newer one superseded. */
import { z } from "zod";
import { positionSchema, slugSchema } from "#lib/features/sources/schema.ts";
import { factKinds } from "./fact-kinds.ts";

export const carryOutcomes = ["exact", "moved", "reread", "changed", "ambiguous", "lost"] as const;
export type CarryOutcome = (typeof carryOutcomes)[number];

/** What a person made of what the rules found no certain place for; `released` is let go: it stays with the older text. */
export type CarryDecision = "accepted" | "reselected" | "released";

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

export const supersededSchema = z
  .object({
    source: slugSchema.describe("The newer version: a source of its own."),
    supersedes: slugSchema,
    anchors: carryCountsSchema,
    carried: count.describe("Facts and excerpts that went over whole."),
    waiting: count.describe("Facts and excerpts that stay with the older text until a person decides."),
  })
  .meta({ id: "Superseded", description: "A newer version of a text, and what went over to it." });

export const versionListSchema = z
  .object({
    versions: z.array(
      z.object({
        source: slugSchema,
        fileName: z.string(),
        sha256: z.string(),
        imported: z.iso.datetime(),
        supersedes: slugSchema.nullable(),
        supersededBy: slugSchema.nullable(),
      }),
    ),
    decisions: z
      .array(
        z.object({
          id: z.uuid(),
          kind: z.enum(factKinds),
          of: z
            .string()
            .describe("The entity, event, claim or work that it belongs to, or the beginning of a note."),
          state: z.enum(["waiting", "placed", "released"]),
          source: slugSchema.describe("The older version on whose words it hung."),
          start: positionSchema,
          exact: z.string(),
          outcome: z
            .enum(carryOutcomes)
            .nullable()
            .describe("What the rules found of its words; null where none was asked."),
        }),
      )
      .describe("Facts and excerpts that waited for a person, and what became of them."),
  })
  .meta({ id: "VersionList", description: "The versions of a text, and what waits for a decision." });

export type VersionList = z.infer<typeof versionListSchema>;
export type CarryCounts = z.infer<typeof carryCountsSchema>;
export type Superseded = z.infer<typeof supersededSchema>;

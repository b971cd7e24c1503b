/**
 * Brings what `seeds/` holds into the room. Seeds that have not changed since they were imported cost a look at their bytes.
 */
import { importSeeds as importFrom } from "#lib/features/imports/commands.ts";
import { getTrigramSize } from "#lib/features/trigrams/queries.ts";
import { sizeLine } from "#lib/features/trigrams/schema.ts";
import { systemAccess } from "#lib/server/access.ts";
import { readEnvironment } from "#lib/server/environment.ts";
import { Refusal } from "#lib/server/refusal.ts";
import { say, step } from "./progress.ts";

export async function importSeeds(): Promise<void> {
  const outcome = await step("Looking into the seeds", () =>
    importFrom(systemAccess("import of seeds"), readEnvironment().seedsFolder),
  );
  if (!outcome.ok) throw new Refusal(`The seeds could not be imported: ${outcome.failure.message}`);
  if (outcome.value.isIndexed)
    say(`Index of quotations: ${sizeLine(await getTrigramSize(systemAccess("import of seeds")))}`);
  const { sources, entities, mentions, works, events, claims } = outcome.value;
  const added = [sources, entities, mentions, works, events, claims].map((counts) => counts.added);
  const isNews = [...added, sources.changed].some((count) => count > 0);
  if (isNews) {
    say(
      `Imported ${sources.added} sources, ${entities.added} names of people, organizations and places, ${mentions.added} mentions, ${works.added} works, ${events.added} events, ${claims.added} claims`,
    );
  }
}

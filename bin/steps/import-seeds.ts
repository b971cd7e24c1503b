/**
 * Brings what `seeds/` holds into the room. Seeds that have not changed since they were imported cost a look at their bytes.
 */
import { importSeeds as importFrom } from "#lib/features/imports/commands.ts";
import { systemAccess } from "#lib/server/access.ts";
import { Refusal } from "#lib/server/refusal.ts";

export async function importSeeds(): Promise<void> {
  const outcome = await importFrom(systemAccess("import of seeds"));
  if (!outcome.ok) throw new Refusal(`The seeds could not be imported: ${outcome.failure.message}`);
}

/** Holds an event to what it needs: passages, a date that is one and rests on words, places that are places. Pure. */
import { edtfBounds } from "#lib/edtf-bounds.ts";
import type { EventRow } from "#lib/features/events/queries.ts";

export function findEventFaults({
  title,
  date,
  basis,
  places,
  participants,
  described,
  passages,
}: EventRow): string[] {
  const faults: string[] = [];
  if (title.trim() === "") faults.push("its title is blank");
  if (passages.length === 0) faults.push("no passage tells of it");
  if (date !== null && edtfBounds(date) === null) faults.push(`its date "${date}" is no EDTF date`);
  if ((date === null) !== (basis.length === 0))
    faults.push(
      `its date is ${date === null ? "not known" : `"${date}"`}, and ${basis.length} passages give it`,
    );
  for (const { entity } of places)
    if (entity.kind !== "place") faults.push(`its place "${entity.slug}" is a ${entity.kind}`);
  const silent = [...participants, ...described].filter(({ role }) => role.trim() === "");
  if (silent.length > 0) faults.push(`${silent.length} participants have no role`);
  return faults;
}

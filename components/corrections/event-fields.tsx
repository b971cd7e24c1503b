"use client";
// The fields of an event, each corrected for itself.
import type { EventView } from "#lib/features/events/view.ts";
import { EditField } from "./edit-field.tsx";
import type { Correction } from "./use-correcting.ts";

type Fields = Pick<EventView, "slug" | "title" | "date" | "modality" | "dateNote">;

const told = [
  ["asserted", "as a fact"],
  ["claimed", "as a claim or a possibility"],
  ["scheduled", "as still to come"],
] as const;

export function EventFields({ event }: { event: Fields }) {
  const edit =
    (field: "title" | "date" | "modality" | "dateNote") =>
    (value: string): Correction => ({
      verb: "edit-event",
      event: event.slug,
      field,
      value,
      was: event[field],
    });
  return (
    <>
      <EditField label="Title" value={event.title} toCorrection={edit("title")} />
      <EditField
        label="Date, as 2024-02-08 or XXXX-11-11"
        value={event.date ?? ""}
        toCorrection={edit("date")}
      />
      <EditField label="Note on the date" value={event.dateNote ?? ""} toCorrection={edit("dateNote")} />
      <EditField label="Told" value={event.modality} options={told} toCorrection={edit("modality")} />
    </>
  );
}

"use client";
// What an event is called and how it is told, each corrected for itself.
import type { EventView } from "#lib/features/events/view.ts";
import { EditField } from "./edit-field.tsx";
import type { Correction } from "./use-correcting.ts";

type Fields = Pick<EventView, "slug" | "title" | "modality">;

export const modalityChoices = [
  ["asserted", "as a fact"],
  ["claimed", "as a claim or a possibility"],
  ["scheduled", "as still to come"],
] as const;

export function EventFields({ event }: { event: Fields }) {
  const edit =
    (field: "title" | "modality") =>
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
        label="Told"
        value={event.modality}
        options={modalityChoices}
        toCorrection={edit("modality")}
      />
    </>
  );
}

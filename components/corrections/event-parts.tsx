"use client";
// Where an event was, who took part and what tells of it: each added and removed for itself.
import type { EventView } from "#lib/features/events/view.ts";
import styles from "./form.module.css";
import { type Gathered, GatheredList } from "./gathered.tsx";
import { ParticipantFields } from "./participant-fields.tsx";
import { PassageFields } from "./passage-fields.tsx";
import { PlaceFields } from "./place-fields.tsx";
import { placeOf } from "./pointed.ts";
import { type Correction, useCorrecting } from "./use-correcting.ts";

type EventPartsProps = {
  event: Pick<EventView, "slug" | "placesShown" | "roles" | "described" | "bySource">;
  source: string;
  near: number;
};

export function EventParts({ event: { slug, ...event }, source, near }: EventPartsProps) {
  const { correct, isBusy, fault } = useCorrecting({ tellsFaults: true });
  const at = { source, near, isBusy };
  const places = event.placesShown.flatMap(({ entity, shown }) =>
    shown.map((words): Gathered<Correction> => {
      const asked = { verb: "remove-place" as const, event: slug, ...placeOf(words) };
      return { asked, told: `${entity.name}, by “${words.exact}”` };
    }),
  );
  const participants = [
    ...event.roles.map(({ entity, role }): Gathered<Correction> => {
      const asked = { verb: "remove-participant" as const, event: slug, entity: entity.slug };
      return { asked, told: `${entity.name}: ${role}` };
    }),
    ...event.described.map(({ shown, role }): Gathered<Correction> => {
      const asked = { verb: "remove-participant" as const, event: slug, words: placeOf(shown) };
      return { asked, told: `“${shown.exact}”: ${role}` };
    }),
  ];
  const passages = event.bySource.flatMap(({ roles }) =>
    roles.flatMap(({ passages }) =>
      passages.map((words): Gathered<Correction> => {
        const asked = { verb: "remove-passage" as const, event: slug, ...placeOf(words) };
        return { asked, told: `“${words.exact}”` };
      }),
    ),
  );
  const remove = ({ asked, told }: Gathered<Correction>) => correct(asked, `${told} was removed.`);
  const add = (correction: Correction, told: string, after: () => void) =>
    correct(correction, `${told} was added.`, after);
  const list = { isBusy, deed: "Remove" as const, onRemove: remove };
  return (
    <div className={styles.form}>
      {fault && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
      <fieldset className={styles.part}>
        <legend>Where</legend>
        <GatheredList label="Places of the event" items={places} {...list} />
        <PlaceFields
          {...at}
          onAdd={({ asked, told }, after) => add({ verb: "add-place", event: slug, ...asked }, told, after)}
        />
      </fieldset>
      <fieldset className={styles.part}>
        <legend>Who took part</legend>
        <GatheredList label="Participants of the event" items={participants} {...list} />
        <ParticipantFields
          {...at}
          onAdd={({ asked, told }, after) =>
            add({ verb: "add-participant", event: slug, ...asked }, told, after)
          }
        />
      </fieldset>
      <fieldset className={styles.part}>
        <legend>What tells of it</legend>
        <GatheredList label="Passages of the event" items={passages} {...list} />
        <PassageFields
          {...at}
          onAdd={({ asked, told }, after) => add({ verb: "passage", event: slug, ...asked }, told, after)}
        />
      </fieldset>
    </div>
  );
}

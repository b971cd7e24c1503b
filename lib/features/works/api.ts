/** From rows to the shapes of the API. */
import type { LeanRow, WorkRow } from "./queries.ts";
import { toShown, type WorkDetail } from "./schema.ts";

export function toWorkDetail({ slug, title, note, witnesses, voices, passages }: WorkRow): WorkDetail {
  const leans = witnesses.flatMap(({ anchors }) => anchors.flatMap(({ lean }) => lean ?? []));
  return {
    slug,
    title,
    note,
    witnesses: witnesses.map((witness) => witness.slug),
    voices: voices.map(({ anchor, role, entity }) => ({ ...toShown(anchor), role, entity: entity.slug })),
    passages: passages.map(({ anchor, shows }) => ({ ...toShown(anchor), shows })),
    leans: leans.map(toLean),
  };
}

function toLean({ anchor, cue, outlet }: LeanRow): WorkDetail["leans"][number] {
  return { ...toShown(anchor), outlet: outlet.slug, cue: toShown(cue) };
}

// An entity's room as it is laid out: who it is, its mentions (all, by one name, or beside another), and who is named with it.
import Link from "next/link";
import type { ReactNode } from "react";
import { Chip } from "#components/ui/chip.tsx";
import { entityAddress } from "#lib/features/entities/entity-address.ts";
import type { CompanionRow, DescriptionRow } from "#lib/features/entities/queries.ts";
import type { EntityView } from "#lib/features/entities/view.ts";
import type { SourceItemView } from "#lib/features/sources/view.ts";
import { Companions } from "./companions.tsx";
import { Concordance } from "./concordance.tsx";
import { Descriptions } from "./descriptions.tsx";
import { EntityHead } from "./entity-head.tsx";
import styles from "./entity-room.module.css";
import { Meetings } from "./meetings.tsx";
import { NameForms } from "./name-forms.tsx";
import { sharedPassages } from "./shared-passages.ts";

export type EntityRoomProps = {
  entity: EntityView & { readonly companions: readonly CompanionRow[] };
  sources: ReadonlyMap<string, SourceItemView>;
  /** Only the mentions by this name. */
  as?: string | undefined;
  /** Only the passages that name this one too. */
  beside?: EntityView | undefined;
  descriptions: readonly DescriptionRow[];
  /** What is known beyond its names: events, claims. Stands aside where only some of the mentions are asked for. */
  children?: ReactNode;
};

function onlyAs(entity: EntityView, as: string | undefined): EntityView["bySource"] {
  if (!as) return entity.bySource;
  return entity.bySource
    .map(({ source, lines }) => ({ source, lines: lines.filter(({ matched }) => matched === as) }))
    .filter(({ lines }) => lines.length > 0);
}

function Mentions({ entity, sources, as, beside }: EntityRoomProps) {
  const all = (
    <Link className={styles.all} href={`${entityAddress(entity.slug)}#mentions`} prefetch={false}>
      All mentions
    </Link>
  );
  if (beside) {
    const passages = sharedPassages(entity, beside);
    return (
      <>
        <div className={styles.top}>
          <h2 className={styles.heading} id="mentions">
            {passages.length} {passages.length === 1 ? "passage" : "passages"} with{" "}
            <Chip kind={beside.kind} href={entityAddress(beside.slug)}>
              {beside.name}
            </Chip>
          </h2>
          {all}
        </div>
        <Meetings
          passages={passages}
          kinds={{ one: entity.kind, other: beside.kind }}
          sourceName={(slug) => sources.get(slug)?.name ?? slug}
        />
      </>
    );
  }
  return (
    <>
      <div className={styles.top}>
        <h2 className={styles.heading} id="mentions">
          {as ? `Named “${as}”` : "In the words of the sources"}
        </h2>
        {as && all}
      </div>
      <Concordance entity={{ ...entity, bySource: onlyAs(entity, as) }} sources={sources} />
    </>
  );
}

export function EntityRoom(props: EntityRoomProps) {
  const { entity, as, beside, descriptions, children } = props;
  return (
    <>
      <EntityHead entity={entity}>
        <NameForms entity={entity} chosen={as} />
        <Descriptions descriptions={descriptions} />
      </EntityHead>
      <div className={styles.room}>
        <div className={styles.mentions}>
          {!(as || beside) && <div className={styles.known}>{children}</div>}
          <Mentions {...props} />
        </div>
        {entity.companions.length > 0 && (
          <aside className={styles.aside} aria-labelledby="companions">
            <h2 className={styles.heading} id="companions">
              Named in the same passages
            </h2>
            <Companions entity={entity.slug} companions={entity.companions} chosen={beside?.slug} />
            <Link className={styles.all} href="/network" prefetch={false}>
              Who is named with whom, of all
            </Link>
          </aside>
        )}
      </div>
    </>
  );
}

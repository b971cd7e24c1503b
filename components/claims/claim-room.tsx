// One claim as it is laid out: the sentence, what its origins are, who says so in each source, and what stands beside and against it.
import type { ReactNode } from "react";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { KindMark } from "#components/ui/kind-mark.tsx";
import { ShownWords } from "#components/ui/shown-words.tsx";
import type { ClaimView } from "#lib/features/claims/view.ts";
import { entityAddress } from "#lib/features/entities/entity-address.ts";
import { ClaimEvidence } from "./claim-evidence.tsx";
import { ClaimOrigins } from "./claim-origins.tsx";
import { ClaimRelations } from "./claim-relations.tsx";
import styles from "./claim-room.module.css";
import { ConflictCount } from "./conflict-count.tsx";
import { countOrigins } from "./count-origins.ts";

export type ClaimRoomProps = {
  claim: ClaimView;
  sources: ReadonlyMap<string, string>;
  /** What else the same words tell: events. */
  children?: ReactNode;
};

const kinds = {
  fact: "Fact: an article states it in its own voice",
  reported: "Reported: it rests on somebody’s word",
  opinion: "Opinion: an assessment, an explanation or a motive",
  prediction: "Prediction: of what was then to come",
} as const;

export function ClaimRoom({ claim, sources, children }: ClaimRoomProps) {
  const { statement, kind, about, described } = claim;
  return (
    <>
      <header className={styles.head}>
        <Breadcrumbs crumbs={[{ href: "/claims", label: "Claims" }]} here="A claim" />
        <h1 className={styles.statement} data-kind="claim">
          <KindMark kind="claim" /> {statement}
        </h1>
        <p className={styles.facts}>
          <a href="#origins" className={styles.origins}>
            {countOrigins(claim)}
          </a>
          <span>{kinds[kind]}</span>
          <ConflictCount relations={claim.relations} />
        </p>
        {about.length + described.length > 0 && (
          <div className={styles.about}>
            <span>About</span>
            {about.map((entity) => (
              <Chip key={entity.slug} kind={entity.kind} href={entityAddress(entity.slug)}>
                {entity.name}
              </Chip>
            ))}
            {described.map((words) => (
              <ShownWords key={`${words.source} ${words.start}`} words={words} as="inline" />
            ))}
          </div>
        )}
      </header>
      <ClaimEvidence bySource={claim.bySource} sources={sources} />
      <ClaimOrigins claim={claim} sources={sources} />
      <ClaimRelations claim={claim} sources={sources} />
      {children}
    </>
  );
}

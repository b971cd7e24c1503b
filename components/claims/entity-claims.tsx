// The claims about an entity, and those that are made in its words; the conflicts first.
import Link from "next/link";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { ShownWords } from "#components/ui/shown-words.tsx";
import { claimAddress, claimsAddress } from "#lib/features/claims/claim-address.ts";
import type { ClaimItemView, ClaimView } from "#lib/features/claims/view.ts";
import { inConflict } from "./claims-request.ts";
import { ConflictCount } from "./conflict-count.tsx";
import styles from "./entity-claims.module.css";
import { StanceMark } from "./stance-mark.tsx";

/** So many stand open; the rest lie behind one click. */
const shown = 5;

type Props = {
  entity: { slug: string; name: string };
  about: readonly ClaimItemView[];
  made: readonly ClaimView[];
};

function Claims({ claims }: { claims: readonly ClaimItemView[] }) {
  return (
    <ul>
      {claims.map(({ slug, statement, kind, origins, sources, relations }) => (
        <li key={slug} className={styles.claim}>
          <Link className={styles.link} href={claimAddress(slug)} prefetch={false}>
            {statement}
          </Link>
          <span className={styles.facts}>
            <span>{kind}</span>
            <span>
              {origins} {origins === 1 ? "origin" : "origins"} in {sources.length}
            </span>
            <ConflictCount relations={relations} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Said({ claim, entity }: { claim: ClaimView; entity: string }) {
  const own = claim.bySource.flatMap(({ evidence }) =>
    evidence.filter(({ attribution }) =>
      attribution.some(({ speakers }) => speakers.some((speaker) => speaker.entity?.slug === entity)),
    ),
  );
  return (
    <li className={styles.claim}>
      <Link className={styles.link} href={claimAddress(claim.slug)} prefetch={false}>
        {claim.statement}
      </Link>
      {own.map(({ id, stance, words }) => (
        <p key={id} className={styles.words}>
          <StanceMark stance={stance} /> <ShownWords words={words} as="inline" />
        </p>
      ))}
    </li>
  );
}

export function EntityClaims({ entity, about, made }: Props) {
  const inOrder = about.toSorted(
    (a, b) => inConflict(b) - inConflict(a) || b.evidence.length - a.evidence.length,
  );
  const rest = inOrder.slice(shown);
  return (
    <>
      {about.length > 0 && (
        <section aria-labelledby="claims-about">
          <h2 className={styles.heading} id="claims-about">
            Claims about {entity.name}{" "}
            <Link className={styles.all} href={claimsAddress({ about: entity.slug })} prefetch={false}>
              {about.length} in the matrix
            </Link>
          </h2>
          <Claims claims={inOrder.slice(0, shown)} />
          {rest.length > 0 && (
            <Disclosure summary={`${rest.length} more`}>
              <Claims claims={rest} />
            </Disclosure>
          )}
        </section>
      )}
      {made.length > 0 && (
        <section aria-labelledby="claims-made">
          <h2 className={styles.heading} id="claims-made">
            In the words of {entity.name} <span className={styles.count}>{made.length}</span>
          </h2>
          <ul>
            {made.slice(0, shown).map((claim) => (
              <Said key={claim.slug} claim={claim} entity={entity.slug} />
            ))}
          </ul>
          {made.length > shown && (
            <Disclosure summary={`${made.length - shown} more`}>
              <ul>
                {made.slice(shown).map((claim) => (
                  <Said key={claim.slug} claim={claim} entity={entity.slug} />
                ))}
              </ul>
            </Disclosure>
          )}
        </section>
      )}
    </>
  );
}

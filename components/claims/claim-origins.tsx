// How many independent origins stand behind a claim, and why its copies count once: each origin with its works, and the words that join
// them. Denials stand apart; what is passed on without a name says so.
import Link from "next/link";
import { ShownWords } from "#components/ui/shown-words.tsx";
import type { ClaimView, OriginsView } from "#lib/features/claims/view.ts";
import { entityAddress } from "#lib/features/entities/entity-address.ts";
import styles from "./claim-origins.module.css";
import room from "./claim-room.module.css";
import { countOrigins } from "./count-origins.ts";

type SourceNames = ReadonlyMap<string, string>;
type Work = OriginsView["denying"][number];

function Works({ works, sources }: { works: readonly Work[]; sources: SourceNames }) {
  return (
    <ul>
      {works.map(({ work, title, sources: witnesses }) => (
        <li key={work ?? witnesses[0]} className={styles.work}>
          {work ? (
            <Link href={`/works/${work}`} prefetch={false}>
              {title ?? work}
            </Link>
          ) : (
            (sources.get(witnesses[0] ?? "") ?? witnesses[0])
          )}
          {witnesses.length > 1 && (
            <span className={styles.why}>
              {witnesses.length} witnesses of one work, so one origin:{" "}
              {witnesses.map((slug) => `“${sources.get(slug) ?? slug}”`).join(" and ")}.
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Name({ name, entity }: { name: string; entity: string | null }) {
  return entity ? (
    <Link href={entityAddress(entity)} prefetch={false}>
      {name}
    </Link>
  ) : (
    `“${name}”`
  );
}

function Joins({ joins }: { joins: OriginsView["origins"][number]["joins"] }) {
  return joins.map(({ name, entity, isOwn, shown }) => (
    <p key={name} className={styles.why}>
      One origin, because{" "}
      {isOwn ? "one is the word of, and the other passes on, " : "both pass on the words of "}
      <Name name={name} entity={entity} />:{" "}
      {shown.map((words, index) => (
        <span key={`${words.source} ${words.start}`}>
          {index > 0 && ", "}
          <ShownWords words={words} as="inline" />
        </span>
      ))}
    </p>
  ));
}

export function ClaimOrigins({ claim, sources }: { claim: ClaimView; sources: SourceNames }) {
  const { origins, voices, unestablished, denying } = claim.explained;
  return (
    <section className={room.section} aria-labelledby="origins">
      <h2 className={room.heading} id="origins">
        {countOrigins(claim)}
      </h2>
      <div className={styles.columns}>
        <ol className={styles.origins}>
          {origins.map(({ works, joins }, index) => (
            <li key={works[0]?.sources[0]} className={styles.origin}>
              <span className={styles.number}>Origin {index + 1}</span>
              <Works works={works} sources={sources} />
              <Joins joins={joins} />
            </li>
          ))}
        </ol>
        <dl className={styles.beside}>
          {voices.length > 0 && (
            <div>
              <dt>Voices</dt>
              {voices.map(({ name, entity, shown }) => (
                <dd key={`${name} ${shown[0]?.source}`}>
                  <Name name={name} entity={entity} />
                </dd>
              ))}
            </div>
          )}
          {unestablished.length > 0 && (
            <div>
              <dt>Origin not established</dt>
              {unestablished.map((words) => (
                <dd key={`${words.source} ${words.start}`}>
                  <ShownWords words={words} as="inline" /> says not whose it is
                </dd>
              ))}
            </div>
          )}
          {denying.length > 0 && (
            <div>
              <dt>Only denied by</dt>
              <dd>
                <Works works={denying} sources={sources} />
              </dd>
            </div>
          )}
        </dl>
      </div>
    </section>
  );
}

// Who says so, source beside source: each passage with its stance and the chain by which it came to the article.
import Link from "next/link";
import { ShownWords } from "#components/ui/shown-words.tsx";
import type { ClaimView } from "#lib/features/claims/view.ts";
import { readAddress } from "#lib/features/sources/read-address.ts";
import { AttributionChain } from "./attribution-chain.tsx";
import styles from "./claim-evidence.module.css";
import room from "./claim-room.module.css";
import { StanceMark } from "./stance-mark.tsx";

type Props = { bySource: ClaimView["bySource"]; sources: ReadonlyMap<string, string> };

export function ClaimEvidence({ bySource, sources }: Props) {
  return (
    <section className={room.section} aria-labelledby="evidence">
      <h2 className={room.heading} id="evidence">
        Who says so
      </h2>
      <div className={styles.sources}>
        {bySource.map(({ source, evidence }) => (
          <section key={source} className={styles.source} aria-labelledby={`in-${source}`}>
            <h3 className={styles.name} id={`in-${source}`}>
              <Link href={readAddress(source)} prefetch={false}>
                {sources.get(source) ?? source}
              </Link>
            </h3>
            <ol>
              {evidence.map((one) => (
                <li key={one.id} className={styles.evidence}>
                  <p className={styles.stance} data-stance={one.stance}>
                    <StanceMark stance={one.stance} said={false} /> {one.stance}
                  </p>
                  <ShownWords words={one.words} />
                  <AttributionChain steps={one.attribution} />
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
    </section>
  );
}

// Events and claims that the query finds, folded away: the way from the words to what is known by them.
import Link from "next/link";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { KindMark } from "#components/ui/kind-mark.tsx";
import { kindWords } from "#components/ui/kinds.ts";
import { claimAddress } from "#lib/features/claims/claim-address.ts";
import { eventAddress } from "#lib/features/events/event-address.ts";
import type { KnownView } from "#lib/features/search/view.ts";
import styles from "./known-matches.module.css";

const addressOf = { event: eventAddress, claim: (slug: string) => claimAddress(slug) } as const;

export function KnownMatches({ known }: { known: readonly KnownView[] }) {
  if (known.length === 0) return null;
  const counts = known.map(({ kind, total }) => `${total} ${kindWords[kind][total === 1 ? "one" : "many"]}`);
  return (
    <div className={styles.known}>
      <Disclosure summary={`Also found: ${counts.join(" and ")}`}>
        {known.map(({ kind, total, items }) => (
          <section key={kind} aria-label={kindWords[kind].heading}>
            <ul className={styles.list}>
              {items.map(({ slug, name }) => (
                <li key={slug}>
                  <KindMark kind={kind} />
                  <Link href={addressOf[kind](slug)} prefetch={false}>
                    {name}
                  </Link>
                </li>
              ))}
            </ul>
            {total > items.length && (
              <p className={styles.more}>
                the best {items.length} of {total} {kindWords[kind].many}
              </p>
            )}
          </section>
        ))}
      </Disclosure>
    </div>
  );
}

// Two that may be one, beside each other: what each is called, and where it is named.
import Link from "next/link";
import { clipAfter, clipBefore } from "#components/entities/clip-context.ts";
import { KindMark } from "#components/ui/kind-mark.tsx";
import { PassageQuote } from "#components/ui/passage-quote.tsx";
import { entityAddress } from "#lib/features/entities/entity-address.ts";
import type { OwnerView } from "#lib/features/reviews/view.ts";
import { readAddress } from "#lib/features/sources/read-address.ts";
import styles from "./proposal-card.module.css";

/** So many characters of those kept beside a mention: a few fewer, so that whole words are left. */
const near = 30;

function isCut(words: string): boolean {
  return words.length > near && !words.includes("\n");
}

export function Pair({ owners }: { owners: readonly OwnerView[] }) {
  return (
    <ul className={styles.pair}>
      {owners.map(({ slug, name, kind, mentions, note, names, samples }) => (
        <li key={slug} className={styles.one}>
          <p>
            <KindMark kind={kind} />{" "}
            <Link href={entityAddress(slug)} prefetch={false} className={styles.name}>
              {name}
            </Link>{" "}
            <span className={styles.soft}>
              {mentions} {mentions === 1 ? "mention" : "mentions"}
            </span>
          </p>
          {names.length > 0 && <p className={styles.soft}>Also {names.join(", ")}</p>}
          {note && <p className={styles.soft}>{note}</p>}
          {samples.map(({ source, at, before, words, after }) => (
            <PassageQuote
              key={`${source} ${at.start}`}
              pieces={[
                { text: clipBefore(before.split("\n").at(-1) ?? "", near) },
                { text: words, mark: "chosen", href: readAddress(source, at) },
                { text: clipAfter(after.split("\n")[0] ?? "", near) },
              ]}
              cut={{ before: isCut(before), after: isCut(after) }}
            />
          ))}
        </li>
      ))}
    </ul>
  );
}

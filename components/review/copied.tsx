// The text that one repeats: the sentence of both as it stands there, how much of each stands in the other, and both beside each other.
import Link from "next/link";
import { Button } from "#components/ui/button.tsx";
import { PassageQuote } from "#components/ui/passage-quote.tsx";
import { compareAddress } from "#lib/features/comparisons/compare-address.ts";
import type { Payload } from "#lib/features/proposals/schema.ts";
import type { CopiedView } from "#lib/features/reviews/view.ts";
import { readAddress } from "#lib/features/sources/read-address.ts";
import styles from "./proposal-card.module.css";

type Props = {
  copied: CopiedView;
  payload: Extract<Payload, { kind: "witness" | "version" }>;
  source: string | undefined;
};

const percent = (share: number) => `${Math.floor(share * 100)} %`;

export function Copied({ copied: { slug, name, place }, payload, source }: Props) {
  const at = place ? { start: place.start, end: place.end } : undefined;
  const link = (
    <Link href={readAddress(slug, at)} prefetch={false}>
      {name}
    </Link>
  );
  return (
    <>
      {place ? (
        <PassageQuote
          size="text"
          pieces={[{ text: place.before }, { text: place.words, mark: "chosen" }, { text: place.after }]}
          cut={place.isCut}
          cite={link}
        />
      ) : (
        <p>{link}</p>
      )}
      <dl className={styles.measures}>
        <Measure name="Of this text, in the other" value={percent(payload.inOther)} />
        <Measure name="Of the other, in this text" value={percent(payload.ofOther)} />
        <Measure name="Of both, common" value={percent(payload.resemblance)} />
        <Measure name="Rows of three words in both" value={payload.shared.toLocaleString("en-GB")} />
      </dl>
      {source && (
        <p>
          <Button href={compareAddress({ sources: [slug, source] })}>Read both side by side</Button>
        </p>
      )}
    </>
  );
}

function Measure({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt className={styles.soft}>{name}</dt>
      <dd className={styles.name}>{value}</dd>
    </div>
  );
}

"use client";
// One stretch of words of a fact: how it stood, and where it may stand now. Places are numbered; their numbers are keys.
import Link from "next/link";
import type { RefObject } from "react";
import { useKey } from "#components/keyboard/use-key.ts";
import { Button } from "#components/ui/button.tsx";
import { readAddress } from "#lib/features/sources/read-address.ts";
import { versionsAddress } from "#lib/features/versions/versions-address.ts";
import type { OfferView, PartView } from "#lib/features/versions/view.ts";
import styles from "./decision-part.module.css";
import { Pieces } from "./pieces.tsx";

type Props = {
  slug: string;
  older: string;
  part: PartView;
  isOpen: boolean;
  isSeveral: boolean;
  find: string | null;
  seek: RefObject<HTMLInputElement | null>;
  onPlace: (offer: OfferView) => void;
  isBusy: boolean;
};

const roles = { words: "The words", cue: "The words that say who says so", speaker: "Who says so" } as const;

export function DecisionPart({ slug, older, part, isOpen, isSeveral, find, seek, onPlace, isBusy }: Props) {
  return (
    <section className={styles.part} data-open={isOpen || undefined} aria-label={roles[part.role]}>
      {isSeveral && <h4 className={styles.role}>{roles[part.role]}</h4>}
      <blockquote className={styles.old}>
        <Pieces pieces={part.pieces} change="gone" />
      </blockquote>
      <p className={styles.from}>
        <Link href={readAddress(older, part)} prefetch={false}>
          In the older text
        </Link>
        {part.there && (
          <>
            {" → "}
            <Link href={readAddress(slug, part.there)} prefetch={false}>
              “{part.there.exact}”
            </Link>{" "}
            {part.decision === null ? "stands as it stood" : "was chosen"}
          </>
        )}
        {!part.there && !isOpen && isSeveral && (
          <>
            {" · "}
            <Link href={versionsAddress(slug, { at: part.id })} prefetch={false} scroll={false}>
              waits too
            </Link>
          </>
        )}
      </p>
      {isOpen && (
        <>
          <Offers offers={part.offers} find={find} onPlace={onPlace} isBusy={isBusy} />
          <form
            className={styles.seek}
            action={`/sources/${encodeURIComponent(slug)}/versions#decide`}
            data-print="no"
          >
            <input type="hidden" name="at" value={part.id} />
            <label className={styles.field}>
              <span>Other words of the newer text</span>
              <input
                ref={seek}
                type="search"
                name="find"
                defaultValue={find ?? part.exact.slice(0, 500)}
                maxLength={500}
              />
            </label>
            <Button type="submit">Find them</Button>
          </form>
        </>
      )}
    </section>
  );
}

type OffersProps = Pick<Props, "find" | "onPlace" | "isBusy"> & { offers: readonly OfferView[] };

function Offers({ offers, find, onPlace, isBusy }: OffersProps) {
  if (offers.length === 0) {
    return (
      <p className={styles.none}>
        {find === null
          ? "Neither these words nor what stood around them is in the newer text."
          : `“${find}” does not stand in the newer text.`}{" "}
        Find other words below, or let it go.
      </p>
    );
  }
  return (
    <ol className={styles.offers}>
      {offers.map((offer, index) => (
        <li key={`${offer.start}-${offer.end}`} className={styles.offer}>
          {index < 9 && <OfferKey number={index + 1} run={() => onPlace(offer)} />}
          <p className={styles.now}>
            <Pieces pieces={offer.pieces} change="new" />
          </p>
          <Button size="s" onClick={() => onPlace(offer)} disabled={isBusy}>
            It is here <kbd>{index + 1}</kbd>
          </Button>
        </li>
      ))}
    </ol>
  );
}

function OfferKey({ number, run }: { number: number; run: () => void }) {
  useKey(String(number), `Take place ${number}`, "Versions", run);
  return null;
}

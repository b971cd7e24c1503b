// Where the same is proposed too, each in its passage: what "all alike" would decide at once.
import Link from "next/link";
import { PassageQuote } from "#components/ui/passage-quote.tsx";
import type { PlaceView } from "#lib/features/reviews/view.ts";
import { readAddress } from "#lib/features/sources/read-address.ts";
import styles from "./similar-places.module.css";

export function SimilarPlaces({ places, total }: { places: readonly PlaceView[]; total: number }) {
  if (places.length === 0) return null;
  return (
    <section aria-labelledby="alike">
      <h2 id="alike" className={styles.heading}>
        The same elsewhere ({total})
      </h2>
      <ul className={styles.list}>
        {places.map((place) => (
          <li key={`${place.source} ${place.start}`}>
            <PassageQuote
              pieces={[{ text: place.before }, { text: place.words, mark: "chosen" }, { text: place.after }]}
              cut={place.isCut}
              cite={
                <Link
                  href={readAddress(place.source, { start: place.start, end: place.end })}
                  prefetch={false}
                >
                  {place.sourceName}
                </Link>
              }
            />
          </li>
        ))}
      </ul>
      {total > places.length && <p className={styles.more}>And {total - places.length} more.</p>}
    </section>
  );
}

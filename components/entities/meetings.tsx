// The passages that name two entities, whole, with both marked in their own way; each name is a link to its exact span.
import Link from "next/link";
import { PassageQuote } from "#components/ui/passage-quote.tsx";
import type { EntityKind } from "#lib/features/entities/schema.ts";
import { readAddress } from "#lib/features/sources/read-address.ts";
import styles from "./meetings.module.css";
import type { SharedPassage } from "./shared-passages.ts";

export type MeetingsProps = {
  passages: readonly SharedPassage[];
  kinds: { one: EntityKind; other: EntityKind };
  sourceName: (slug: string) => string;
};

export function Meetings({ passages, kinds, sourceName }: MeetingsProps) {
  return (
    <ol className={styles.list}>
      {passages.map(({ source, passage, pieces }) => (
        <li key={`${source} ${passage}`}>
          <PassageQuote
            pieces={pieces.map(({ text, of, at }) => ({
              text,
              mark: of && kinds[of],
              href: at && readAddress(source, at),
            }))}
            cite={
              <Link href={readAddress(source)} prefetch={false}>
                {sourceName(source)}
              </Link>
            }
          />
        </li>
      ))}
    </ol>
  );
}

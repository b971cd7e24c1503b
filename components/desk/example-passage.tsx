// What the room is, shown by one passage of what it holds: its names marked, each leading to the exact words. Chosen by rule.
import Link from "next/link";
import { PassageQuote } from "#components/ui/passage-quote.tsx";
import type { NamedPassageView } from "#lib/features/entities/view.ts";
import { readAddress } from "#lib/features/sources/read-address.ts";
import styles from "./example-passage.module.css";

export function ExamplePassage({ passage, sourceName }: { passage: NamedPassageView; sourceName: string }) {
  const { source, pieces } = passage;
  return (
    <section className={styles.example} aria-labelledby="example">
      <h2 className={styles.heading} id="example">
        From the shelf
      </h2>
      <PassageQuote
        size="text"
        pieces={pieces.map(({ text, kind, at }) => ({
          text,
          mark: kind,
          href: at && readAddress(source, at),
        }))}
        cite={
          <Link href={readAddress(source)} prefetch={false}>
            {sourceName}
          </Link>
        }
      />
      <p className={styles.legend}>
        <span data-kind="person">person</span> <span data-kind="organization">organization</span>{" "}
        <span data-kind="place">place</span>
      </p>
    </section>
  );
}

// One thing that the texts tell of, or words that stand in them: the passages of each column that do, level with those of the others
// that tell the same besides, and what they claim of it.
import Link from "next/link";
import { KindMark } from "#components/ui/kind-mark.tsx";
import { claimAddress } from "#lib/features/claims/claim-address.ts";
import { compareAddress } from "#lib/features/comparisons/compare-address.ts";
import type { CompareRequest } from "#lib/features/comparisons/compare-request.ts";
import type { SharedSentence } from "#lib/features/comparisons/shared-by.ts";
import type { Subject } from "#lib/features/comparisons/subjects.ts";
import type { ColumnView, TopicView } from "#lib/features/comparisons/view.ts";
import { entityAddress } from "#lib/features/entities/entity-address.ts";
import { eventAddress } from "#lib/features/events/event-address.ts";
import { ColumnsTable } from "./columns-table.tsx";
import { LinkLines } from "./link-lines.tsx";
import { SubjectClaims } from "./subject-claims.tsx";
import styles from "./topic.module.css";
import { TopicBodies } from "./topic-bodies.tsx";

export type TopicProps = {
  request: CompareRequest;
  columns: readonly ColumnView[];
  topic: TopicView;
  sentences: readonly SharedSentence[];
};

const addresses = { entity: entityAddress, event: eventAddress, claim: claimAddress };

export function Topic({ request, columns, topic, sentences }: TopicProps) {
  const { title, subject, meant, partial, counts, rows, claims } = topic;
  const notes = counts.map((count, column) =>
    count === 0
      ? subject
        ? "does not tell of it"
        : "has none of these words"
      : `${count} ${count === 1 ? "passage" : "passages"}${partial.includes(column) ? ", with some of the words" : ""}`,
  );
  return (
    <section aria-labelledby="topic" className={styles.topic}>
      <h2 id="topic" className={styles.title}>
        {subject ? <Name subject={subject} /> : <>The words “{title}”</>}
      </h2>
      {meant && (
        <p className={styles.meant}>
          That is also a name that is known here:{" "}
          <Link href={compareAddress({ ...request, words: "", by: meant })} prefetch={false}>
            align by {meant.name}, under all of its names
          </Link>
          .
        </p>
      )}
      {partial.length > 0 && (
        <p className={styles.meant}>
          {listed(partial.map((column) => columns[column]?.siglum ?? ""))}{" "}
          {partial.length === 1 ? "has" : "have"} no passage with all of these words; what has some of them is
          shown.
        </p>
      )}
      <ColumnsTable request={request} columns={columns} caption={`Passages on ${title}`} notes={notes}>
        <TopicBodies columns={columns} rows={rows} sentences={sentences} name={subject?.name ?? null} />
      </ColumnsTable>
      <LinkLines count={columns.length} />
      {subject && claims.length > 0 && (
        <SubjectClaims request={request} columns={columns} name={subject.name} claims={claims} />
      )}
    </section>
  );
}

function Name({ subject: { type, slug, kind, name } }: { subject: Subject }) {
  return (
    <>
      <KindMark kind={kind} />{" "}
      <Link href={addresses[type](slug)} prefetch={false}>
        {name}
      </Link>
    </>
  );
}

function listed(words: readonly string[]): string {
  return new Intl.ListFormat("en-GB").format(words);
}

// Different texts, aligned by what they share: one thing at a time with its passages level in every column, what else they share
// and what only one has, where they conflict, and which sentences stand in several.
import Link from "next/link";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { compareAddress } from "#lib/features/comparisons/compare-address.ts";
import type { CompareRequest } from "#lib/features/comparisons/compare-request.ts";
import type { ColumnView, TextsView } from "#lib/features/comparisons/view.ts";
import { ColumnSwitch } from "./column-switch.tsx";
import { Conflicts } from "./conflicts.tsx";
import { SharedSentences } from "./shared-sentences.tsx";
import { SubjectLists } from "./subject-lists.tsx";
import styles from "./texts-room.module.css";
import { Topic } from "./topic.tsx";
import { WordsField } from "./words-field.tsx";

export type TextsRoomProps = { request: CompareRequest; columns: readonly ColumnView[]; view: TextsView };

export function TextsRoom({ request, columns, view }: TextsRoomProps) {
  const { subjects, topic, conflicts, sentences, versions } = view;
  const siglumOf = (slug: string) => columns.find((column) => column.slug === slug)?.siglum ?? slug;
  return (
    <>
      <p className={styles.lead}>
        These are different texts: their words are not laid against each other, but what they tell of is.
        {versions.map((slugs) => (
          <span key={slugs.join()}>
            {" "}
            {slugs.map(siglumOf).join(" and ")} are versions of one text:{" "}
            <Link href={compareAddress({ sources: slugs })} prefetch={false}>
              compare them word by word
            </Link>
            .
          </span>
        ))}
      </p>
      <p className={styles.jump} data-print="no">
        <a href="#align-by">What else they share, and what only one has</a>
      </p>
      <div className={styles.columns}>
        <div className={styles.main}>
          {topic ? (
            <>
              <ColumnSwitch request={request} columns={columns} />
              <Topic request={request} columns={columns} topic={topic} sentences={sentences} />
            </>
          ) : (
            <EmptyState
              title={request.by ? "None of them tells of that." : "They share nothing that is known."}
            >
              Choose what to align them by from the lists.
            </EmptyState>
          )}
          <Conflicts columns={columns} conflicts={conflicts} />
          <SharedSentences columns={columns} sentences={sentences} />
        </div>
        <div className={styles.aside}>
          <WordsField request={request} />
          <SubjectLists
            request={request}
            columns={columns}
            subjects={subjects}
            chosen={topic?.subject ?? null}
          />
        </div>
      </div>
    </>
  );
}

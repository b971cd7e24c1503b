// Above the article: what it is, whose, when, how long, who is in it; and where an address led, or why it could not. The title
// itself stands in the text, where the text has one.
import Link from "next/link";
import { CompareWith } from "#components/compare/compare-with.tsx";
import { EdtfTime } from "#components/ui/edtf-time.tsx";
import { ErrorNote } from "#components/ui/error-note.tsx";
import { readingMinutes } from "#components/ui/reading-minutes.ts";
import { reviewAddress } from "#lib/features/reviews/review-address.ts";
import { pagesAddress, readAddress } from "#lib/features/sources/read-address.ts";
import type { SourceView } from "#lib/features/sources/view.ts";
import { versionsAddress } from "#lib/features/versions/versions-address.ts";
import styles from "./article-head.module.css";
import { NamedHere } from "./named-here.tsx";
import type { ReaderRequest } from "./reader-request.ts";
import { Superseded, type Supersession } from "./superseded.tsx";

type ArticleHeadProps = {
  source: SourceView;
  request: ReaderRequest;
  superseded: Supersession | null;
  /** How much is proposed of it and waits to be reviewed. */
  waiting: number;
};

export function ArticleHead({ source, request, superseded, waiting }: ArticleHeadProps) {
  const hasTitle = source.passages.some(({ kind }) => kind === "title");
  return (
    <header className={styles.head}>
      {superseded && <Superseded slug={source.slug} by={superseded} />}
      {!hasTitle && <h1 className={styles.title}>{source.name}</h1>}
      <Imprint source={source} request={request} />
      <NamedHere />
      {waiting > 0 && <Waiting source={source.slug} waiting={waiting} />}
      <Arrived source={source} request={request} />
    </header>
  );
}

function Imprint({
  source: { slug, fields, words, format },
  request,
}: Pick<ArticleHeadProps, "source" | "request">) {
  const minutes = readingMinutes(words);
  return (
    <ul className={styles.imprint}>
      {fields.author && <li>{fields.author.value}</li>}
      {fields.publisher && <li>{fields.publisher.value}</li>}
      <li>
        <EdtfTime edtf={fields.published?.value ?? null} none="no date known" />
      </li>
      <li>
        {words.toLocaleString("en-GB")} words, {minutes} {minutes === 1 ? "minute" : "minutes"}
      </li>
      <li data-print="no">
        <a href="#provenance">Where it comes from</a>
      </li>
      <li data-print="no">
        <CompareWith source={slug} />
      </li>
      {format === "pdf" && (
        <li data-print="no">
          <Link href={pagesAddress(slug, request.chosen?.at)}>As pages</Link>
        </li>
      )}
      {format === "html" && (
        <li data-print="no">
          <Link href={`/read/${encodeURIComponent(slug)}/original`}>As it looked</Link>
        </li>
      )}
      <li data-print="no">
        <Link href={versionsAddress(slug)} prefetch={false}>
          Versions
        </Link>
      </li>
    </ul>
  );
}

function Waiting({ source, waiting }: { source: string; waiting: number }) {
  return (
    <p className={styles.waiting} data-print="no">
      <Link href={reviewAddress({ source })} prefetch={false}>
        {waiting === 1 ? "1 proposal waits" : `${waiting.toLocaleString("en-GB")} proposals wait`} to be
        reviewed
      </Link>
    </p>
  );
}

function Arrived({
  source: { slug },
  request: { chosen, fault },
}: Pick<ArticleHeadProps, "source" | "request">) {
  if (fault) {
    return (
      <ErrorNote
        tried={`The address asks for the words at “${fault.asked}”.`}
        happened={fault.why}
        remedy="The text stands below from its beginning. For a link to words, select them and copy it."
      />
    );
  }
  if (!chosen) return null;
  return (
    <p className={styles.arrived} data-print="no">
      <span>
        Opened at <a href="#at">“{shorten(chosen.words)}”</a>, passage {chosen.passage}.
      </span>{" "}
      <a href={readAddress(slug)}>Show it unmarked</a>
    </p>
  );
}

function shorten(words: string): string {
  return words.length > 60 ? `${words.slice(0, 55).trimEnd()} …` : words;
}

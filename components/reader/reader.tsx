// The reader: an article, what is known of it beside it, where it comes from under it. Composes; every part is its own.

import { History } from "#components/corrections/history.tsx";
import { toKept } from "#components/excerpts/kept-excerpt.ts";
import { NoteMarkdown } from "#components/excerpts/note-markdown.tsx";
import { Page } from "#components/ui/page.tsx";
import type { HistoryView } from "#lib/features/corrections/view.ts";
import type { MentionsView } from "#lib/features/entities/view.ts";
import type { ExcerptView } from "#lib/features/excerpts/view.ts";
import { readAddress } from "#lib/features/sources/read-address.ts";
import type { SourceView } from "#lib/features/sources/view.ts";
import { Positions } from "#lib/text/positions.ts";
import type { StoredSpan } from "#lib/text/span.ts";
import { Arrival } from "./arrival.tsx";
import { ArticleBody } from "./article-body.tsx";
import { ArticleHead } from "./article-head.tsx";
import { articleHtml } from "./article-html.ts";
import { ArticleSpanBar } from "./article-span-bar.tsx";
import { Contents } from "./contents.tsx";
import { DraftsLeft } from "./drafts-left.tsx";
import { ExcerptLayer } from "./excerpt-layer.tsx";
import { type DrawnNotes, ExcerptList } from "./excerpt-list.tsx";
import { FindInPage } from "./find-in-page.tsx";
import { handOver } from "./hand-over.ts";
import { LayerSwitch } from "./layer-switch.tsx";
import { Margin } from "./margin.tsx";
import { MentionCard } from "./mention-card.tsx";
import { NoteRail } from "./note-rail.tsx";
import { Provenance } from "./provenance.tsx";
import styles from "./reader.module.css";
import type { ReaderRequest } from "./reader-request.ts";
import { ReaderRoom } from "./reader-room.tsx";
import type { Supersession } from "./superseded.tsx";
import { toCards, toCited } from "./to-cards.ts";
import type { Fact } from "./to-facts.ts";
import { chosenMark, excerptMarks, factMarks, hitMarks, mentionMarks } from "./to-marks.ts";

export type ReaderProps = {
  source: SourceView;
  mentions: MentionsView;
  /** The events and claims that it tells. */
  facts: readonly Fact[];
  /** What its reader has kept of it. */
  excerpts: readonly ExcerptView[];
  request: ReaderRequest;
  hits: readonly StoredSpan[];
  /** By what it was superseded; null for a current text. */
  superseded: Supersession | null;
  /** What was written of what is known of it. */
  history: HistoryView;
  /** How much is proposed of it and waits to be reviewed. */
  waiting: number;
  /** Whether the page is asked for as HTML, which then carries the article; otherwise the router's transport does. */
  isDocument: boolean;
};

export function Reader({
  source,
  mentions,
  facts,
  excerpts,
  request,
  hits,
  isDocument,
  superseded,
  history,
  waiting,
}: ReaderProps) {
  const { chosen, layers, query, find } = request;
  const positions = new Positions(source.text);
  const marked = hitMarks(hits.map((hit) => positions.toText(hit)));
  const marks = [
    ...factMarks(facts, positions),
    ...excerptMarks(excerpts, positions),
    ...mentionMarks(mentions, layers),
    ...(chosen ? [chosenMark(chosen.span)] : []),
    ...marked,
  ];
  const markup = articleHtml(source.text, source.passages, marks).toString();
  const headings = source.passages.filter(({ kind }) => kind === "heading");
  return (
    <Page width="wide">
      <ReaderRoom
        key={JSON.stringify([source.slug, request])}
        source={{ slug: source.slug, cited: toCited(source) }}
        cards={toCards(mentions)}
        facts={facts.map(({ kind, slug, title }) => ({ kind, slug, title }))}
        excerpts={excerpts.map((excerpt) => toKept(excerpt, excerpt.references))}
        layers={layers}
      >
        <div className={styles.reader}>
          <ArticleHead source={source} request={request} superseded={superseded} waiting={waiting} />
          <Margin title={source.name}>
            <FindInPage asked={{ words: query || find, marked: marked.length }} />
            <LayerSwitch counts={countByKind(mentions, facts)} />
            <DraftsLeft />
            {headings.length > 1 && (
              <Contents headings={headings.map(({ ordinal, text }) => ({ ordinal, words: text }))} />
            )}
          </Margin>
          <div className={styles.sheet} data-layers={layers.join(" ")}>
            <ArticleBody
              ticket={isDocument ? handOver(markup) : ""}
              markup={isDocument ? null : markup}
              name={source.name}
              language={source.language}
              direction={source.direction}
            />
            <MentionCard />
            <ArticleSpanBar />
            <ExcerptLayer opened={request.excerpt} />
            <NoteRail />
          </div>
          <ExcerptList drawn={drawNotes(excerpts)} />
          <Provenance source={source}>
            <History history={history} at={readAddress(source.slug)} />
          </Provenance>
          {chosen && <Arrival passage={chosen.passage} />}
        </div>
      </ReaderRoom>
    </Page>
  );
}

function countByKind({ mentions }: MentionsView, facts: readonly Fact[]) {
  const count = (kind: string) => mentions.filter((mention) => mention.kind === kind).length;
  const told = (kind: string) => facts.filter((fact) => fact.kind === kind).length;
  const named = { person: count("person"), organization: count("organization"), place: count("place") };
  return { ...named, event: told("event"), claim: told("claim") };
}

function drawNotes(excerpts: readonly ExcerptView[]): DrawnNotes {
  const drawn = excerpts.map(({ id, revision, note, references }) => {
    return [id, { revision, note: note && <NoteMarkdown note={note} references={references} /> }];
  });
  return Object.fromEntries(drawn);
}

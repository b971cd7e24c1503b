// The room of a source's pages: what is marked on them, and the way back to the text.
import { toKept } from "#components/excerpts/kept-excerpt.ts";
import type { ReaderRequest } from "#components/reader/reader-request.ts";
import { toCited } from "#components/reader/to-cards.ts";
import { Button } from "#components/ui/button.tsx";
import { Page } from "#components/ui/page.tsx";
import { entityAddress } from "#lib/features/entities/entity-address.ts";
import type { MentionsView } from "#lib/features/entities/view.ts";
import type { ExcerptView } from "#lib/features/excerpts/view.ts";
import { readAddress } from "#lib/features/sources/read-address.ts";
import type { SourceView } from "#lib/features/sources/view.ts";
import { Positions } from "#lib/text/positions.ts";
import type { StoredSpan } from "#lib/text/span.ts";
import type { PageMark } from "./page-marks.ts";
import { type PageFrameRow, PdfPages } from "./pdf-pages.tsx";

export type PagesRoomProps = {
  source: SourceView;
  frames: readonly PageFrameRow[];
  mentions: MentionsView;
  excerpts: readonly ExcerptView[];
  request: ReaderRequest;
  hits: readonly StoredSpan[];
  /** The page that the address asks for. */
  page: number;
};

export function PagesRoom({ source, frames, mentions, excerpts, request, hits, page }: PagesRoomProps) {
  const { chosen, query } = request;
  const asked = chosen ? { start: chosen.at.start, end: chosen.at.end } : hits[0];
  const holding = asked && frames.find(({ start, end }) => start < asked.end && end > asked.start);
  return (
    <Page
      width="wide"
      title={source.name}
      kicker={`${frames.length} ${frames.length === 1 ? "page" : "pages"}, as printed`}
      tools={
        <Button href={readAddress(source.slug, chosen?.at, { query: query || undefined })}>
          Read as text
        </Button>
      }
    >
      <noscript>
        <p>Pages are drawn by a script. The whole text can be read without one.</p>
      </noscript>
      <PdfPages
        source={{ slug: source.slug, cited: toCited(source) }}
        frames={frames.map(({ number, label, width, height }) => ({ number, label, width, height }))}
        marks={toPageMarks(source, mentions, chosen?.at ?? null, hits)}
        excerpts={excerpts.map((excerpt) => toKept(excerpt, excerpt.references))}
        at={holding?.number ?? (Number.isInteger(page) && page >= 1 && page <= frames.length ? page : 1)}
      />
    </Page>
  );
}

function toPageMarks(
  source: SourceView,
  { mentions, cards }: MentionsView,
  chosen: StoredSpan | null,
  hits: readonly StoredSpan[],
): PageMark[] {
  const positions = new Positions(source.text);
  const nameOf = new Map(cards.map(({ slug, name }) => [slug, name]));
  const named = mentions.map(({ entity, kind, span }): PageMark => {
    const { start, end } = positions.toStored(span);
    return { start, end, kind, href: entityAddress(entity), label: nameOf.get(entity) ?? entity };
  });
  const sought = hits.map(({ start, end }): PageMark => ({ start, end, kind: "hit" }));
  return [
    ...named,
    ...sought,
    ...(chosen ? [{ start: chosen.start, end: chosen.end, kind: "chosen" as const }] : []),
  ];
}

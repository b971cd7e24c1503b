// The room of a source's pages: what is marked on them, where they open, and the ways to the text and to the file itself.
import { toKept } from "#components/excerpts/kept-excerpt.ts";
import type { ReaderRequest } from "#components/reader/reader-request.ts";
import { ReaderRoom } from "#components/reader/reader-room.tsx";
import { toCards, toCited } from "#components/reader/to-cards.ts";
import { chosenMark, hitMarks, mentionMarks } from "#components/reader/to-marks.ts";
import { Button } from "#components/ui/button.tsx";
import { ErrorNote } from "#components/ui/error-note.tsx";
import { Page } from "#components/ui/page.tsx";
import type { MentionsView } from "#lib/features/entities/view.ts";
import type { ExcerptView } from "#lib/features/excerpts/view.ts";
import { pagesAddress, readAddress } from "#lib/features/sources/read-address.ts";
import type { SourceView } from "#lib/features/sources/view.ts";
import { Positions } from "#lib/text/positions.ts";
import type { StoredSpan } from "#lib/text/span.ts";
import { originalAddress } from "./original-address.ts";
import type { PageMark } from "./page-marks.ts";
import styles from "./pages.module.css";
import type { PageFrame } from "./pdf-page.tsx";
import { PdfPages } from "./pdf-pages.tsx";

export type PagesRoomProps = {
  source: SourceView;
  frames: readonly PageFrame[];
  mentions: MentionsView;
  excerpts: readonly ExcerptView[];
  request: ReaderRequest;
  hits: readonly StoredSpan[];
  /** The page that the address asks for. */
  page: number;
};

export function PagesRoom({ source, frames, mentions, excerpts, request, hits, page }: PagesRoomProps) {
  const { chosen, query, fault } = request;
  const marks = toPageMarks(source, mentions, request, hits);
  return (
    <Page
      width="wide"
      title={source.name}
      kicker={`${frames.length} ${frames.length === 1 ? "page" : "pages"}, as printed`}
      tools={
        <>
          <Button href={readAddress(source.slug, chosen?.at, { query: query || undefined })}>
            Read as text
          </Button>
          <Button href={originalAddress(source.slug)} download>
            Save the PDF
          </Button>
        </>
      }
    >
      {fault && (
        <ErrorNote
          tried={`The address asks for the words at “${fault.asked}”.`}
          happened={fault.why}
          remedy="The pages stand below from their beginning. For a link to words, select them and copy it."
        />
      )}
      <noscript>
        <p>Pages are drawn by a script. Without one, read the text, or save the PDF and open it.</p>
      </noscript>
      <p className={styles.printed}>
        Only pages near the window are drawn here. To print all of them, save the PDF and print that.
      </p>
      <ReaderRoom
        source={{ slug: source.slug, cited: toCited(source) }}
        cards={toCards(mentions)}
        facts={[]}
        excerpts={excerpts.map((excerpt) => toKept(excerpt, excerpt.references))}
        layers={request.layers}
      >
        <PdfPages
          address={pagesAddress(source.slug)}
          frames={frames}
          marks={marks}
          words={query || request.find}
          at={whereToOpen(frames, marks, page)}
          lang={source.language === "und" ? undefined : source.language}
        />
      </ReaderRoom>
    </Page>
  );
}

/** At the chosen words, else at the page, else at the first hit. */
function whereToOpen(frames: readonly PageFrame[], marks: readonly PageMark[], page: number) {
  const [chosen, hit] = ["chosen", "hit"].map((kind) => marks.find((mark) => mark.kind === kind));
  const isPage = Number.isInteger(page) && page > 1 && page <= frames.length;
  const asked = chosen ?? (isPage ? undefined : hit);
  const holding = asked && frames.find(({ start, end }) => start < asked.end && end > asked.start);
  if (holding)
    return { page: holding.number, selector: asked.kind === "chosen" ? "#at" : 'mark[data-hit="0"]' };
  return isPage ? { page, selector: null } : null;
}

function toPageMarks(
  source: SourceView,
  mentions: MentionsView,
  { chosen, layers }: ReaderRequest,
  hits: readonly StoredSpan[],
): PageMark[] {
  const positions = new Positions(source.text);
  const marks = [
    ...mentionMarks(mentions, layers),
    ...hitMarks(hits.map((hit) => positions.toText(hit))),
    ...(chosen ? [chosenMark(chosen.span)] : []),
  ];
  return marks.map(({ span, ...mark }) => {
    const { start, end } = positions.toStored(span);
    return mark.element === "a"
      ? { ...mark, start, end, data: { ...mark.data, at: start } }
      : { ...mark, start, end };
  });
}

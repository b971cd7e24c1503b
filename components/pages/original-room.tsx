// The clean text of a saved web page beside the page as it looked. The frame runs nothing and fetches nothing; the text is read as anywhere.
import { toKept } from "#components/excerpts/kept-excerpt.ts";
import article from "#components/reader/article.module.css";
import { articleId } from "#components/reader/article-dom.ts";
import { articleHtml } from "#components/reader/article-html.ts";
import { ArticleSpanBar } from "#components/reader/article-span-bar.tsx";
import { ExcerptLayer } from "#components/reader/excerpt-layer.tsx";
import { usualLayers } from "#components/reader/layers.ts";
import { MentionCard } from "#components/reader/mention-card.tsx";
import { ReaderRoom } from "#components/reader/reader-room.tsx";
import { toCards, toCited } from "#components/reader/to-cards.ts";
import { excerptMarks, mentionMarks } from "#components/reader/to-marks.ts";
import { Button } from "#components/ui/button.tsx";
import { Page } from "#components/ui/page.tsx";
import type { MentionsView } from "#lib/features/entities/view.ts";
import type { ExcerptView } from "#lib/features/excerpts/view.ts";
import { readAddress } from "#lib/features/sources/read-address.ts";
import type { SourceView } from "#lib/features/sources/view.ts";
import { Positions } from "#lib/text/positions.ts";
import styles from "./original-room.module.css";

type OriginalRoomProps = { source: SourceView; mentions: MentionsView; excerpts: readonly ExcerptView[] };

export function OriginalRoom({ source, mentions, excerpts }: OriginalRoomProps) {
  const hasTitle = source.passages.some(({ kind }) => kind === "title");
  const markup = articleHtml(source.text, source.passages, [
    ...excerptMarks(excerpts, new Positions(source.text)),
    ...mentionMarks(mentions, usualLayers),
  ]);
  return (
    <Page width="wide">
      <header className={styles.head}>
        <p>A saved web page: its text, and the page as it looked.</p>
        {!hasTitle && <h1>{source.name}</h1>}
        <Button size="s" href="#original" className={styles.toOriginal}>
          The page as it looked
        </Button>
        <Button size="s" href={readAddress(source.slug)}>
          Read the text alone
        </Button>
      </header>
      <ReaderRoom
        source={{ slug: source.slug, cited: toCited(source) }}
        cards={toCards(mentions)}
        facts={[]}
        excerpts={excerpts.map((excerpt) => toKept(excerpt, excerpt.references))}
        layers={usualLayers}
      >
        <div className={styles.beside} data-layers={usualLayers.join(" ")}>
          <section
            id={articleId}
            aria-label="The text"
            className={article.article}
            lang={source.language === "und" ? undefined : source.language}
            dir={source.direction}
          >
            {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by `articleHtml`, which escapes every word. */}
            <div suppressHydrationWarning dangerouslySetInnerHTML={{ __html: markup.toString() }} />
          </section>
          <section id="original" className={styles.original} aria-label="The page as it looked">
            <iframe
              className={styles.frame}
              sandbox=""
              title="The page as it looked, without its scripts, styles and pictures from elsewhere"
              src={`/api/v1/sources/${encodeURIComponent(source.slug)}/original.html`}
            />
          </section>
        </div>
        <MentionCard />
        <ArticleSpanBar />
        <ExcerptLayer opened={null} />
      </ReaderRoom>
    </Page>
  );
}

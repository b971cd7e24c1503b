// The clean text of a saved web page beside the page as it looked. The frame runs nothing and fetches nothing.

import article from "#components/reader/article.module.css";
import { articleHtml } from "#components/reader/article-html.ts";
import { mentionMarks } from "#components/reader/to-marks.ts";
import { Button } from "#components/ui/button.tsx";
import { Page } from "#components/ui/page.tsx";
import type { MentionsView } from "#lib/features/entities/view.ts";
import { readAddress } from "#lib/features/sources/read-address.ts";
import type { SourceView } from "#lib/features/sources/view.ts";
import styles from "./pages.module.css";

export function OriginalRoom({ source, mentions }: { source: SourceView; mentions: MentionsView }) {
  const markup = articleHtml(
    source.text,
    source.passages,
    mentionMarks(mentions, ["person", "organization", "place"]),
  );
  return (
    <Page
      width="wide"
      title={source.name}
      kicker="A saved web page"
      tools={<Button href={readAddress(source.slug)}>Read the text alone</Button>}
    >
      <div className={styles.beside}>
        <section
          aria-label="The text"
          className={article.article}
          lang={source.language === "und" ? undefined : source.language}
          dir={source.direction}
        >
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by `articleHtml`, which escapes every word. */}
          <div dangerouslySetInnerHTML={{ __html: markup.toString() }} />
        </section>
        <section aria-label="The page as it looked">
          <iframe
            className={styles.frame}
            sandbox=""
            loading="lazy"
            title="The page as it looked, without its scripts, styles and pictures from elsewhere"
            src={`/api/v1/sources/${encodeURIComponent(source.slug)}/original.html`}
          />
        </section>
      </div>
    </Page>
  );
}

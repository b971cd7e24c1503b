/**
 * The reader of saved pages, `html@1`. Its canonical text is all that the page shows, in the order of its markup; what frames the
 * article is marked as boilerplate, not removed. Nothing is fetched and no script runs.
 */
import { compose, type TextBlock } from "#lib/intake/compose.ts";
import type { Reading } from "#lib/intake/document.ts";
import { finishReading } from "#lib/intake/finish-reading.ts";
import { groundFields } from "#lib/intake/ground-fields.ts";
import { classifyPage } from "./classify-page.ts";
import { decodePage } from "./decode-page.ts";
import { findArticle } from "./find-article.ts";
import { readPageBlocks } from "./page-blocks.ts";
import { readPageProposals } from "./page-proposals.ts";
import { holdDepth, parsePage } from "./parse-page.ts";

const HTML_READER = "html@1";

/** What frames an article comes in scraps: a passage for each would be most of the passages. */
const LONGEST_SCRAPS = 1200;

/** @throws RefusedFile */
export function readHtml(bytes: Uint8Array, known: string | null = null): Reading {
  const { text: markup, encoding } = decodePage(bytes, known);
  const document = parsePage(markup);
  holdDepth(document.documentElement);
  const page = readPageProposals(document);
  const blocks = readPageBlocks(document.body ?? document.documentElement);
  const article = findArticle(document, blocks);
  const kinds = classifyPage(blocks, article, page);
  const composed = compose(
    joinScraps(
      blocks.map(({ text, isTight }, index) => ({ kind: kinds[index] ?? "paragraph", text, isTight })),
    ),
  );
  return finishReading({
    format: "html",
    reader: HTML_READER,
    encoding,
    ...composed,
    fields: groundFields(composed.text, composed.passages, page.proposals),
    declaredLanguage: page.language,
    declaredType: page.type ?? (article === null ? "web-page" : null),
  });
}

function joinScraps(blocks: readonly TextBlock[]): TextBlock[] {
  const joined: TextBlock[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const fits = last && last.text.length + block.text.length < LONGEST_SCRAPS;
    if (fits && last.kind === "boilerplate" && block.kind === "boilerplate")
      joined[joined.length - 1] = { ...last, text: `${last.text}\n${block.text}` };
    else joined.push(block);
  }
  return joined;
}

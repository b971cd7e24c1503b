/**
 * What each block of a plain text is. Plain text has no markup, so the signs are those that an editor reads: where a block
 * stands, whether it ends like a sentence, and the fixed phrases of newspapers and their websites. A block with no sign is
 * a paragraph.
 */

import type { PassageKind } from "#lib/intake/document.ts";
import type { Block } from "./blocks.ts";
import { readDateLine } from "./date-line.ts";

/** What a publisher's website puts around an article: filing, counters, comments, calls, notices. */
const BOILERPLATE = [
  /^[-–—•]\s*in \p{Lu}[\p{L} ]{1,40}$/u,
  /^\d{1,4}$/,
  /^comments off on /i,
  /^(?:no|\d+) comments?:?$/i,
  /^(?:leave a (?:reply|comment)|share this|related(?: articles| posts)?:?|read more:?|advertisement|print|tweet)$/i,
  /^we welcome all pitches\b/i,
  /^(?:sign up|subscribe) (?:to|for) (?:our|the) /i,
  /^disclaimer: /i,
  /^(?:©|copyright\b)|\ball rights reserved\.?$/i,
];

/** A part of a name: capitalised, an initial, or one of the small words that stand within names. */
const NAME_PART =
  "(?:\\p{Lu}[\\p{L}.'’-]*|al-\\p{Lu}[\\p{L}'’-]*|de|da|di|du|del|der|den|van|von|la|le|bin|ibn|el|al)";
const NAME = `\\p{Lu}[\\p{L}.'’-]*(?: ${NAME_PART}){1,5}`;

/** "By Ann Lee", "By Ann Lee and Bo Li, The Post": a preposition and names, so that "By then the war was over." is none. */
const BYLINE = new RegExp(
  `^(?:By|BY|by) ${NAME}(?:(?:,| and| &) ${NAME}){0,4}(?:, [\\p{L}\\d .&'’-]{1,40})?$`,
  "u",
);

/** Two to four capitalised words and no mark: in the head of an article, the name of who wrote it. */
const BARE_NAME =
  /^(?!(?:The|An|Our|My|Why|How|What|Who|When|Where|In|On|At|For|From|With)\b)\p{Lu}[\p{L}'’-]+(?: (?:\p{Lu}\.|\p{Lu}[\p{L}'’-]+)){1,3}$/u;

const CAPTION =
  /play video: |\bphoto(?: illustration)?: |^photograph(?:er)?: |\((?:photo|image|ap photo|reuters)\b[^)]*\)$/i;

const ENDS_LIKE_SENTENCE = /[.!?…:;,](?:["'”’»)\]]*)$/u;

/** "What Does Qaani Want?": a headline may end so, where nothing else in it ends like a sentence. */
const ASKS = /^[^.!?…]+[?!]["'”’»]*$/u;

/** Longer than this is no heading, and shorter than this can be no standfirst. */
const HEADING_WORDS = 12;
const DECK_WORDS = { least: 12, most: 60 };

/** A text of fewer blocks is a note, not an article with a standfirst. */
const ARTICLE_BLOCKS = 5;

/**
 * The kind of each block, in their order.
 *
 * @example classify(readBlocks("A Title\n\nBy Ann Lee\n\nIt rained.")) // ["title", "byline", "paragraph"]
 */
export function classify(blocks: readonly Block[]): PassageKind[] {
  const isLoose = blocks.filter((block) => block.blankLinesBefore === 1).length * 2 > blocks.length;
  const kinds = blocks.map((block) => fixedKind(block, isLoose));
  markTitle(blocks, kinds);
  markHead(blocks, kinds);
  return kinds.map((kind, index) => kind ?? bodyKind(blocks, index));
}

/**
 * Whether words are a name and nothing else, which in the head of an article is who wrote it.
 * @example isBareName("Ann Lee") // true
 */
export function isBareName(words: string): boolean {
  return BARE_NAME.test(words);
}

/**
 * What words say of themselves, wherever they stand, by the fixed phrases of newspapers; white space is plain spaces.
 * @example sayKind("Comments Off on Rain") // "boilerplate"
 */
export function sayKind(words: string): PassageKind | null {
  if (BOILERPLATE.some((shape) => shape.test(words))) return "boilerplate";
  if (readDateLine(words)) return "dateline";
  if (BYLINE.test(words)) return "byline";
  return CAPTION.test(words) ? "caption" : null;
}

function fixedKind(block: Block, isLoose: boolean): PassageKind | null {
  const said = sayKind(block.words);
  if (said !== null) return said;
  if (isLoose && isSetApart(block)) return "caption";
  return block.words.startsWith("> ") ? "block-quote" : null;
}

/**
 * The caption of a picture that was not kept: a short block after a gap wider than the text's own, its line ending in
 * the space that stood before the photographer's name.
 */
function isSetApart(block: Block): boolean {
  return block.blankLinesBefore >= 2 && block.hasTrailingSpace && countWords(block) <= DECK_WORDS.most;
}

/**
 * The first block of its own is the title unless it ends like a sentence (a short question or call may be one); a title
 * that is repeated is one again.
 */
function markTitle(blocks: readonly Block[], kinds: (PassageKind | null)[]): void {
  const first = kinds.indexOf(null);
  const title = blocks[first];
  if (!title || blocks.length < 2 || countWords(title) > DECK_WORDS.most) return;
  const asks = ASKS.test(title.words) && countWords(title) <= HEADING_WORDS;
  if (ENDS_LIKE_SENTENCE.test(title.words) && !asks) {
    if (first === 0 && blocks.length >= ARTICLE_BLOCKS && isDeck(title)) kinds[first] = "deck";
    return;
  }
  kinds[first] = "title";
  for (let index = first + 1; kinds[index] === null && blocks[index]?.words === title.words; index += 1)
    kinds[index] = "title";
}

/** Between the title and the first paragraph: a name alone is the byline, one sentence before a dateline the deck. */
function markHead(blocks: readonly Block[], kinds: (PassageKind | null)[]): void {
  const title = kinds.indexOf("title");
  if (title < 0) return;
  for (let index = title + 1; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (!block || (kinds[index] === null && !isHead(block, blocks[index + 1]))) return;
    if (kinds[index] === null) kinds[index] = BARE_NAME.test(block.words) ? "byline" : "deck";
  }
}

function isHead(block: Block, next: Block | undefined): boolean {
  if (BARE_NAME.test(block.words)) return true;
  if (!isDeck(block) || !next) return false;
  return BYLINE.test(next.words) || readDateLine(next.words) !== null || startsWithPlace(next.words);
}

/** One sentence that sums the article up. */
function isDeck(block: Block): boolean {
  const count = countWords(block);
  const sentences = block.words.match(/[.!?](?=\s+\p{Lu})/gu)?.length ?? 0;
  return count >= DECK_WORDS.least && count <= DECK_WORDS.most && sentences === 0;
}

/** A paragraph that opens with where it was written: "ERBIL (Kurdistan24) –". */
function startsWithPlace(words: string): boolean {
  return /^\p{Lu}{2}[\p{Lu} .,'’-]*(?:\([^)]{2,40}\)\s*)?[–—-]\s/u.test(words);
}

/** A short block that does not end like a sentence, with text below it, is a heading. */
function bodyKind(blocks: readonly Block[], index: number): PassageKind {
  const block = blocks[index];
  const next = blocks[index + 1];
  if (!block || !next || index === 0) return "paragraph";
  const isShort = countWords(block) <= HEADING_WORDS && !ENDS_LIKE_SENTENCE.test(block.words);
  return isShort && ENDS_LIKE_SENTENCE.test(next.words) && /^[\p{Lu}\d“"‘']/u.test(block.words)
    ? "heading"
    : "paragraph";
}

function countWords(block: Block): number {
  return block.words.split(/\s+/u).length;
}

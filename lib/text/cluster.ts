/**
 * Clusters: a character with the marks that belong to it, which a position must never part. They are finer than
 * Unicode's graphemes: joined emoji, flags, and Indic consonants joined by a virama are several clusters.
 */

/**
 * What no reader sees, one character at a time: soft hyphen, zero-width and direction marks, variation selectors, and
 * Arabic tatweel, which only stretches a word.
 */
export const UNSEEN = /[\p{Default_Ignorable_Code_Point}\u0640]/gv;

/** A mark, a vowel or tail that joins a Hangul syllable, a skin tone: what belongs to the character before it. */
const BELONGS = /^[\p{M}\p{Emoji_Modifier}\u1160-\u11FF\uD7B0-\uD7FB]/v;

/**
 * Where the cluster that begins at `at` ends: behind the last mark that belongs to it. Unseen characters between a
 * base and its mark are within; a run of unseen characters alone is one cluster.
 *
 * @example clusterEnd("e\u0301a", 0) // 2
 */
export function clusterEnd(text: string, at: number): number {
  let ahead = at + widthAt(text, at);
  let end = ahead;
  const isUnseen = kindAt(text, at) === "unseen";
  while (ahead < text.length) {
    const kind = kindAt(text, ahead);
    if (kind === "base") break;
    ahead += widthAt(text, ahead);
    if (kind === "belongs" || isUnseen) end = ahead;
  }
  return end;
}

type Kind = "base" | "belongs" | "unseen";

/** Each unit's kind, found once. A surrogate alone has none: it depends on the other half. */
const kinds: (Kind | undefined)[] = new Array(0x10000);

function kindAt(text: string, at: number): Kind {
  const unit = text.charCodeAt(at);
  const known = kinds[unit];
  if (known !== undefined) return known;
  const character = text.slice(at, at + widthAt(text, at));
  const plain = character.normalize("NFKD");
  const isMark = BELONGS.test(plain) || BELONGS.test(plain.replaceAll(UNSEEN, ""));
  const kind = isMark ? "belongs" : character.replaceAll(UNSEEN, "") === "" ? "unseen" : "base";
  if (!isSurrogate(unit)) kinds[unit] = kind;
  return kind;
}

function isSurrogate(unit: number): boolean {
  return 0xd800 <= unit && unit <= 0xdfff;
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/**
 * The encoding of text that says it by nothing but its bytes: proposed from the frequency of its characters (jschardet), and
 * believed only where the letters that it then has are those of the scripts that are written in it. A wrong guess would
 * falsify every word quoted, so few bytes are not guessed at.
 */
import jschardet from "jschardet";

const CYRILLIC = /\p{Script=Cyrillic}/u;
const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** As jschardet calls it in lower case, as the platform's decoder does, and whose letters it is for. */
const KNOWN: Readonly<Record<string, readonly [label: string, letters: RegExp]>> = {
  "windows-1251": ["windows-1251", CYRILLIC],
  maccyrillic: ["x-mac-cyrillic", CYRILLIC],
  "koi8-r": ["koi8-r", CYRILLIC],
  "koi8-u": ["koi8-u", CYRILLIC],
  "iso-8859-5": ["iso-8859-5", CYRILLIC],
  ibm866: ["ibm866", CYRILLIC],
  "windows-1253": ["windows-1253", /\p{Script=Greek}/u],
  "iso-8859-7": ["iso-8859-7", /\p{Script=Greek}/u],
  "windows-1255": ["windows-1255", /\p{Script=Hebrew}/u],
  "iso-8859-8": ["windows-1255", /\p{Script=Hebrew}/u],
  "windows-1256": ["windows-1256", /\p{Script=Arabic}/u],
  "iso-8859-6": ["iso-8859-6", /\p{Script=Arabic}/u],
  "tis-620": ["windows-874", /\p{Script=Thai}/u],
  "windows-874": ["windows-874", /\p{Script=Thai}/u],
  cp932: ["shift_jis", HAN],
  shift_jis: ["shift_jis", HAN],
  "euc-jp": ["euc-jp", HAN],
  "iso-2022-jp": ["iso-2022-jp", HAN],
  gb18030: ["gb18030", HAN],
  gb2312: ["gb18030", HAN],
  big5: ["big5", HAN],
  cp949: ["euc-kr", /[\p{Script=Hangul}\p{Script=Han}]/u],
  "euc-kr": ["euc-kr", /[\p{Script=Hangul}\p{Script=Han}]/u],
};

/** Bytes beyond ASCII: fewer tell nothing. */
const LEAST_FOREIGN = 16;

/** Of the letters beyond ASCII, so many must be of the encoding's own scripts. */
const OWN_SHARE = 0.95;

const SAMPLE = 64 * 1024;

/** What a decoder of the platform calls it, or null where nothing fits. */
export function guessEncoding(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE);
  const foreign = sample.reduce((count, byte) => count + (byte >= 0x80 || byte === 0x1b ? 1 : 0), 0);
  const proposed = jschardet.detectAll(Buffer.from(sample));
  for (const { encoding } of proposed) {
    const known = KNOWN[encoding?.toLowerCase() ?? ""];
    if (known && foreign >= LEAST_FOREIGN && hasOwnLetters(sample, ...known)) return known[0];
  }
  return guessUnmarkedUtf16(sample);
}

function hasOwnLetters(sample: Uint8Array, label: string, own: RegExp): boolean {
  const letters = new TextDecoder(label).decode(sample).match(/[\p{L}--\p{ASCII}]/gv) ?? [];
  return (
    letters.length > 0 && letters.filter((letter) => own.test(letter)).length >= letters.length * OWN_SHARE
  );
}

/** Chinese or Japanese in UTF-16 without a mark: nearly nothing but common ideographs, kana and their full stops. */
function guessUnmarkedUtf16(sample: Uint8Array): string | null {
  if (sample.length % 2 !== 0 || sample.length < LEAST_FOREIGN) return null;
  const label = ["utf-16le", "utf-16be"].find((one) => {
    const text = new TextDecoder(one).decode(sample);
    const own = text.match(/[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]/g)?.length ?? 0;
    return /[、。，]/.test(text) && own >= text.length * OWN_SHARE;
  });
  return label ?? null;
}

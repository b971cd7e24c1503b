/**
 * Where does a quotation come from? The index of three words with diagonal voting against a scan with `approx-string-match`,
 * as Hypothesis uses it, on the five articles and on generated passages; both sides in one run.
 * `npm run bench -- quotations`; `BENCH_PASSAGES` sets another size than 1,000,000.
 */
import { readdirSync, readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import search from "approx-string-match";
import { align } from "#lib/quotation/align.ts";
import { leastShare, shareOf, sharesEnough } from "#lib/quotation/share-of.ts";
import { hashWord, type TrigramIndex, trigramIndex, votedPlaces } from "#lib/quotation/trigram-index.ts";
import { readWords, type Word } from "#lib/quotation/word.ts";
import { textSpan } from "#lib/text/span.ts";
import { generateCorpus, mistype, passageText, wordsPerPassage } from "#tests/support/generated-corpus.ts";
import { seededRandom } from "#tests/support/seeded-random.ts";

const passages = Number(process.env.BENCH_PASSAGES ?? 1_000_000);
const seed = 2026;
const quoted = 20;
const tries = 1000;
const scans = 5;

type Body = {
  readonly index: TrigramIndex;
  readonly wordsAt: (from: number, to: number) => Word[];
  readonly texts: readonly string[];
};
type Sought = { readonly quote: string; readonly at: number };

measureArticles();
measureGenerated();

function measureArticles(): void {
  const texts = readdirSync("seeds")
    .filter((file) => file.endsWith(".txt"))
    .map((file) => readFileSync(`seeds/${file}`, "utf8"));
  const words = texts.flatMap((text) => readWords(text));
  const index = trigramIndex(Uint32Array.from(words, (word) => hashWord(word.key)));
  const random = seededRandom(seed);
  const quotes = Array.from({ length: tries }, (): Sought => {
    const at = Math.floor(random() * (words.length - quoted));
    return {
      at,
      quote: mistyped(
        words.slice(at, at + quoted).map((word) => word.key),
        random,
      ),
    };
  });
  const body = { index, texts, wordsAt: (from: number, to: number) => words.slice(from, to) };
  report(`The five articles (${words.length} words)`, body, quotes, []);
}

function measureGenerated(): void {
  const random = seededRandom(seed + 1);
  const corpus = timed("made", () => generateCorpus(passages, seed));
  const numbers = Uint32Array.from(corpus.vocabulary, hashWord);
  const index = timed("index built", () =>
    trigramIndex(Uint32Array.from(corpus.words, (word) => numbers[word] ?? 0)),
  );
  console.log(
    `index: ${Math.round((index.starts.byteLength + index.places.byteLength) / 1e6)} MB for ${corpus.words.length} words`,
  );
  const keyAt = (at: number) => corpus.vocabulary[corpus.words[at] ?? 0] ?? "";
  const wordsAt = (from: number, to: number) =>
    Array.from({ length: Math.max(0, Math.min(to, corpus.words.length) - from) }, (_, at) =>
      toWord(keyAt(from + at)),
    );
  const quotes = Array.from({ length: tries }, (): Sought => {
    const passage = Math.floor(random() * passages);
    const at = passage * wordsPerPassage + Math.floor(random() * (wordsPerPassage - quoted));
    return {
      at,
      quote: mistyped(
        Array.from({ length: quoted }, (_, word) => keyAt(at + word)),
        random,
      ),
    };
  });
  const invented = Array.from({ length: tries }, () =>
    Array.from({ length: quoted }, () => keyAt(Math.floor(random() * corpus.words.length))).join(" "),
  );
  const texts = timed("texts written for the scan", () =>
    Array.from({ length: passages }, (_, passage) => passageText(corpus, passage)),
  );
  report(`${passages} generated passages`, { index, wordsAt, texts }, quotes, invented);
}

function report(title: string, body: Body, quotes: readonly Sought[], invented: readonly string[]): void {
  const times: number[] = [];
  let found = 0;
  for (const { quote, at } of quotes) {
    const since = performance.now();
    const place = find(body, quote);
    times.push(performance.now() - since);
    if (place !== null && isSame(body, place, at)) found += 1;
  }
  const accepted = invented.filter((quote) => find(body, quote) !== null).length;
  const scanned = quotes.slice(0, scans).map(({ quote }) => {
    const since = performance.now();
    scan(body.texts, quote);
    return performance.now() - since;
  });
  const [ours, theirs] = [middle(times), middle(scanned)];
  console.log(`\n${title}, quotations of ${quoted} words with a quarter mistyped`);
  console.table({
    "index, median ms": ours.toFixed(3),
    "index, 95th percentile ms": at(times, 0.95).toFixed(3),
    "scan, median ms": theirs.toFixed(1),
    "times faster": Math.round(theirs / ours),
    found: `${((found / quotes.length) * 100).toFixed(1)} %`,
    "invented, accepted": `${accepted} of ${invented.length}`,
  });
}

/** Whether a place has the words of the place sought: another witness may have them too. */
function isSame({ wordsAt }: Body, place: number, sought: number): boolean {
  const keys = (from: number, to: number) =>
    wordsAt(Math.max(0, from), to)
      .map((word) => word.key)
      .join(" ");
  return keys(place - 4, place + quoted + 4).includes(keys(sought + 2, sought + quoted - 2));
}

/** The word at which the quotation begins, or null. */
function find({ index, wordsAt }: Body, quote: string): number | null {
  const words = readWords(quote);
  for (const { at } of votedPlaces(index, words, 8)) {
    const from = Math.max(0, at - 4);
    const there = wordsAt(from, at + words.length + 16);
    if (!sharesEnough(words, there)) continue;
    const steps = align(words, there);
    if (shareOf(words, there, steps) < leastShare(words)) continue;
    const first = steps.find((step) => step.source !== null)?.source ?? 0;
    return from + first;
  }
  return null;
}

function scan(texts: readonly string[], quote: string): number {
  let best = Number.POSITIVE_INFINITY;
  const most = Math.min(256, quote.length / 2);
  for (const text of texts)
    for (const match of search(text, quote, most)) best = Math.min(best, match.errors);
  return best;
}

/** Every fourth word, from a random one on, with one letter wrong. */
function mistyped(words: readonly string[], random: () => number): string {
  const first = Math.floor(random() * 4);
  return words.map((word, index) => (index % 4 === first ? mistype(word, random) : word)).join(" ");
}

function toWord(key: string): Word {
  return { key, span: textSpan(0, key.length), isNumber: false, isOfMany: false };
}

function timed<Result>(what: string, work: () => Result): Result {
  const since = performance.now();
  const result = work();
  console.log(`${what} in ${((performance.now() - since) / 1000).toFixed(1)} s`);
  return result;
}

function middle(numbers: readonly number[]): number {
  return at(numbers, 0.5);
}

function at(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/**
 * Places that count by themselves. The same passage in two witnesses of a work is one place, and so is one passage that
 * says the words twice; witnesses are held together by the sentence that the words stand in.
 */

import { passageOf, spanOf } from "./quotable-source.ts";
import type { Piece, Reading } from "./reading.ts";

/** So many different words in common are no chance: two sources of no known work that share such a passage share a text. */
const LONG_PASSAGE = 8;

/** One reading for each passage that counts by itself, in the order given. */
export function distinctPlaces(readings: readonly Reading[]): Reading[] {
  const distinct: Reading[] = [];
  for (const reading of readings)
    if (!distinct.some((other) => isSamePassage(reading, other))) distinct.push(reading);
  return distinct;
}

function isSamePassage(one: Reading, other: Reading): boolean {
  const [here, there] = [one.pieces[0], other.pieces[0]];
  if (!here || !there) return false;
  if (here.source === there.source)
    return passageOf(here.source, here.range) === passageOf(there.source, there.range);
  const areUnknown = here.source.work === null && there.source.work === null;
  if (!areUnknown && here.source.work !== there.source.work) return false;
  const [ours, theirs] = [here, there].map((piece) => new Set(keysAround(piece, areUnknown)));
  if (!ours || !theirs) return false;
  const common = [...ours].filter((key) => theirs.has(key)).length;
  if (areUnknown && common < LONG_PASSAGE) return false;
  return common > Math.min(ours.size, theirs.size) * (areUnknown ? 0.8 : 0.5);
}

/** The words of the sentence in which a piece begins, or of its passage. */
function keysAround({ source, range }: Piece, isPassage: boolean): string[] {
  const { start } = spanOf(source, range);
  const spans = isPassage ? source.passages.map(({ span }) => span) : source.sentences;
  const around = spans.find((span) => span.start <= start && start < span.end);
  if (!around) return [];
  let from = range.from;
  while (from > 0 && (source.words[from - 1]?.span.start ?? -1) >= around.start) from -= 1;
  let to = range.from;
  while ((source.words[to]?.span.end ?? Number.POSITIVE_INFINITY) <= around.end) to += 1;
  return source.words.slice(from, to).map((word) => word.key);
}

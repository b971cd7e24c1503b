/**
 * Collation against jsdiff's `diffWords`, both in turns in one run, and its cost over the length of the text. Ours reads the
 * words, pairs the passages and gives each change with its kind and spans; jsdiff gives the words of one whole text. Medians
 * in milliseconds of the thread's own time, so that what else the machine does is not counted. `npm run bench -- collation`
 */
import { diffWords } from "diff";
import { collate } from "#lib/collation/collate.ts";
import { shingleHashes } from "#lib/collation/duplicates/shingle-hashes.ts";
import { nearDuplicates } from "#lib/collation/near-duplicates.ts";
import type { Version } from "#lib/collation/version.ts";
import { articleOf } from "#tests/support/articles.ts";
import { generatedVersions } from "#tests/support/generated-versions.ts";

const EDITED = 0.03;

console.log("Against jsdiff's diffWords             ours     jsdiff     ratio    wanted");
against("001 and 002", [articleOf("001"), articleOf("002")], { rounds: 15, wanted: 15 });
against("60,000 words, 3 % edited", generatedVersions(60_000, EDITED), { rounds: 7, wanted: 40 });

console.log("\nCost over length, 3 % edited           ours   µs a word   changes");
for (const words of [1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000]) {
  const [left, right] = generatedVersions(words, EDITED);
  const [ours = 0] = medians(7, () => collate(left, right));
  const changes = collate(left, right).reduce((sum, pair) => sum + pair.changes.length, 0);
  console.log(
    row(`${words.toLocaleString("en")} words`, ours, 10),
    ((ours * 1000) / words).toFixed(3).padStart(11),
    String(changes).padStart(9),
  );
}

console.log("\nUnrelated, and near-duplicates");
const [long] = generatedVersions(60_000, EDITED, 2);
const [other] = generatedVersions(60_000, EDITED, 3);
const [unrelated = 0] = medians(5, () => collate(long, other));
console.log(row("60,000 words, no versions", unrelated, 10));
const texts = Array.from(
  { length: 500 },
  (_, seed) => generatedVersions(1_000, EDITED, Math.floor(seed / 2))[seed % 2]?.text ?? "",
);
const [hashing = 0] = medians(3, () => texts.map((text) => shingleHashes(text)));
console.log(row("500 texts of 1,000 words: hashes", hashing, 10));
const hashes = texts.map((text) => shingleHashes(text));
const [finding = 0] = medians(3, () => nearDuplicates(hashes));
console.log(row("  and the pairs among them", finding, 10), `${nearDuplicates(hashes).length} of 250 found`);

function against(
  name: string,
  [left, right]: [Version, Version],
  { rounds, wanted }: { rounds: number; wanted: number },
) {
  const [ours = 0, theirs = 0] = medians(
    rounds,
    () => collate(left, right),
    () => diffWords(left.text, right.text),
  );
  console.log(
    row(name, ours, 10),
    theirs.toFixed(2).padStart(10),
    `${(theirs / ours).toFixed(1)} ×`.padStart(9),
    `${wanted} ×`.padStart(9),
  );
}

/** The median time of each. They run in turns, after a turn to warm up; short ones many times in each turn. */
function medians(rounds: number, ...tasks: (() => unknown)[]): number[] {
  const timed = tasks.map((task) => ({ task, repeats: repeatsOf(task), times: [] as number[] }));
  for (let round = 0; round < rounds; round += 1) {
    for (const { task, repeats, times } of timed) times.push(timeOf(task, repeats));
  }
  return timed.map(({ times }) => times.toSorted((one, two) => one - two)[Math.floor(times.length / 2)] ?? 0);
}

/** How often a task fits into 100 milliseconds: the system counts time in steps of a few. */
function repeatsOf(task: () => unknown): number {
  let repeats = 1;
  while (timeOf(task, repeats) * repeats < 50) repeats *= 2;
  return repeats;
}

function timeOf(task: () => unknown, repeats: number): number {
  const start = threadTime();
  for (let run = 0; run < repeats; run += 1) task();
  return (threadTime() - start) / repeats;
}

function threadTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

function row(name: string, milliseconds: number, width: number): string {
  return name.padEnd(33) + milliseconds.toFixed(2).padStart(width);
}

/**
 * Holds a stored source to its original: the digest of the bytes, the text that the same reader reads from them again, the stretches
 * of its passages and the words by which search finds them. It is given rows, looks nothing up, and says what is wrong with them.
 */
import { createHash } from "node:crypto";
import { DEFAULT_BOUNDS, type ReadBounds } from "#lib/intake/bounds.ts";
import { readDocument } from "#lib/intake/read-document.ts";
import type { Positions } from "#lib/text/positions.ts";
import type { Fault } from "./schema.ts";

export type StoredSource = {
  readonly slug: string;
  readonly fileName: string;
  readonly reader: string;
  readonly encoding: string;
  readonly sha256: string;
  readonly original: Uint8Array<ArrayBuffer>;
  readonly text: string;
  readonly length: number;
};

/** What could be read once, within whatever bounds there were then, is read again. */
const patient: ReadBounds = {
  fileBytes: 1024 * 1024 * 1024,
  pages: 1_000_000,
  seconds: 3600,
  memoryBytes: 4 * DEFAULT_BOUNDS.memoryBytes,
};

export type StoredPassage = { readonly ordinal: number; readonly start: number; readonly end: number };

export type SourceFaults = { readonly faults: readonly Fault[]; readonly notes: readonly string[] };

export async function findSourceFaults(
  source: StoredSource,
  passages: readonly StoredPassage[],
  positions: Positions,
): Promise<SourceFaults> {
  const faults: string[] = [];
  const digest = createHash("sha256").update(source.original).digest("hex");
  if (digest !== source.sha256) faults.push(`the SHA-256 of its original is ${digest}, not ${source.sha256}`);
  if (positions.length !== source.length)
    faults.push(`its text has ${positions.length} code points, not ${source.length}`);
  faults.push(...findPassageFaults(source.text, passages, positions));

  const reread = await readAgain(source);
  const notes: string[] = [];
  if (!reread.ok) faults.push(`its original cannot be read again: ${reread.failure.message}`);
  else if (reread.value.reader !== source.reader) {
    notes.push(
      `source ${source.slug} was read by ${source.reader}, which this room no longer has: its text was not read again.`,
    );
  } else {
    const { text, encoding, passages: read } = reread.value;
    if (text !== source.text)
      faults.push(
        `its original, read again, gives another text, from ${findFirstDifference(text, source.text)} on`,
      );
    else if (encoding !== source.encoding)
      faults.push(`its original is in ${encoding}, not ${source.encoding}`);
    else
      faults.push(
        ...comparePassages(
          passages,
          read.map(({ span }) => positions.toStored(span)),
        ),
      );
  }
  return { faults: faults.map((message) => ({ place: `source ${source.slug}`, message })), notes };
}

/** In the encoding in which it was stored; where that gives another text, as it would be read if it came now. */
async function readAgain(source: StoredSource) {
  const again = await readDocument(source.original, source.fileName, patient, { before: source });
  if (again.ok && again.value.text === source.text) return again;
  const anew = await readDocument(source.original, source.fileName, patient);
  return anew.ok && anew.value.text === source.text ? anew : again;
}

/** Ordered, apart from one another, within the text, and nothing but white space outside of them. */
function findPassageFaults(text: string, passages: readonly StoredPassage[], positions: Positions): string[] {
  const faults: string[] = [];
  const points = positions.length === text.length ? text : [...text];
  let free = 0;
  for (const { ordinal, start, end } of [
    ...passages,
    { ordinal: null, start: positions.length, end: positions.length },
  ]) {
    const name = `passage ${ordinal} [${start}, ${end})`;
    if (ordinal !== null && !(0 <= start && start < end && end <= positions.length)) {
      faults.push(`${name} is no span of a text of ${positions.length} code points`);
      continue;
    }
    if (start < free) faults.push(`${name} begins before the passage before it ends, at ${free}`);
    const between = points.slice(free, start);
    const outside = typeof between === "string" ? between : between.join("");
    if (outside.trim() !== "")
      faults.push(`"${outside.trim().slice(0, 100)}", at ${free}, lies in no passage`);
    free = Math.max(free, end);
  }
  return faults;
}

function comparePassages(
  stored: readonly StoredPassage[],
  read: readonly { start: number; end: number }[],
): string[] {
  if (stored.length !== read.length)
    return [`it has ${stored.length} passages; its reader finds ${read.length}`];
  return stored.flatMap(({ ordinal, start, end }, index) => {
    const again = read[index];
    if (again?.start === start && again.end === end) return [];
    return [`passage ${ordinal} is [${start}, ${end}); its reader finds [${again?.start}, ${again?.end})`];
  });
}

/** In code units: a place for a person to look at. */
function findFirstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

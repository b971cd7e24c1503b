/**
 * Whether a note may be written: its size and how deeply its Markdown nests, since what draws Markdown overflows its stack on 5,000
 * nested quotations and takes seconds on as many brackets. Pure; it judges nothing else of a note.
 */

/** Some 3,000 words. */
export const NOTE_LENGTH = 20_000;
/** Nobody writes deeper; a hundred times as deep is still drawn. */
const DEEPEST = 20;
/** Marks of Markdown and lines: what draws them takes up to a second for so many, and the square of that for more. */
const MOST_MARKS = 2_000;
const MOST_LINES = 1_000;
/** Brackets open links, images and footnotes, each of which is looked for up to the end of the note. */
const MOST_BRACKETS = 1_000;

/**
 * What is wrong with a note, as a sentence with what to do; null where nothing is.
 *
 * @example findNoteFault(">".repeat(30)) // "The note nests 30 levels deep; …"
 */
export function findNoteFault(note: string): string | null {
  if (note.includes("\0") || !note.isWellFormed())
    return "The note holds U+0000 or half a character, which cannot be kept. Take it out.";
  if (note.length > NOTE_LENGTH)
    return `The note has ${note.length} characters, and at most ${NOTE_LENGTH} are kept. Shorten it, or put part of it into the notebook.`;
  const depth = deepest(note);
  if (depth > DEEPEST)
    return `The note nests ${depth} levels deep; at most ${DEEPEST} are kept. Take out some of the marks at the beginning of the line.`;
  const lines = note.split(/\r\n?|\n/).length;
  if (lines > MOST_LINES)
    return `The note has ${lines} lines; at most ${MOST_LINES} are kept. Take some out.`;
  const brackets = note.split("[").length - 1;
  if (brackets > MOST_BRACKETS)
    return `The note has ${brackets} opening brackets; at most ${MOST_BRACKETS} are kept. Take some out.`;
  const marks = note.match(/[*_~[\]<|`]/g)?.length ?? 0;
  if (marks > MOST_MARKS)
    return `The note has ${marks} marks of Markdown (such as * or |); at most ${MOST_MARKS} are kept. Take some out.`;
  return null;
}

/** The most markers of quotations and lists that begin one line, or levels that its indent stands for. */
function deepest(note: string): number {
  let most = 0;
  for (const line of note.split(/\r\n?|\n/)) {
    const [opening = ""] = /^(?:[\s>]|[-+*](?=\s)|\d{1,9}[.)](?=\s))*/.exec(line) ?? [];
    const markers = opening.replace(/\s+/g, " ").split(/[>+*\-.)]/).length - 1;
    const indent = Math.floor((/^\s*/.exec(line)?.[0].length ?? 0) / 2);
    most = Math.max(most, markers, indent);
  }
  return most;
}

/**
 * What a note refers to: `[[name]]` and `@entity-slug`, found in its Markdown. Whether anything answers to that name is for the
 * database to say. Pure.
 */

/** Where in a note something is referred to, in code units; `target` is what was written, `label` what is to be shown. */
export type NoteLink = {
  readonly start: number;
  readonly end: number;
  readonly type: "name" | "slug";
  readonly target: string;
  readonly label: string;
};

/** More are left as they stand. */
const MOST_NOTE_LINKS = 200;

const PATTERN =
  /(?<skipped>```[\s\S]*?(?:```|$)|`+[^`\n]*`+|\\[[@])|\[\[(?<name>[^[\]\n|]{1,200})(?:\|(?<label>[^[\]\n]{1,200}))?\]\]|(?<![\p{L}\p{N}@/.])@(?<slug>[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)/gu;

/**
 * The links of a note in the order of its text, at most 200. Code and what a backslash escapes is passed over; an address such as
 * `name@example.org` is none.
 *
 * @example findNoteLinks("See [[Qods Force|the force]] and @esmail-qaani") // name "Qods Force" as "the force", slug "esmail-qaani"
 */
export function findNoteLinks(note: string): NoteLink[] {
  const links: NoteLink[] = [];
  for (const match of note.matchAll(PATTERN)) {
    const { name, label, slug } = match.groups ?? {};
    const target = (name ?? slug ?? "").trim();
    if (target === "") continue;
    links.push({
      start: match.index,
      end: match.index + match[0].length,
      type: name === undefined ? "slug" : "name",
      target,
      label: (label ?? target).trim() || target,
    });
    if (links.length === MOST_NOTE_LINKS) break;
  }
  return links;
}

/** Under what a link is looked up among the targets. */
export function noteTargetKey({ type, target }: Pick<NoteLink, "type" | "target">): string {
  return `${type} ${target}`;
}

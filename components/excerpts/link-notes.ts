/**
 * A step of the Markdown reader: what a note refers to (`[[name]]`, `@slug`) becomes a link where something answers to it, and stays
 * text that says so where nothing does. Where the references stand is said by `find-note-links.ts`; this only puts them into the tree.
 */
import { claimAddress } from "#lib/features/claims/claim-address.ts";
import { entityAddress } from "#lib/features/entities/entity-address.ts";
import { eventAddress } from "#lib/features/events/event-address.ts";
import { findNoteLinks, type NoteLink } from "#lib/features/excerpts/find-note-links.ts";
import { oneExcerptAddress } from "#lib/features/excerpts/one-excerpt-address.ts";
import type { NoteReference } from "#lib/features/excerpts/schema.ts";

/** As much of a Markdown tree (mdast) as is touched here. */
type MarkdownNode = {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly data?: { readonly hProperties: Readonly<Record<string, string>> };
  readonly position?: {
    readonly start: { readonly offset?: number };
    readonly end: { readonly offset?: number };
  };
  children?: MarkdownNode[];
};

/** The step, for a note and what answers to its references. */
export function linkNotes(note: string, references: readonly NoteReference[]) {
  const links = findNoteLinks(note);
  const known = new Map(references.map((reference) => [keyOf(reference), reference]));
  return () => (tree: MarkdownNode) => walk(tree, (text) => split(text, note, links, known));
}

function keyOf({ type, target }: Pick<NoteLink, "type" | "target">): string {
  return `${type} ${target}`;
}

/** Replaces each text of the tree, links aside: a link cannot stand within a link. */
function walk(node: MarkdownNode, replace: (text: MarkdownNode) => MarkdownNode[]) {
  node.children = node.children?.flatMap((child) => {
    if (child.type === "text") return replace(child);
    if (child.type !== "link" && child.type !== "linkReference") walk(child, replace);
    return [child];
  });
}

function split(
  text: MarkdownNode,
  note: string,
  links: readonly NoteLink[],
  known: ReadonlyMap<string, NoteReference>,
): MarkdownNode[] {
  const { value = "", position } = text;
  const [from, to] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
  const pieces: MarkdownNode[] = [];
  let done = 0;
  for (const link of links) {
    const written = note.slice(link.start, link.end);
    const at = link.start < from || link.end > to ? -1 : value.indexOf(written, done);
    if (at < 0) continue;
    if (at > done) pieces.push({ type: "text", value: value.slice(done, at) });
    pieces.push(toLink(link, written, known.get(keyOf(link))));
    done = at + written.length;
  }
  return done < value.length ? [...pieces, { type: "text", value: value.slice(done) }] : pieces;
}

function toLink({ label, type }: NoteLink, written: string, target: NoteReference | undefined): MarkdownNode {
  if (!target) return { type: "text", value: written };
  const value = type === "slug" ? target.name : label;
  const data = { hProperties: { "data-refers": target.kind } };
  return { type: "link", url: addressOf(target), children: [{ type: "text", value }], data };
}

const addresses = {
  entity: entityAddress,
  event: eventAddress,
  claim: claimAddress,
  excerpt: oneExcerptAddress,
};

function addressOf({ kind, slug }: NoteReference): string {
  return addresses[kind](slug);
}

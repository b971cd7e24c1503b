// The Markdown of a note without HTML: a closed list of elements, its references to entities, events, claims and other excerpts as links.
// Drawn on the server where it can be, which spares the browser what reads Markdown; `note-view.tsx` draws it anywhere, guarded.
import Link from "next/link";
import type { ReactNode } from "react";
import Markdown, { type Components } from "react-markdown";
import remarkGfm from "remark-gfm";
import { findNoteFault } from "#lib/features/excerpts/find-note-fault.ts";
import type { NoteReference } from "#lib/features/excerpts/schema.ts";
import { linkNotes } from "./link-notes.ts";
import styles from "./note-view.module.css";

export type NoteMarkdownProps = { note: string; references?: readonly NoteReference[] };

const elements = [
  ...["p", "br", "em", "strong", "del", "code", "pre", "blockquote", "ul", "ol", "li", "hr", "a"],
  ...["h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td", "input", "sup", "section"],
];

export function NoteMarkdown({ note, references = [] }: NoteMarkdownProps) {
  // Written by other means than ours: it could not be drawn.
  if (findNoteFault(note) !== null) return <p className={styles.plain}>{note}</p>;
  return (
    <div className={styles.note} dir="auto">
      <Markdown
        remarkPlugins={[remarkGfm, linkNotes(note, references)]}
        remarkRehypeOptions={{ clobberPrefix: "note-" }}
        allowedElements={elements}
        unwrapDisallowed
        skipHtml
        components={components}
      >
        {note}
      </Markdown>
    </div>
  );
}

/** Headings of a note stand below those of the page; an address outside of the room says so, and opens beside it. */
const components: Components = {
  a: NoteAnchor,
};

function NoteAnchor({ href = "", children, ...rest }: { href?: string; children?: ReactNode }) {
  const refers = (rest as { "data-refers"?: string })["data-refers"];
  if (href.startsWith("/") && !href.startsWith("//"))
    return (
      <Link className={styles.reference} data-refers={refers} href={href} prefetch={false}>
        {children}
      </Link>
    );
  return (
    <a href={href} rel="noopener noreferrer nofollow" target={href.startsWith("#") ? undefined : "_blank"}>
      {children}
    </a>
  );
}

"use client";
// A note as it is read: Markdown without HTML, a closed list of elements, its references to entities, events, claims and other excerpts
// as links. A note that cannot be drawn is shown as it was written.
import Link from "next/link";
import { Component, type ReactNode } from "react";
import Markdown, { type Components } from "react-markdown";
import remarkGfm from "remark-gfm";
import { findNoteFault } from "#lib/features/excerpts/find-note-fault.ts";
import type { NoteReference } from "#lib/features/excerpts/schema.ts";
import { linkNotes } from "./link-notes.ts";
import styles from "./note-view.module.css";

export type NoteViewProps = { note: string; references?: readonly NoteReference[] };

const elements = [
  ...["p", "br", "em", "strong", "del", "code", "pre", "blockquote", "ul", "ol", "li", "hr", "a"],
  ...["h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td", "input", "sup", "section"],
];

export function NoteView({ note, references = [] }: NoteViewProps) {
  const plain = <p className={styles.plain}>{note}</p>;
  if (findNoteFault(note) !== null) return plain;
  return (
    <div className={styles.note} dir="auto">
      <Guard key={note} instead={plain}>
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
      </Guard>
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

/** What draws Markdown may overflow its stack on a note that was written by other means. */
class Guard extends Component<{ instead: ReactNode; children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? this.props.instead : this.props.children;
  }
}

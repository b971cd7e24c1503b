"use client";
// A note as it is read, in the browser as on the server. One that cannot be drawn is shown as it was written.
import { Component, type ReactNode } from "react";
import { NoteMarkdown, type NoteMarkdownProps } from "./note-markdown.tsx";
import styles from "./note-view.module.css";

export function NoteView(props: NoteMarkdownProps) {
  return (
    <Guard key={props.note} instead={<p className={styles.plain}>{props.note}</p>}>
      <NoteMarkdown {...props} />
    </Guard>
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

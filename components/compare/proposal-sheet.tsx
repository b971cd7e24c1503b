"use client";
// The sheet of sources to lay beside a text, each with its reason; asked for when the sheet is opened.
import Link from "next/link";
import { useEffect, useState } from "react";
import { Dialog } from "#components/ui/dialog.tsx";
import { ErrorNote } from "#components/ui/error-note.tsx";
import { compareAddress } from "#lib/features/comparisons/compare-address.ts";
import type { ProposalItem } from "#lib/features/comparisons/schema.ts";
import styles from "./proposals.module.css";

type Answer = { readonly items: readonly ProposalItem[] } | { readonly fault: string };

export type ProposalSheetProps = { source: string; open: boolean; onOpenChange: (open: boolean) => void };

export function ProposalSheet({ source, open, onOpenChange }: ProposalSheetProps) {
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    ask(source, leaving.signal).then((one) => leaving.signal.aborted || setAnswer(one));
    return () => leaving.abort();
  }, [source]);
  return (
    <Dialog title="Compare with…" open={open} onOpenChange={onOpenChange}>
      <div role="status">{answer === null && "Looking for what is near to this text …"}</div>
      {answer && "fault" in answer && (
        <ErrorNote
          tried="Sources to compare with were sought."
          happened={answer.fault}
          remedy="Close this and try again."
        />
      )}
      {answer && "items" in answer && <Items source={source} items={answer.items} />}
    </Dialog>
  );
}

function Items({ source, items }: { source: string; items: readonly ProposalItem[] }) {
  if (items.length === 0) return <p>There is no other source yet.</p>;
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <li key={item.source}>
          <Link href={compareAddress({ sources: [source, item.source] })} prefetch={false}>
            {item.name}
          </Link>
          <span className={styles.why}>{item.why}</span>
        </li>
      ))}
    </ul>
  );
}

async function ask(source: string, signal: AbortSignal): Promise<Answer> {
  const fault = "The room did not answer. Is it still open?";
  try {
    const response = await fetch(`/api/v1/compare/proposals?${new URLSearchParams({ source })}`, { signal });
    const answer = await response.json();
    return response.ok ? { items: answer.items } : { fault: answer.error?.message ?? fault };
  } catch {
    return { fault };
  }
}

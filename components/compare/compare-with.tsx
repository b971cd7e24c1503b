"use client";
// In the reader: what to lay beside this text. A link to the room of comparing, which proposes too; with scripts a sheet on the spot,
// fetched when it is first asked for.
import Link from "next/link";
import { lazy, type MouseEvent, Suspense, useState } from "react";
import { compareAddress } from "#lib/features/comparisons/compare-address.ts";

const Sheet = lazy(() =>
  import("./proposal-sheet.tsx").then(({ ProposalSheet }) => ({ default: ProposalSheet })),
);

export function CompareWith({ source }: { source: string }) {
  const [isOpen, setIsOpen] = useState(false);
  const [isAsked, setIsAsked] = useState(false);
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    setIsAsked(true);
    setIsOpen(true);
  };
  return (
    <>
      <Link href={compareAddress({ sources: [source] })} prefetch={false} onClick={open}>
        Compare with…
      </Link>
      {isAsked && (
        <Suspense>
          <Sheet source={source} open={isOpen} onOpenChange={setIsOpen} />
        </Suspense>
      )}
    </>
  );
}

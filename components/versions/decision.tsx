"use client";
// One thing to decide: the old words in their context, the places that they may have, and what to make of them, by hand or by key.
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import { useKey } from "#components/keyboard/use-key.ts";
import { Button } from "#components/ui/button.tsx";
import { ErrorNote } from "#components/ui/error-note.tsx";
import { claimAddress } from "#lib/features/claims/claim-address.ts";
import { entityAddress } from "#lib/features/entities/entity-address.ts";
import { eventAddress } from "#lib/features/events/event-address.ts";
import { placeAnchorAction, releaseFactAction } from "#lib/features/versions/actions.ts";
import { versionsAddress } from "#lib/features/versions/versions-address.ts";
import type { DecisionView, OfferView } from "#lib/features/versions/view.ts";
import type { Outcome } from "#lib/outcome.ts";
import styles from "./decision.module.css";
import { DecisionPart } from "./decision-part.tsx";
import { Undo } from "./undo.tsx";

const addresses = {
  entity: (slug: string) => entityAddress(slug),
  event: eventAddress,
  claim: (slug: string) => claimAddress(slug),
  work: (slug: string) => `/works/${encodeURIComponent(slug)}`,
} as const;

type Props = {
  slug: string;
  decision: DecisionView;
  /** The part in view. */
  at: string;
  find: string | null;
  /** What waits next, when this is done. */
  next: string | null;
};

export function Decision({ slug, decision, at, find, next }: Props) {
  const { id, kindName, name, of, state, parts } = decision;
  const href = of && addresses[of.type](of.slug);
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, start] = useTransition();
  const router = useRouter();
  const seek = useRef<HTMLInputElement>(null);
  const head = useRef<HTMLHeadingElement>(null);
  const open = parts.filter(({ there }) => there === null);
  const part =
    parts.find((one) => one.id === at && (one.there === null || find !== null)) ?? open[0] ?? parts[0];
  useEffect(() => {
    if (find !== null) seek.current?.focus();
    else if (location.hash === "#decide") head.current?.focus({ preventScroll: true });
  }, [find]);
  const run = (action: () => Promise<Outcome<unknown>>, isLast: (value: unknown) => boolean) =>
    start(async () => {
      setFault(null);
      const done = await action();
      if (!done.ok) return setFault(done.failure.message);
      const remaining = open.find((one) => one.id !== part?.id)?.id;
      const asked = isLast(done.value) ? { at: next ?? undefined, done: id } : { at: remaining };
      router.replace(versionsAddress(slug, asked), { scroll: false });
    });
  const place = (offer: OfferView | undefined) => {
    if (!part || !offer || state !== "waiting" || isBusy) return;
    const { start, end } = offer;
    run(
      () => placeAnchorAction({ anchor: part.id, start, end }),
      (value) => (value as { isMoved: boolean }).isMoved,
    );
  };
  const release = () => {
    if (state === "waiting" && !isBusy)
      run(
        () => releaseFactAction(id),
        () => true,
      );
  };
  useKey("a", "Take the first place offered", "Versions", () => place(part?.offers[0]));
  useKey("r", "Choose other words", "Versions", () => seek.current?.focus());
  useKey("x", "Let it go", "Versions", release);
  return (
    <article className={styles.decision} aria-labelledby="in-view" aria-busy={isBusy}>
      <h3 id="in-view" ref={head} tabIndex={-1}>
        {capital(kindName)}:{" "}
        {href ? (
          <Link href={href} prefetch={false}>
            {name}
          </Link>
        ) : (
          name
        )}
      </h3>
      {fault && <ErrorNote live tried="That could not be decided." happened={fault} />}
      {parts.map((one) => (
        <DecisionPart
          key={one.id}
          slug={slug}
          older={decision.older}
          part={one}
          isOpen={state === "waiting" && one.id === part?.id}
          isSeveral={parts.length > 1}
          find={one.id === part?.id ? find : null}
          seek={seek}
          onPlace={place}
          isBusy={isBusy}
        />
      ))}
      {state === "waiting" ? (
        <p className={styles.actions} data-print="no">
          <Button tone="quiet" onClick={release} disabled={isBusy}>
            Let it go
          </Button>
          <span className={styles.hint}>
            It stays with the older text, where it is read, and waits no longer.
          </span>
        </p>
      ) : (
        <p className={styles.actions}>
          <Undo slug={slug} item={decision} />
        </p>
      )}
    </article>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

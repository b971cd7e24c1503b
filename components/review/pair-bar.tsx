"use client";
// Whether two are one: which of them stays, what would move to it, and the keys for saying so. A merge made here is the same record as one
// that is made in the room of either.
import { useId, useState } from "react";
import { MergeWords } from "#components/corrections/merge-words.tsx";
import { Keys } from "#components/keyboard/keys.tsx";
import { useKey } from "#components/keyboard/use-key.ts";
import { Button } from "#components/ui/button.tsx";
import type { MergePreview } from "#lib/features/corrections/schema.ts";
import type { ReviewRequest } from "#lib/features/reviews/review-address.ts";
import type { SuggestionView } from "#lib/features/reviews/view.ts";
import styles from "./decision-bar.module.css";
import { useDeciding } from "./use-deciding.ts";

type Props = {
  suggestion: SuggestionView;
  merges: readonly MergePreview[];
  request: ReviewRequest;
  latest: string | null;
};

const group = "Reviewing";

export function PairBar({ suggestion: { id, state, owners }, merges, request, latest }: Props) {
  const { decide, undo, isBusy } = useDeciding(request);
  const [stays, setStays] = useState(owners[0]?.slug);
  const name = useId();
  const into = owners.find(({ slug }) => slug === stays);
  const from = owners.find(({ slug }) => slug !== stays);
  const preview = merges.find((one) => one.into === stays);
  const isOpen = state === "open" || state === "skipped";
  const words = owners.map((one) => one.name).join(", ");

  const run = (verb: "accept" | "not-the-same" | "skip") => {
    if (isBusy || !isOpen || (verb === "accept" && !preview?.isSameKind)) return;
    decide({ id, verb, alike: false, words, change: verb === "accept" ? { entity: stays } : undefined });
  };
  useKey("a", "They are one: merge", group, () => run("accept"));
  useKey("c", "Let the other stay", group, () => isOpen && from && setStays(from.slug));
  useKey("d", "Not the same", group, () => run("not-the-same"));
  useKey("r", "Not the same", group, () => run("not-the-same"));
  useKey("s", "Skip for now", group, () => run("skip"));
  useKey("u", "Undo the latest decision", group, () => latest !== null && !isBusy && undo(latest));

  if (!isOpen) return <p className={styles.decided}>This was {state}. Undo the decision to decide anew.</p>;
  return (
    <>
      <fieldset className={styles.stays} data-print="no">
        <legend>
          If they are one, which stays? <Keys keys="c" />
        </legend>
        {owners.map((one) => (
          <label key={one.slug} className={styles.alike}>
            <input
              type="radio"
              name={name}
              checked={one.slug === stays}
              onChange={() => setStays(one.slug)}
            />{" "}
            {one.name}
          </label>
        ))}
      </fieldset>
      {preview && from && into && <MergeWords preview={preview} from={from.name} into={into.name} />}
      <div className={styles.bar} data-print="no">
        <fieldset className={styles.buttons} aria-label="Decide">
          <Button
            tone="strong"
            disabled={isBusy || !preview?.isSameKind}
            onClick={() => run("accept")}
            iconEnd={<Keys keys="a" />}
          >
            They are one
          </Button>
          <Button disabled={isBusy} onClick={() => run("not-the-same")} iconEnd={<Keys keys="d" />}>
            Not the same
          </Button>
          <Button tone="quiet" disabled={isBusy} onClick={() => run("skip")} iconEnd={<Keys keys="s" />}>
            Skip
          </Button>
        </fieldset>
      </div>
    </>
  );
}

"use client";
// What can be decided of the proposal in view, by a button or a single key each; for this one, or for all that are alike.
import { useId, useState } from "react";
import { Keys } from "#components/keyboard/keys.tsx";
import { useKey } from "#components/keyboard/use-key.ts";
import { Button } from "#components/ui/button.tsx";
import type { ReviewRequest } from "#lib/features/reviews/review-address.ts";
import type { SuggestionChange, SuggestionVerb } from "#lib/features/reviews/schema.ts";
import type { SuggestionView } from "#lib/features/reviews/view.ts";
import { ChangeForm } from "./change-form.tsx";
import styles from "./decision-bar.module.css";
import { useDeciding } from "./use-deciding.ts";

type Props = {
  suggestion: SuggestionView;
  alike: number;
  request: ReviewRequest;
  /** The latest decision, which `u` takes back. */
  latest: string | null;
};

const group = "Reviewing";

export function DecisionBar({ suggestion, alike, request, latest }: Props) {
  const { id, kind, state, exact, payload, targets } = suggestion;
  const [isAll, setIsAll] = useState(false);
  const [isChanging, setIsChanging] = useState(false);
  const { decide, undo, isBusy } = useDeciding(request);
  const box = useId();
  const words = exact ?? (payload.kind === "metadata" ? payload.value : "");
  const isOpen = state === "open" || state === "skipped";
  const isName = kind === "known-name" || kind === "new-name";
  const wantsWords = kind === "speech" || kind === "event" || (kind === "date" && targets.length !== 1);

  const run = (verb: SuggestionVerb, change?: SuggestionChange) => {
    if (isBusy || !isOpen) return;
    decide({ id, verb, alike: isAll && (change === undefined || isName), words: shorten(words), change });
  };
  const accept = () => (wantsWords ? setIsChanging(true) : run("accept"));
  const toggle = () => alike > 1 && setIsAll((all) => !all);
  useKey("a", "Accept", group, accept);
  useKey("r", "Reject", group, () => run("reject"));
  useKey("c", "Change, then accept", group, () => isOpen && setIsChanging(true));
  useKey("s", "Skip for now", group, () => run("skip"));
  useKey("d", "Not the same", group, () => run("not-the-same"));
  useKey("e", "This one, or every one alike", group, toggle);
  useKey("u", "Undo the latest decision", group, () => latest !== null && !isBusy && undo(latest));

  return (
    <div className={styles.bar} data-print="no" data-changing={isChanging || undefined}>
      {alike > 1 && isOpen && (
        <label className={styles.alike} htmlFor={box}>
          <input id={box} type="checkbox" checked={isAll} onChange={toggle} />{" "}
          {kind === "metadata" ? `All ${alike} that it says of itself` : `All ${alike} alike at once`}{" "}
          <Keys keys="e" />
        </label>
      )}
      {isOpen ? (
        <fieldset className={styles.buttons} aria-label="Decide">
          <Button tone="strong" disabled={isBusy} onClick={accept} iconEnd={<Keys keys="a" />}>
            Accept
          </Button>
          <Button disabled={isBusy} onClick={() => run("reject")} iconEnd={<Keys keys="r" />}>
            Reject
          </Button>
          <Button disabled={isBusy} onClick={() => setIsChanging(!isChanging)} iconEnd={<Keys keys="c" />}>
            Change
          </Button>
          {kind === "known-name" && (
            <Button disabled={isBusy} onClick={() => run("not-the-same")} iconEnd={<Keys keys="d" />}>
              Not the same
            </Button>
          )}
          <Button tone="quiet" disabled={isBusy} onClick={() => run("skip")} iconEnd={<Keys keys="s" />}>
            Skip
          </Button>
        </fieldset>
      ) : (
        <p className={styles.decided}>This was {state}. Undo the decision to decide anew.</p>
      )}
      {isChanging && isOpen && (
        <ChangeForm
          suggestion={suggestion}
          isBusy={isBusy}
          onDone={(change) => run("change", change)}
          onCancel={() => setIsChanging(false)}
        />
      )}
    </div>
  );
}

function shorten(words: string): string {
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}

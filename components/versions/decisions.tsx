// What waits for a person: how far it has come, the list, and the one in view.
import Link from "next/link";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { type VersionsRequest, versionsAddress } from "#lib/features/versions/versions-address.ts";
import type { DecisionItemView, DecisionView } from "#lib/features/versions/view.ts";
import { Decision } from "./decision.tsx";
import { DecisionKeys } from "./decision-keys.tsx";
import styles from "./decisions.module.css";
import { Undo } from "./undo.tsx";

type Props = {
  slug: string;
  items: readonly DecisionItemView[];
  decision: DecisionView | null;
  request: VersionsRequest;
};

export function Decisions({ slug, items, decision, request }: Props) {
  const waiting = items.filter(({ state }) => state === "waiting");
  const decided = items.length - waiting.length;
  const done = items.find(({ id }) => id === request.done);
  const at = items.findIndex(({ id }) => id === decision?.id);
  const others = waiting.filter(({ id }) => id !== decision?.id);
  const next = others.find((one) => items.indexOf(one) > at) ?? others[0];
  return (
    <section className={styles.section} aria-labelledby="decide">
      <h2 id="decide" tabIndex={-1}>
        To decide
      </h2>
      {items.length === 0 ? (
        <EmptyState title="Nothing waits.">
          <p>Everything that hung on the older text was carried over, word for word.</p>
        </EmptyState>
      ) : (
        <>
          <p className={styles.progress} role="status">
            {decided} of {items.length} decided.{" "}
            {waiting.length === 0
              ? "Everything is decided."
              : `${waiting.length} ${waiting.length === 1 ? "waits" : "wait"} and ${waiting.length === 1 ? "is" : "are"} in no list until then.`}
            {done && done.state !== "waiting" && <Undo slug={slug} item={done} />}
          </p>
          <progress className={styles.bar} max={items.length} value={decided} aria-label="Decided" />
          <DecisionKeys
            slug={slug}
            items={items.map(({ id }) => id)}
            at={decision?.id ?? null}
            done={done && done.state !== "waiting" ? done.id : null}
          />
          <div className={styles.both}>
            <ol className={styles.list} aria-label="What waited for a decision">
              {items.map((item) => (
                <li key={item.id} data-state={item.state}>
                  <Link
                    className={styles.item}
                    href={versionsAddress(slug, { at: item.id })}
                    prefetch={false}
                    scroll={false}
                    aria-current={item.id === decision?.id ? "true" : undefined}
                  >
                    <span className={styles.kind}>
                      {item.kindName}, {stateWords(item)}
                    </span>
                    <span className={styles.words}>{shorten(item.exact)}</span>
                  </Link>
                </li>
              ))}
            </ol>
            {decision ? (
              <Decision
                key={`${decision.id} ${request.at} ${request.find}`}
                slug={slug}
                decision={decision}
                at={request.at ?? decision.id}
                find={request.find ?? null}
                next={next?.id ?? null}
              />
            ) : (
              <EmptyState title="Everything is decided.">
                <p>Choose one of the list to see how, and to take it back.</p>
              </EmptyState>
            )}
          </div>
        </>
      )}
    </section>
  );
}

function stateWords({ state, outcome }: DecisionItemView): string {
  if (state === "placed") return "placed";
  if (state === "released") return "let go";
  return outcome === null || outcome === "exact" || outcome === "moved" ? "waiting" : outcome;
}

function shorten(words: string): string {
  return words.length > 90 ? `${words.slice(0, 85).trimEnd()} …` : words;
}

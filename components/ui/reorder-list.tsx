"use client";
// A list in an order of one's own. Each item has a handle: dragged with a mouse or a finger, or picked up with Enter, moved with the
// arrows, put down with Enter, put back with Escape; every step is said. It holds no order of its own: what is done goes to `onMove`.
import { GripVertical } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from "react";
import { moveInOrder } from "./move-in-order.ts";
import styles from "./reorder-list.module.css";
import { useHandleDrag } from "./use-handle-drag.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";

type ReorderItem = {
  readonly id: string;
  /** What to call it when it moves: its first words. */
  readonly name: string;
  readonly content: ReactNode;
  /** What kind of item it is, for the room's own style: `data-look`. */
  readonly look?: string;
};

export type ReorderListProps = {
  label: string;
  items: readonly ReorderItem[];
  /** The new order of all ids, and the one that was moved. */
  onMove: (order: readonly string[], id: string) => void;
};

type Held = { readonly id: string; readonly order: readonly string[] };

const keySteps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowUp: (at) => at - 1,
  ArrowDown: (at) => at + 1,
  Home: () => 0,
  End: (_at, last) => last,
};

const placeIn = (order: readonly string[], id: string) => `place ${order.indexOf(id) + 1} of ${order.length}`;

export function ReorderList({ label, items, onMove }: ReorderListProps) {
  const [held, setHeld] = useState<Held | null>(null);
  const [said, setSaid] = useState("");
  const list = useRef<HTMLOListElement>(null);
  const help = useId();
  const order = items.map(({ id }) => id);
  const shown = held?.order ?? order;
  const byId = new Map(items.map((item) => [item.id, item]));
  const nameOf = (id: string) => byId.get(id)?.name ?? "";

  const finish = (next: readonly string[], id: string) => {
    setHeld(null);
    const isMoved = next.some((other, index) => other !== order[index]);
    setSaid(`“${nameOf(id)}” put down at ${placeIn(next, id)}${isMoved ? "" : ", where it was"}.`);
    if (isMoved) onMove(next, id);
  };
  const putBack = (id: string) => {
    setHeld(null);
    setSaid(`“${nameOf(id)}” put back at ${placeIn(order, id)}.`);
  };
  const pickUp = (id: string) => {
    setHeld({ id, order });
    setSaid(`“${nameOf(id)}” picked up from ${placeIn(order, id)}. Arrows move it, Enter puts it down.`);
  };
  const drag = useHandleDrag(list, (id, place) => finish(moveInOrder(order, id, place), id));

  const strike = (event: KeyboardEvent, id: string) => {
    const step = keySteps[event.key];
    if (held?.id !== id || (!step && event.key !== "Escape")) return;
    event.preventDefault();
    if (!step) return putBack(id);
    const next = moveInOrder(held.order, id, step(held.order.indexOf(id), held.order.length - 1));
    setHeld({ id, order: next });
    const before = next[next.indexOf(id) - 1];
    setSaid(`${placeIn(next, id)}, ${before ? `after “${nameOf(before)}”` : "the first"}.`);
  };

  // Moving an element in the page takes the focus from what is in it.
  const heldOrder = held?.order.join(" ");
  useLayoutEffect(() => {
    if (heldOrder === undefined) return;
    const handle = list.current?.querySelector<HTMLElement>("[data-held] > [data-handle]");
    handle?.focus({ preventScroll: true });
    handle?.closest("li")?.scrollIntoView({ block: "nearest" });
  }, [heldOrder]);

  return (
    <>
      <VisuallyHidden>
        <span id={help}>Enter picks it up, the arrows move it, Enter puts it down, Escape puts it back.</span>
        <span role="status">{said}</span>
      </VisuallyHidden>
      <ol ref={list} className={styles.list} aria-label={label}>
        {shown.map((id) => {
          const item = byId.get(id);
          if (!item) return null;
          const isHeld = held?.id === id;
          return (
            <li
              key={id}
              className={styles.item}
              data-id={id}
              data-held={isHeld || undefined}
              data-look={item.look}
            >
              <button
                type="button"
                className={styles.handle}
                data-handle=""
                aria-label={`Move “${item.name}”`}
                aria-describedby={help}
                aria-pressed={isHeld}
                title="Drag to move; or Enter, then the arrows"
                onClick={() => (isHeld ? finish(shown, id) : pickUp(id))}
                onKeyDown={(event) => strike(event, id)}
                onBlur={({ relatedTarget }) => isHeld && relatedTarget !== null && putBack(id)}
                {...drag.handle(id)}
              >
                <GripVertical aria-hidden="true" />
              </button>
              {item.content}
            </li>
          );
        })}
      </ol>
      {drag.id !== null && (
        <div ref={drag.ghost} className={styles.ghost} aria-hidden="true">
          {nameOf(drag.id)}
        </div>
      )}
    </>
  );
}

"use client";
// Dragging an item of a list by its handle, with any pointer: shows the gap into which it would fall, scrolls at the edges of the
// window, and says where it was let go. It moves nothing itself. Items carry `data-id`; the gap is shown by `data-drop`.
import { type PointerEvent, type RefObject, useEffect, useEffectEvent, useRef, useState } from "react";
import { gapAt, placeOfGap } from "./move-in-order.ts";

/** A press that moves less than this is a click. */
const slack = 5;
/** So near to the edge of the window it scrolls, faster the nearer. */
const edge = 90;

type Drag = { readonly id: string; x: number; y: number; gap: number };

export function useHandleDrag(
  list: RefObject<HTMLElement | null>,
  onDrop: (id: string, place: number) => void,
) {
  const [id, setId] = useState<string | null>(null);
  const ghost = useRef<HTMLDivElement>(null);
  const pressed = useRef<{ id: string; x: number; y: number } | null>(null);
  const drag = useRef<Drag | null>(null);
  const frame = useRef(0);
  const wasDragged = useRef(false);

  const items = () => [...(list.current?.querySelectorAll<HTMLElement>(":scope > [data-id]") ?? [])];
  const show = () => {
    const current = drag.current;
    if (!current) return;
    const all = items();
    const boxes = all.map((item) => item.getBoundingClientRect());
    current.gap = gapAt(boxes, current.y);
    for (const [index, item] of all.entries()) {
      const isLast = index === all.length - 1 && current.gap === all.length;
      item.toggleAttribute("data-dragged", item.dataset.id === current.id);
      if (index === current.gap) item.dataset.drop = "before";
      else if (isLast) item.dataset.drop = "after";
      else delete item.dataset.drop;
    }
    if (ghost.current) ghost.current.style.translate = `${current.x + 14}px ${current.y + 10}px`;
    const speed = Math.max(0, edge - current.y) - Math.max(0, current.y - (window.innerHeight - edge));
    if (speed !== 0) window.scrollBy(0, -speed / 5);
    frame.current = requestAnimationFrame(show);
  };
  const end = () => {
    cancelAnimationFrame(frame.current);
    for (const item of items()) {
      item.removeAttribute("data-dragged");
      delete item.dataset.drop;
    }
    pressed.current = null;
    drag.current = null;
    setId(null);
  };
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  const letGo = useEffectEvent(end);
  useEffect(() => {
    if (id === null) return;
    const strike = (event: KeyboardEvent) => event.key === "Escape" && letGo();
    document.addEventListener("keydown", strike);
    return () => document.removeEventListener("keydown", strike);
  }, [id]);

  const handle = (of: string) => ({
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0 || !event.isPrimary) return;
      wasDragged.current = false;
      pressed.current = { id: of, x: event.clientX, y: event.clientY };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: ({ clientX: x, clientY: y }: PointerEvent) => {
      const from = pressed.current;
      if (drag.current) Object.assign(drag.current, { x, y });
      else if (from && Math.hypot(x - from.x, y - from.y) > slack) {
        wasDragged.current = true;
        drag.current = { id: from.id, x, y, gap: 0 };
        setId(from.id);
        show();
      }
    },
    onPointerUp: () => {
      const current = drag.current;
      const from = items().findIndex((item) => item.dataset.id === current?.id);
      end();
      if (current && from >= 0) onDrop(current.id, placeOfGap(from, current.gap));
    },
    onPointerCancel: end,
    onClickCapture: (event: { stopPropagation: () => void; preventDefault: () => void }) => {
      if (!wasDragged.current) return;
      wasDragged.current = false;
      event.stopPropagation();
      event.preventDefault();
    },
  });
  return { id, ghost, handle };
}

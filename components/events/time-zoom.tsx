"use client";
import { ArrowLeft, ArrowRight, ZoomIn, ZoomOut } from "lucide-react";
// Closer, wider, earlier, later: links, and keys for them. Closer goes to the part that holds the most events.
import { useRouter } from "next/navigation";
import { useKey } from "#components/keyboard/use-key.ts";
import { Button } from "#components/ui/button.tsx";
import { type EventsRequest, eventsAddress } from "#lib/features/events/event-address.ts";
import type { TimeWindow } from "#lib/features/events/time-window.ts";
import { partSaid } from "./part-name.ts";
import type { CountedPart } from "./time-axis.tsx";
import styles from "./time-zoom.module.css";

type Props = {
  window: Pick<TimeWindow, "edtf" | "wider" | "earlier" | "later">;
  parts: readonly CountedPart[];
  request: EventsRequest;
};

export function TimeZoom({ window, parts, request }: Props) {
  const { push } = useRouter();
  const fullest = parts.reduce<CountedPart | null>(
    (best, part) => (part.count > (best?.count ?? 0) ? part : best),
    null,
  );
  const at = (edtf: string | null | undefined) => eventsAddress({ ...request, in: edtf ?? undefined });
  const ways = {
    earlier: window.earlier && at(window.earlier),
    later: window.later && at(window.later),
    wider: window.wider === undefined ? null : at(window.wider),
    closer: fullest && at(fullest.edtf),
  };
  const go = (href: string | null) => href && push(href, { scroll: false });
  useKey("+", "Closer, where most is", "Events", () => go(ways.closer));
  useKey("-", "Wider", "Events", () => go(ways.wider));
  useKey("[", "Earlier", "Events", () => go(ways.earlier));
  useKey("]", "Later", "Events", () => go(ways.later));
  return (
    <nav className={styles.zoom} aria-label="Stretch of time">
      {ways.earlier && (
        <Button size="s" tone="quiet" href={ways.earlier} scroll={false} icon={<ArrowLeft />}>
          {partSaid(window.earlier ?? "")}
        </Button>
      )}
      {ways.later && (
        <Button size="s" tone="quiet" href={ways.later} scroll={false} iconEnd={<ArrowRight />}>
          {partSaid(window.later ?? "")}
        </Button>
      )}
      {ways.wider && (
        <Button size="s" href={ways.wider} scroll={false} icon={<ZoomOut />}>
          {window.wider ? partSaid(window.wider) : "All dates"}
        </Button>
      )}
      {ways.closer && fullest && (
        <Button size="s" href={ways.closer} scroll={false} icon={<ZoomIn />}>
          {partSaid(fullest.edtf)}
        </Button>
      )}
    </nav>
  );
}

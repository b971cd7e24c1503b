// The parts of the window: each that holds an event leads into itself. Narrow screens have the links above the rows instead.
import Link from "next/link";
import { type EventsRequest, eventsAddress } from "#lib/features/events/event-address.ts";
import type { WindowPart } from "#lib/features/events/time-window.ts";
import { partName, partSaid } from "./part-name.ts";
import styles from "./time-axis.module.css";

export type CountedPart = WindowPart & { readonly count: number };
type Props = { parts: readonly CountedPart[]; request: EventsRequest; isFinest: boolean };

const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`;

function Part({ part, href }: { part: CountedPart; href: string | null }) {
  const [x, width] = [percent(part.from), percent(part.to - part.from)];
  const label = (
    <text className={styles.label} x={percent((part.from + part.to) / 2)} y="19" textAnchor="middle">
      {partName(part.edtf)}
    </text>
  );
  return (
    <>
      <line className={styles.tick} x1={x} x2={x} y1="0" y2="100%" />
      {href === null ? (
        <g className={styles.empty}>{label}</g>
      ) : (
        <Link
          className={styles.part}
          href={href}
          scroll={false}
          prefetch={false}
          aria-label={`${partSaid(part.edtf)}, ${part.count} ${part.count === 1 ? "event" : "events"}`}
        >
          <rect className={styles.ground} x={x} width={width} height="28" />
          {label}
        </Link>
      )}
    </>
  );
}

export function TimeAxis({ parts, request, isFinest }: Props) {
  const hrefs = parts.map(({ edtf, count }) =>
    isFinest || count === 0 ? null : eventsAddress({ ...request, in: edtf }),
  );
  const line = (
    // biome-ignore lint/a11y/noSvgWithoutTitle: no picture but a row of links, each of which says where it leads.
    <svg className={styles.line} width="100%" height="28">
      {parts.map((part, index) => (
        <Part key={part.edtf} part={part} href={hrefs[index] ?? null} />
      ))}
    </svg>
  );
  return hrefs.some(Boolean) ? (
    <nav className={styles.axis} aria-label="Closer">
      {line}
    </nav>
  ) : (
    <div className={styles.axis} aria-hidden="true">
      {line}
    </div>
  );
}

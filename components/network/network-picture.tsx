// The network drawn: a point for each who is named, a line for each two that meet, the thicker the more often. A name leads to its room,
// a line to the passages. For pointer and eye; the table beside it is the way by keyboard and for those who hear the page.
import Link from "next/link";
import { entityAddress } from "#lib/features/entities/entity-address.ts";
import { layOutNetwork } from "#lib/features/entities/lay-out-network.ts";
import type { MeetingRow } from "#lib/features/entities/queries.ts";
import styles from "./network-picture.module.css";
import { placeLabels } from "./place-labels.ts";

const size = { width: 1100, height: 720, margin: { x: 90, y: 28 } };

export function NetworkPicture({ meetings }: { meetings: readonly MeetingRow[] }) {
  const entities = new Map(meetings.flatMap(({ one, other }) => [one, other]).map((one) => [one.slug, one]));
  const edges = meetings.map(({ one, other, passages }) => {
    return { one: one.slug, other: other.slug, weight: passages };
  });
  const { width, height, margin } = size;
  const points = layOutNetwork([...entities.keys()], edges).map(({ id, x, y }) => ({
    id,
    x: Math.round(margin.x + x * (width - 2 * margin.x)),
    y: Math.round(margin.y + y * (height - 2 * margin.y)),
  }));
  const labels = placeLabels(points, (id) => entities.get(id)?.name ?? id, width);
  const at = new Map(points.map((point) => [point.id, point]));
  return (
    <div className={styles.frame} aria-hidden="true">
      <svg className={styles.picture} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {edges.map(({ one, other, weight }) => {
          const [from, to] = [at.get(one), at.get(other)];
          const ends = { x1: from?.x, y1: from?.y, x2: to?.x, y2: to?.y };
          return (
            <Link
              key={`${one} ${other}`}
              className={styles.edge}
              href={entityAddress(one, { with: other })}
              tabIndex={-1}
              prefetch={false}
            >
              <title>{`${entities.get(one)?.name} and ${entities.get(other)?.name}: ${weight} passages`}</title>
              <line className={styles.reach} {...ends} />
              <line className={styles.line} {...ends} strokeWidth={Math.min(7, Math.sqrt(weight))} />
            </Link>
          );
        })}
        {points.map(({ id, x, y }) => (
          <Link
            key={id}
            className={styles.point}
            data-kind={entities.get(id)?.kind}
            href={entityAddress(id)}
            tabIndex={-1}
            prefetch={false}
          >
            <circle cx={x} cy={y} r="5" />
            <text {...labels.get(id)} textAnchor="middle">
              {entities.get(id)?.name}
            </text>
          </Link>
        ))}
      </svg>
    </div>
  );
}

// Who is named with whom, as a picture and as a table of the same: a line or a row opens the passages that name both.
import Link from "next/link";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { KindMark } from "#components/ui/kind-mark.tsx";
import { entityAddress } from "#lib/features/entities/entity-address.ts";
import type { MeetingRow } from "#lib/features/entities/queries.ts";
import { NetworkPicture } from "./network-picture.tsx";
import styles from "./network-room.module.css";

export function NetworkRoom({ meetings }: { meetings: readonly MeetingRow[] }) {
  if (meetings.length === 0) {
    return (
      <EmptyState title="Nobody is named together yet">It takes two passages that name both.</EmptyState>
    );
  }
  return (
    <div className={styles.room}>
      <NetworkPicture meetings={meetings} />
      <table className={styles.table}>
        <caption className={styles.caption}>The same as a table: the passages that name both</caption>
        <thead>
          <tr>
            <th scope="col">Named together</th>
            <th scope="col" className={styles.count}>
              Passages
            </th>
          </tr>
        </thead>
        <tbody>
          {meetings.map(({ one, other, passages }) => (
            <tr key={`${one.slug} ${other.slug}`}>
              <th scope="row">
                <Link href={entityAddress(one.slug, { with: other.slug })} prefetch={false}>
                  <KindMark kind={one.kind} said={false} /> {one.name} and{" "}
                  <KindMark kind={other.kind} said={false} /> {other.name}
                </Link>
              </th>
              <td className={styles.count}>{passages}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

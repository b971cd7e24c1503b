// No such address. Says so, and where the doors are.
import type { Metadata } from "next";
import { rooms } from "#components/shell/rooms.ts";
import { Button } from "#components/ui/button.tsx";
import { Page } from "#components/ui/page.tsx";
import styles from "./not-found.module.css";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <Page
      width="measure"
      kicker="404"
      title="There is nothing at this address"
      lead="It may have been mistyped, or cut short when it was copied. A source keeps its address for as long as it is kept, so nothing that you saw here has moved."
    >
      <ul className={styles.doors}>
        {rooms.map((room) => (
          <li key={room.href}>
            <Button href={room.href}>{room.name}</Button>
          </li>
        ))}
      </ul>
    </Page>
  );
}

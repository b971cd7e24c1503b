"use client";
// The rooms as links, the present one marked. Knows the address, nothing else.
import Link from "next/link";
import { usePathname } from "next/navigation";
import styles from "./room-nav.module.css";
import { roomOf, rooms } from "./rooms.ts";

export function RoomNav() {
  const present = roomOf(usePathname());
  return (
    <nav className={styles.nav} aria-label="Rooms">
      <ul className={styles.rooms}>
        {rooms
          .filter(({ isApart }) => !isApart)
          .map((room) => (
            <li key={room.href}>
              <Link
                className={styles.room}
                href={room.href}
                prefetch={false}
                aria-current={room === present ? "page" : undefined}
              >
                {room.name}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}

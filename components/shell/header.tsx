// The name of the house and the way to its rooms, on every page.
import Link from "next/link";
import { PaletteButton } from "#components/palette/palette-button.tsx";
import styles from "./header.module.css";
import { RoomNav } from "./room-nav.tsx";
import type { Theme } from "./theme.ts";
import { ThemeSwitch } from "./theme-switch.tsx";

export function Header({ theme }: { theme: Theme }) {
  return (
    <header className={styles.header} data-print="no">
      <div className={styles.inner}>
        <Link className={styles.name} href="/" prefetch={false}>
          Reading Room
        </Link>
        <RoomNav />
        <div className={styles.tools}>
          <PaletteButton />
          <ThemeSwitch theme={theme} />
        </div>
      </div>
    </header>
  );
}

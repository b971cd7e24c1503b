// The versions, the newest first: when each came, where it is read, and what it changed against the one before.
import Link from "next/link";
import { compareAddress } from "#lib/features/comparisons/compare-address.ts";
import { readAddress } from "#lib/features/sources/read-address.ts";
import type { VersionRow } from "#lib/features/versions/queries.ts";
import { TakeBack } from "./take-back.tsx";
import styles from "./version-line.module.css";

export function VersionLine({ line }: { line: readonly VersionRow[] }) {
  return (
    <ol className={styles.line} reversed>
      {line
        .map((version, index) => ({ version, older: line[index - 1], isNewest: index === line.length - 1 }))
        .toReversed()
        .map(({ version, older, isNewest }) => (
          <li key={version.slug} className={styles.version} data-newest={isNewest || undefined}>
            <div className={styles.name}>
              <Link href={readAddress(version.slug)} prefetch={false}>
                {version.slug}
              </Link>
              {isNewest && line.length > 1 && <span className={styles.tag}>current</span>}
            </div>
            <div className={styles.facts}>
              {version.fileName}, imported{" "}
              <time dateTime={version.importedAt.toISOString()}>{day(version.importedAt)}</time>
              {older && (
                <>
                  {" · "}
                  <Link href={compareAddress({ sources: [older.slug, version.slug] })} prefetch={false}>
                    compare with the one before
                  </Link>
                </>
              )}
            </div>
            {isNewest && older && <TakeBack slug={version.slug} older={older.slug} />}
          </li>
        ))}
    </ol>
  );
}

function day(at: Date): string {
  return at.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
}

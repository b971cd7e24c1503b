// The room of a text's versions: their line, what the newest changed, and what is to decide of what hung on the older ones.
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import type { Summary } from "#lib/features/comparisons/summarize.ts";
import { readAddress } from "#lib/features/sources/read-address.ts";
import type { VersionRow } from "#lib/features/versions/queries.ts";
import type { VersionsRequest } from "#lib/features/versions/versions-address.ts";
import type { DecisionItemView, DecisionView } from "#lib/features/versions/view.ts";
import { ChangeSummary } from "./change-summary.tsx";
import { Decisions } from "./decisions.tsx";
import { NewVersion } from "./new-version.tsx";
import { VersionLine } from "./version-line.tsx";
import styles from "./versions-room.module.css";

export type VersionsRoomProps = {
  name: string;
  line: readonly VersionRow[];
  summary: Summary | null;
  items: readonly DecisionItemView[];
  decision: DecisionView | null;
  request: VersionsRequest;
};

export function VersionsRoom({ name, line, summary, items, decision, request }: VersionsRoomProps) {
  const slug = line.at(-1)?.slug ?? "";
  const older = line.at(-2)?.slug;
  return (
    <>
      <header className={styles.head}>
        <Breadcrumbs
          crumbs={[
            { href: "/", label: "Sources" },
            { href: readAddress(slug), label: name },
          ]}
          here="Versions"
        />
        <h1>Versions of this text</h1>
        <p className={styles.lead}>{name}</p>
      </header>
      <section className={styles.section} aria-labelledby="line">
        <h2 id="line">{line.length === 1 ? "One version so far" : `${line.length} versions`}</h2>
        <VersionLine line={line} />
        <NewVersion slug={slug} />
      </section>
      {older && summary && (
        <section className={styles.section} aria-labelledby="changes">
          <h2 id="changes">What the newest changed</h2>
          <ChangeSummary older={older} newer={slug} summary={summary} />
        </section>
      )}
      {older && <Decisions slug={slug} items={items} decision={decision} request={request} />}
    </>
  );
}

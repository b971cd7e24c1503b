// What would be recorded if the proposal were accepted, in a line.
import Link from "next/link";
import { KindMark } from "#components/ui/kind-mark.tsx";
import { kindWords } from "#components/ui/kinds.ts";
import type { SuggestionView } from "#lib/features/reviews/view.ts";
import { Copied } from "./copied.tsx";
import styles from "./proposal-card.module.css";
import { ProposedDate } from "./proposed-date.tsx";
import { ProposedField } from "./proposed-field.tsx";

export function Proposed({ suggestion }: { suggestion: SuggestionView }) {
  const { payload, owners, exact, targets, copied, place } = suggestion;
  if (payload.kind === "version" || payload.kind === "witness")
    return copied && <Copied copied={copied} payload={payload} source={place?.source} />;
  if (payload.kind === "metadata") return <ProposedField payload={payload} exact={exact} />;
  if (payload.kind === "date") return <ProposedDate payload={payload} targets={targets} />;
  if (payload.kind === "known-name") {
    const [owner] = owners;
    if (owner === undefined) return null;
    return (
      <p className={styles.proposed}>
        <KindMark kind={owner.kind} />{" "}
        <Link href={`/entities/${owner.slug}`} prefetch={false} className={styles.name}>
          {owner.name}
        </Link>{" "}
        <span className={styles.soft}>
          by the name “{owner.matched}”{owner.matched !== exact && `, written “${exact}” here`} ·{" "}
          {owner.mentions} {owner.mentions === 1 ? "mention" : "mentions"}
        </span>
        {owner.reasons.length > 0 && <span className={styles.reasons}>{owner.reasons.join(" ")}</span>}
      </p>
    );
  }
  if (payload.kind === "new-name") {
    return (
      <p className={styles.proposed}>
        <KindMark kind={payload.bearer} /> <span className={styles.name}>{payload.name}</span>{" "}
        <span className={styles.soft}>would be a new {kindWords[payload.bearer].one.toLowerCase()}</span>
      </p>
    );
  }
  if (payload.kind === "event") {
    return (
      <p className={styles.proposed}>
        <KindMark kind="event" /> <span className={styles.name}>{payload.title}</span>{" "}
        <span className={styles.soft}>
          {payload.modality}
          {payload.date !== null && `, dated ${payload.date}`}
          {payload.dateNote !== null && ` (${payload.dateNote})`}
        </span>
      </p>
    );
  }
  if (payload.kind === "speech") {
    return (
      <p className={styles.proposed}>
        <KindMark kind="claim" />{" "}
        <span className={styles.name}>{payload.name ?? "Somebody whom the text does not name"}</span>{" "}
        <span className={styles.soft}>
          {payload.isQuoted ? "is quoted" : "is reported"}; to accept it, say in one sentence what is claimed
        </span>
      </p>
    );
  }
  return null;
}

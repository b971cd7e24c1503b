// The names beside the canonical one, each with its kind where the kind says something: a misprint, a spelling, an abbreviation.
import { Fragment } from "react";
import type { NameKind } from "#lib/features/entities/schema.ts";
import styles from "./other-names.module.css";

export function OtherNames({ names }: { names: readonly { name: string; kind: NameKind }[] }) {
  const others = names.filter(({ kind }) => kind !== "canonical");
  if (others.length === 0) return null;
  return (
    <span className={styles.others}>
      {others.map(({ name, kind }, index) => (
        <Fragment key={name}>
          {index > 0 && ", "}
          {name}
          {kind !== "alias" && <span className={styles.kind}> ({kind})</span>}
        </Fragment>
      ))}
    </span>
  );
}

"use client";
// What can be corrected on the page of a claim: the sentence, its kind, and how it stands to others, each relation with its reason.
import { useState } from "react";
import type { Completion } from "#components/excerpts/use-completions.ts";
import { Button } from "#components/ui/button.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { ClaimKind, RecordedRelation } from "#lib/features/claims/schema.ts";
import { Choice } from "./choice.tsx";
import { EditField } from "./edit-field.tsx";
import styles from "./form.module.css";
import { KnownField } from "./known-field.tsx";
import { useCorrecting } from "./use-correcting.ts";

export type EditedClaim = {
  readonly slug: string;
  readonly statement: string;
  readonly kind: ClaimKind;
  /** Seen from this claim, or, where it is the other's, from there. */
  readonly relations: readonly {
    readonly claim: string;
    readonly other: string;
    readonly statement: string;
    readonly type: RecordedRelation;
  }[];
};

const kinds = [
  ["fact", "fact"],
  ["reported", "reported"],
  ["opinion", "opinion"],
  ["prediction", "prediction"],
] as const;
const types = [
  ["contradicts", "contradicts"],
  ["in-tension", "is in tension with"],
  ["corroborates", "corroborates"],
  ["qualifies", "qualifies"],
] as const;
const wordsOf = new Map<RecordedRelation, string>(types);

export function ClaimTools({ claim }: { claim: EditedClaim }) {
  const { correct, isBusy } = useCorrecting();
  const { slug, statement, kind, relations } = claim;
  return (
    <section className={styles.tools} aria-label="Corrections" data-print="no">
      <Disclosure summary="Correct the sentence, its kind and its relations">
        <EditField
          label="Statement"
          value={statement}
          isLong
          toCorrection={(value) => ({
            verb: "edit-claim",
            claim: slug,
            field: "statement",
            value,
            was: statement,
          })}
        />
        <EditField
          label="Kind"
          value={kind}
          options={kinds}
          toCorrection={(value) => ({ verb: "edit-claim", claim: slug, field: "kind", value, was: kind })}
        />
        <div className={styles.group}>
          <h3 className={styles.heading}>Relations</h3>
          <ul className={styles.list}>
            {relations.map((one) => (
              <li key={`${one.type} ${one.claim} ${one.other}`} className={styles.line}>
                <div>
                  {wordsOf.get(one.type)} {one.statement}
                </div>
                <Button
                  size="s"
                  disabled={isBusy}
                  onClick={() =>
                    correct(
                      { verb: "unrelate", claim: one.claim, type: one.type, other: one.other },
                      "The relation was removed.",
                    )
                  }
                >
                  Remove<VisuallyHidden>: {one.statement}</VisuallyHidden>
                </Button>
              </li>
            ))}
          </ul>
          <NewRelation claim={slug} />
        </div>
      </Disclosure>
    </section>
  );
}

function NewRelation({ claim }: { claim: string }) {
  const { correct, isBusy } = useCorrecting();
  const [type, setType] = useState<RecordedRelation>("contradicts");
  const [other, setOther] = useState<Completion | null>(null);
  const [why, setWhy] = useState("");
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!other) return;
        correct({ verb: "relate", claim, type, other: other.slug, why }, "The relation was added.", () =>
          setWhy(""),
        );
      }}
    >
      <Choice label="It" value={type} options={types} onChange={setType} />
      <KnownField label="Which claim" kinds={["claim"]} except={claim} chosen={other} onChoose={setOther} />
      <label className={styles.field}>
        Why
        <input className={styles.input} value={why} onChange={({ target }) => setWhy(target.value)} />
      </label>
      <Button type="submit" disabled={isBusy || !other || why.trim() === ""}>
        Add the relation
      </Button>
    </form>
  );
}

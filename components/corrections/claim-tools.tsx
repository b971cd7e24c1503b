"use client";
// What can be corrected on the page of a claim: the sentence, its kind, whom it is about, who says so in each piece of evidence, and how
// it stands to others, each relation with its reason.
import { useState } from "react";
import type { Completion } from "#components/excerpts/use-completions.ts";
import { Button } from "#components/ui/button.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { ClaimKind, RecordedRelation } from "#lib/features/claims/schema.ts";
import type { EntityLink } from "#lib/features/events/view.ts";
import { Choice } from "./choice.tsx";
import { claimKindChoices } from "./claim-choices.ts";
import { EditField } from "./edit-field.tsx";
import { type EditedEvidence, EvidenceTools } from "./evidence-tools.tsx";
import styles from "./form.module.css";
import { GatheredList } from "./gathered.tsx";
import { KnownField } from "./known-field.tsx";
import { useCorrecting } from "./use-correcting.ts";

export type EditedClaim = {
  readonly slug: string;
  readonly statement: string;
  readonly kind: ClaimKind;
  readonly about: readonly EntityLink[];
  readonly evidence: readonly EditedEvidence[];
  /** Seen from this claim, or, where it is the other's, from there. */
  readonly relations: readonly {
    readonly claim: string;
    readonly other: string;
    readonly statement: string;
    readonly type: RecordedRelation;
  }[];
};

const types = [
  ["contradicts", "contradicts"],
  ["in-tension", "is in tension with"],
  ["corroborates", "corroborates"],
  ["qualifies", "qualifies"],
] as const;
const wordsOf = new Map<RecordedRelation, string>(types);

export function ClaimTools({ claim }: { claim: EditedClaim }) {
  const { correct, isBusy } = useCorrecting();
  const { slug, statement, kind, relations, about, evidence } = claim;
  return (
    <section className={styles.tools} aria-label="Corrections" data-print="no">
      <Disclosure summary="Correct the sentence, its kind, its evidence and its relations">
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
          options={claimKindChoices}
          toCorrection={(value) => ({ verb: "edit-claim", claim: slug, field: "kind", value, was: kind })}
        />
        <div className={styles.group}>
          <h3 className={styles.heading}>Whom it is about</h3>
          <Subjects claim={slug} about={about} />
        </div>
        <div className={styles.group}>
          <h3 className={styles.heading}>Evidence</h3>
          <p className={styles.soft}>
            To add some, select the words in their text and choose “This is…”, “Evidence for a claim”.
          </p>
          {evidence.map((one) => (
            <EvidenceTools key={one.label} claim={slug} evidence={one} />
          ))}
        </div>
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

function Subjects({ claim, about }: { claim: string; about: EditedClaim["about"] }) {
  const { correct, isBusy, fault } = useCorrecting({ tellsFaults: true });
  const [known, setKnown] = useState<Completion | null>(null);
  const items = about.map(({ slug, name }) => ({ asked: slug, told: name }));
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (known)
          correct({ verb: "about", claim, entity: known.slug }, `It is about ${known.name}.`, () =>
            setKnown(null),
          );
      }}
    >
      <GatheredList
        label="It is about"
        items={items}
        deed="Remove"
        isBusy={isBusy}
        onRemove={({ asked, told }) =>
          correct({ verb: "not-about", claim, entity: asked }, `It is not about ${told}.`)
        }
      />
      <KnownField
        label="About whom else"
        kinds={["person", "organization", "place"]}
        chosen={known}
        onChoose={setKnown}
      />
      {fault && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
      <Button type="submit" disabled={isBusy || known === null}>
        It is about this one
      </Button>
    </form>
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

"use client";
// What can be corrected on the page of an entity: its names, the note, and whether it is one with another. A merge says before what moves.
import { useEffect, useState } from "react";
import type { Completion } from "#components/excerpts/use-completions.ts";
import { Button } from "#components/ui/button.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { countWords } from "#lib/features/corrections/count-words.ts";
import type { MergePreview } from "#lib/features/corrections/schema.ts";
import { splitAddress } from "#lib/features/entities/entity-address.ts";
import type { EntityView } from "#lib/features/entities/view.ts";
import { Choice } from "./choice.tsx";
import { EditField } from "./edit-field.tsx";
import styles from "./form.module.css";
import { KnownField } from "./known-field.tsx";
import { MergeWords } from "./merge-words.tsx";
import { useCorrecting } from "./use-correcting.ts";

type Edited = Pick<EntityView, "slug" | "kind" | "name" | "note" | "names">;

const nameKinds = [
  ["alias", "alias"],
  ["spelling", "spelling"],
  ["abbreviation", "abbreviation"],
  ["misprint", "misprint"],
] as const;

export function EntityTools({ entity }: { entity: Edited }) {
  return (
    <section className={styles.tools} aria-label="Corrections" data-print="no">
      <Disclosure summary="Correct names, note and identity">
        <EditField
          label="Note"
          value={entity.note ?? ""}
          isLong
          toCorrection={(note) => ({ verb: "edit-entity", entity: entity.slug, note, was: entity.note })}
        />
        <Names entity={entity} />
        <Merge key={entity.slug} entity={entity} />
        <div className={styles.group}>
          <h3 className={styles.heading}>Two under one name?</h3>
          <p>Where some of its mentions belong to somebody else, choose which, and to whom.</p>
          <div className={styles.row}>
            <Button href={splitAddress(entity.slug)}>Choose which mentions</Button>
          </div>
        </div>
      </Disclosure>
    </section>
  );
}

function Names({ entity }: { entity: Edited }) {
  const { correct, isBusy } = useCorrecting();
  const [name, setName] = useState("");
  const [kind, setKind] = useState<(typeof nameKinds)[number][0]>("alias");
  const { slug } = entity;
  return (
    <div className={styles.group}>
      <h3 className={styles.heading}>Names</h3>
      <ul className={styles.list}>
        {entity.names
          .filter((one) => one.kind !== "canonical")
          .map((one) => (
            <li key={one.name} className={styles.line}>
              <div>
                {one.name}{" "}
                <span className={styles.soft}>
                  {one.kind}
                  {one.mentions > 0 && `, so in ${countWords(one.mentions, "mentions")}`}
                </span>
              </div>
              <div className={styles.row}>
                <Button
                  size="s"
                  disabled={isBusy}
                  onClick={() =>
                    correct(
                      { verb: "change-name", entity: slug, name: one.name, kind: "canonical", was: one.kind },
                      `It is called ${one.name}.`,
                    )
                  }
                >
                  Call it so<VisuallyHidden>: {one.name}</VisuallyHidden>
                </Button>
                <Button
                  size="s"
                  disabled={isBusy || one.mentions > 0}
                  onClick={() =>
                    correct(
                      { verb: "remove-name", entity: slug, name: one.name },
                      `“${one.name}” was removed.`,
                    )
                  }
                >
                  Remove<VisuallyHidden>: {one.name}</VisuallyHidden>
                </Button>
              </div>
            </li>
          ))}
      </ul>
      <form
        className={styles.row}
        onSubmit={(event) => {
          event.preventDefault();
          correct({ verb: "add-name", entity: slug, name, kind }, `“${name}” was added.`, () => setName(""));
        }}
      >
        <label className={styles.field}>
          Another name
          <input className={styles.input} value={name} onChange={({ target }) => setName(target.value)} />
        </label>
        <Choice label="Its kind" value={kind} options={nameKinds} onChange={setKind} />
        <Button type="submit" disabled={isBusy || name.trim() === ""}>
          Add the name
        </Button>
      </form>
    </div>
  );
}

function Merge({ entity }: { entity: Edited }) {
  const { correct, isBusy } = useCorrecting();
  const [other, setOther] = useState<Completion | null>(null);
  const preview = usePreview(entity.slug, other?.slug);
  return (
    <div className={styles.group}>
      <h3 className={styles.heading}>One and the same as another?</h3>
      <KnownField
        label="The other"
        kinds={[entity.kind]}
        except={entity.slug}
        chosen={other}
        onChoose={setOther}
      />
      {other && preview && <MergeWords preview={preview} from={entity.name} into={other.name} />}
      <div className={styles.row}>
        <Button
          disabled={isBusy || !other || !preview?.isSameKind}
          onClick={() =>
            other &&
            correct(
              { verb: "merge", entity: entity.slug, into: other.slug },
              `${entity.name} was merged into ${other.name}.`,
            )
          }
        >
          Merge into it
        </Button>
        <Button
          disabled={isBusy || !other}
          onClick={() =>
            other &&
            correct(
              { verb: "not-the-same", one: entity.slug, other: other.slug },
              `${entity.name} and ${other.name} are not the same.`,
            )
          }
        >
          Not the same
        </Button>
      </div>
    </div>
  );
}

/** What would move, asked of the room. */
function usePreview(entity: string, into: string | undefined): MergePreview | null {
  const [preview, setPreview] = useState<MergePreview | null>(null);
  useEffect(() => {
    setPreview(null);
    if (into === undefined) return;
    const leaving = new AbortController();
    const address = `/api/v1/entities/${encodeURIComponent(entity)}/merge?into=${encodeURIComponent(into)}`;
    fetch(address, { signal: leaving.signal })
      .then((answer) => (answer.ok ? answer.json() : null))
      .then(setPreview)
      .catch(() => undefined);
    return () => leaving.abort();
  }, [entity, into]);
  return preview;
}

"use client";
// What the colours mean in a notebook: a key beside the excerpts, edited where it stands.
import { ColourMark } from "#components/excerpts/colour-mark.tsx";
import { colours, colourWords } from "#components/excerpts/colours.ts";
import { Button } from "#components/ui/button.tsx";
import { Conflict } from "#components/ui/conflict.tsx";
import styles from "./colour-meanings.module.css";
import type { Meanings } from "./to-notebook.ts";
import { useHeadWriting } from "./use-head-writing.ts";

type Props = { slug: string; meanings: Meanings; revision: number };

/** In the order of the list, so that two of the same are written alike. */
const inOrder = (meanings: Meanings): Meanings =>
  Object.fromEntries(colours.flatMap((colour) => (meanings[colour] ? [[colour, meanings[colour]]] : [])));

export function ColourMeanings({ slug, meanings, revision }: Props) {
  const said = colours.filter((colour) => meanings[colour]);
  const { draft, there, isSaving, open, change, save, leave } = useHeadWriting<Meanings>({
    slug,
    key: `colours ${slug}`,
    name: "What the colours mean",
    revision,
    given: inOrder(meanings),
    partOf: (notebook) => inOrder(notebook.colours),
    toChange: (next) => ({ colours: inOrder(next) }),
  });
  return (
    <section className={styles.key} aria-labelledby="colours" data-none={said.length === 0 || undefined}>
      <h2 className={styles.heading} id="colours">
        Colours
      </h2>
      {!draft && said.length > 0 && (
        <ul className={styles.list}>
          {said.map((colour) => (
            <li key={colour}>
              <ColourMark colour={colour} meaning={meanings[colour]} />
            </li>
          ))}
        </ul>
      )}
      {draft ? (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          {colours.map((colour) => (
            <label key={colour} className={styles.field}>
              <ColourMark colour={colour} meaning={colourWords[colour]} />
              <input
                className={styles.input}
                value={draft.value[colour] ?? ""}
                placeholder="means …"
                maxLength={200}
                onChange={({ target }) => change({ ...draft.value, [colour]: target.value })}
              />
            </label>
          ))}
          {there && (
            <Conflict
              there={colours
                .flatMap((colour) => (there[colour] ? [`${colourWords[colour]}: ${there[colour]}`] : []))
                .join("\n")}
            />
          )}
          <div className={styles.row}>
            <Button type="submit" size="s" tone="strong" disabled={isSaving}>
              {there ? "Save mine instead" : "Save"}
            </Button>
            <Button size="s" tone="quiet" onClick={leave}>
              {there ? "Keep what is there" : "Cancel"}
            </Button>
          </div>
        </form>
      ) : (
        <Button className={styles.edit} size="s" tone="quiet" onClick={open}>
          {said.length === 0 ? "Say what the colours mean" : "Edit the meanings"}
        </Button>
      )}
    </section>
  );
}

// What a split would do, in words, before it is done: how much moves, what stays, and which of that is told only by words that go.
import { countWords } from "#lib/features/corrections/count-words.ts";
import type { SplitPreview } from "#lib/features/corrections/splits/schema.ts";
import styles from "./split-room.module.css";

type Props = {
  preview: SplitPreview;
  from: string;
  to: string;
  /** Whether what is bound to the words that go goes too. */
  isAlong: boolean;
  onAlong: (isAlong: boolean) => void;
};

export function SplitWords({ preview, from, to, isAlong, onAlong }: Props) {
  const { mentions, sources, left, withThem, names, keeps, bound } = preview;
  return (
    <div className={styles.preview}>
      <div role="status">
        <p>
          <strong>
            {countWords(mentions, "mentions")} in {countWords(sources, "sources")}
          </strong>{" "}
          would move to {to}
          {withThem > 0 && `, with ${countWords(withThem, "facts")} at the very same words`}
          {names.length > 0 && `; ${to} would be known by ${names.map((name) => `“${name}”`).join(", ")}`}.
        </p>
        <p>
          {from} keeps {countWords(left, "mentions")}
          {keeps.map(({ what, count }) => `, ${countWords(count, what)}`).join("")}.
        </p>
        {left === 0 && (
          <p className={styles.warning}>
            Nothing would name {from} any more.{" "}
            {keeps.length > 0 &&
              "Unless all else goes too, this is refused: merge it into the other instead."}
          </p>
        )}
      </div>
      {bound.length > 0 && (
        <fieldset className={styles.bound}>
          <legend>
            Of these, {bound.length} are told only in passages that name nobody but those who go
          </legend>
          <ul>
            {bound.map(({ kind, slug, title }) => (
              <li key={`${kind} ${slug}`}>
                <span className={styles.soft}>{kind}</span> {title}
              </li>
            ))}
          </ul>
          <label className={styles.share}>
            <input type="checkbox" checked={isAlong} onChange={({ target }) => onAlong(target.checked)} />
            <span>They go to {to} too</span>
          </label>
        </fieldset>
      )}
    </div>
  );
}

/**
 * The passages that name two entities, cut into pieces with the names of both marked. Pure: it joins what the concordances
 * of the two already say, and finds no names of its own.
 */
import type { EntityView, MentionLine } from "#lib/features/entities/view.ts";

type SharedPiece = {
  readonly text: string;
  readonly of?: "one" | "other";
  readonly at?: MentionLine["at"];
};

export type SharedPassage = {
  readonly source: string;
  readonly passage: number;
  readonly pieces: readonly SharedPiece[];
};

type Concordance = Pick<EntityView, "bySource">;
type Marked = { readonly line: MentionLine; readonly of: "one" | "other" };

function cutPassage(marks: readonly Marked[]): SharedPiece[] {
  const inOrder = marks.toSorted((a, b) => a.line.before.length - b.line.before.length);
  const whole = inOrder[0] ? inOrder[0].line.before + inOrder[0].line.exact + inOrder[0].line.after : "";
  const pieces: SharedPiece[] = [];
  let done = 0;
  for (const { line, of } of inOrder) {
    const start = line.before.length;
    if (start < done) continue;
    if (start > done) pieces.push({ text: whole.slice(done, start) });
    pieces.push({ text: line.exact, of, at: line.at });
    done = start + line.exact.length;
  }
  if (done < whole.length) pieces.push({ text: whole.slice(done) });
  return pieces;
}

/** In the order of `one`'s concordance; none where the two never meet. */
export function sharedPassages(one: Concordance, other: Concordance): SharedPassage[] {
  const otherLines = new Map(
    other.bySource.map(({ source, lines }) => [source, Map.groupBy(lines, (line) => line.passage)]),
  );
  return one.bySource.flatMap(({ source, lines }) =>
    [...Map.groupBy(lines, (line) => line.passage)].flatMap(([passage, mine]) => {
      const theirs = otherLines.get(source)?.get(passage);
      if (!theirs) return [];
      const marks = [
        ...mine.map((line): Marked => ({ line, of: "one" })),
        ...theirs.map((line): Marked => ({ line, of: "other" })),
      ];
      return [{ source, passage, pieces: cutPassage(marks) }];
    }),
  );
}

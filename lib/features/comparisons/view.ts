/** What the room of comparing draws: its columns, and either versions row by row or different texts by what they share. */
import type { Entry } from "#lib/collation/apparatus/entries.ts";
import type { StoredSpan } from "#lib/text/span.ts";
import type { Conflict } from "./conflicts.ts";
import type { Subject, Subjects } from "./subjects.ts";
import type { Summary } from "./summarize.ts";
import type { TopicClaim, TopicPassage } from "./topic.ts";
import type { VersionRows } from "./version-rows.ts";

export type ColumnView = { readonly slug: string; readonly name: string; readonly siglum: string };

export type VersionsView = VersionRows & {
  readonly kind: "versions";
  /** Of the first column with each of the others. */
  readonly summaries: readonly Summary[];
  /** Every place at which they part, with what each reads there. */
  readonly apparatus: readonly Entry[];
};

/** A sentence that stands in several columns. */
export type SharedSentence = {
  readonly words: string;
  readonly places: readonly { readonly column: number; readonly passage: number; readonly at: StoredSpan }[];
};

export type TopicView = {
  readonly subject: Subject;
  readonly passages: readonly (readonly TopicPassage[])[];
  readonly claims: readonly TopicClaim[];
};

export type TextsView = {
  readonly kind: "texts";
  readonly subjects: Subjects;
  /** Null where the address asks for something that none of them tells of. */
  readonly topic: TopicView | null;
  readonly conflicts: readonly Conflict[];
  readonly sentences: readonly SharedSentence[];
  /** Columns that are versions of one text among others that are not. */
  readonly versions: readonly (readonly string[])[];
};

export type ComparisonView = {
  readonly columns: readonly ColumnView[];
  readonly unknown: readonly string[];
  readonly body: VersionsView | TextsView | null;
};

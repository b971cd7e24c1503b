/** What the room of comparing draws: its columns, and either versions row by row or different texts by what they share. */
import type { Entry } from "#lib/collation/apparatus/entries.ts";
import type { TopicClaim } from "./claims-about.ts";
import type { ComparedText } from "./compared-text.ts";
import type { Conflict } from "./conflicts.ts";
import type { SharedSentence } from "./shared-by.ts";
import type { Subject, Subjects } from "./subjects.ts";
import type { Summary } from "./summarize.ts";
import type { TopicRow } from "./topic.ts";
import type { VersionRows } from "./version-rows.ts";

export type ColumnView = {
  readonly slug: string;
  readonly name: string;
  readonly siglum: string;
  readonly cited: ComparedText["cited"];
};

export type VersionsView = VersionRows & {
  readonly kind: "versions";
  /** Of the first column with each of the others. */
  readonly summaries: readonly Summary[];
  /** Every place at which they part, with what each reads there. */
  readonly apparatus: readonly Entry[];
};

export type TopicView = {
  /** Its name, or the words that were asked for. */
  readonly title: string;
  /** Null where the passages are those in which words stand. */
  readonly subject: Subject | null;
  /** By column, how many passages tell of it. */
  readonly counts: readonly number[];
  /** The columns of which no passage has all of the words: those shown have some of them. */
  readonly partial: readonly number[];
  readonly rows: readonly TopicRow[];
  readonly claims: readonly TopicClaim[];
  /** Where words were asked for that are the name of something known. */
  readonly meant: Subject | null;
};

export type TextsView = {
  readonly kind: "texts";
  readonly subjects: Subjects;
  /** Null where they share nothing, or the address asks for what none of them tells of. */
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

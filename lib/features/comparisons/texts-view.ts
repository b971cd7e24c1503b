/** Different texts as the room draws them: what they share and what only one has, and the one topic that is chosen. Pure. */
import { versionGroups } from "./are-versions.ts";
import { claimsAbout } from "./claims-about.ts";
import type { CompareRequest } from "./compare-request.ts";
import type { ComparedText } from "./compared-text.ts";
import { listConflicts } from "./conflicts.ts";
import { sentencesSharedBy } from "./shared-by.ts";
import { type Known, rankSubjects, type Subject, type Subjects } from "./subjects.ts";
import { keyOf, type ToldPlace } from "./told.ts";
import { type Around, toTopicRows } from "./topic.ts";
import type { TextsView, TopicView } from "./view.ts";

/** Where the words of an address stand, as search found them. */
export type WordPlaces = {
  readonly words: string;
  readonly places: readonly ToldPlace[];
  /** The sources of which no passage has all of the words: their places are those of some. */
  readonly partial: readonly string[];
};

export function toTextsView(
  known: Known,
  texts: readonly ComparedText[],
  request: CompareRequest,
  words: WordPlaces | null,
): TextsView {
  const subjects = rankSubjects(known);
  const conflicts = listConflicts(known.slugs, known.claims);
  const sentences = sentencesSharedBy(texts);
  const around = { told: known.told, conflicts, sentences };
  const subject = chosenOf(subjects, request);
  return {
    kind: "texts",
    subjects,
    topic: words
      ? topicOfWords(texts, around, words, subjects)
      : subject && topicOf(texts, known, around, subject),
    conflicts,
    sentences,
    versions: versionGroups(texts).map((group) => group.flatMap((place) => texts[place]?.slug ?? [])),
  };
}

/** What the address chooses, or what they share most of; null where none of them tells of what is chosen. */
function chosenOf({ shared, only }: Subjects, { by }: CompareRequest): Subject | null {
  const all = [...shared, ...only.flat()];
  const found = by ? all.find((subject) => keyOf(subject) === keyOf(by)) : shared[0];
  return found ?? null;
}

function topicOf(texts: readonly ComparedText[], known: Known, around: Around, subject: Subject): TopicView {
  const places = known.told.filter((one) => keyOf(one.subject) === keyOf(subject));
  return {
    title: subject.name,
    subject,
    counts: countPassages(known.slugs, places),
    partial: [],
    rows: toTopicRows(texts, places, around, subject),
    claims: subject.type === "entity" ? claimsAbout(subject.slug, known.slugs, known.claims) : [],
    meant: null,
  };
}

function topicOfWords(
  texts: readonly ComparedText[],
  around: Around,
  { words, places, partial }: WordPlaces,
  { shared, only }: Subjects,
): TopicView {
  const slugs = texts.map(({ slug }) => slug);
  const name = words.toLowerCase();
  return {
    title: words,
    subject: null,
    counts: countPassages(slugs, places),
    partial: partial.map((slug) => slugs.indexOf(slug)),
    rows: toTopicRows(texts, places, around, null),
    claims: [],
    meant: [...shared, ...only.flat()].find((subject) => subject.name.toLowerCase() === name) ?? null,
  };
}

function countPassages(slugs: readonly string[], places: readonly ToldPlace[]): number[] {
  return slugs.map((slug) => {
    const own = places.filter(({ source }) => source === slug);
    return new Set(own.map(({ passage }) => passage)).size;
  });
}

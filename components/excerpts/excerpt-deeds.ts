/**
 * Saving, changing and deleting excerpts as a person does it: shown at once, told with a way back, and never lost: what the room did not
 * take stays in this browser, with what to do about it. "Saved" is said when the room has said so.
 */
import { showToast } from "#components/ui/toast-store.ts";
import type { Excerpt } from "#lib/features/excerpts/schema.ts";
import { dropDraft, keepDraft, placeOf } from "./drafts.ts";
import {
  deleteExcerpt,
  getExcerpt,
  getReferences,
  patchExcerpt,
  postExcerpt,
  restoreExcerpt,
} from "./excerpt-api.ts";
import { dropExcerpt, findKept, putExcerpt, tellOtherTabs } from "./excerpt-store.ts";
import { contentOf, type ExcerptContent, type KeptExcerpt, toKept } from "./kept-excerpt.ts";

/** Words of a source, by where they stand. `words` is only shown; the room cuts its own. */
export type WordsToKeep = {
  readonly source: string;
  readonly at: { readonly start: number; readonly end: number };
  readonly words: string;
};

const blank: ExcerptContent = {
  note: "",
  tags: [],
  colour: null,
  notebook: null,
  entities: [],
  events: [],
  claims: [],
};

/** Savings that the room has not answered yet, by key: a change waits for them. */
const onTheirWay = new Map<string, Promise<KeptExcerpt | null>>();

/** Saves words; the answer is the key under which they are known at once. */
export function saveWords(chosen: WordsToKeep, given: Partial<ExcerptContent> = {}): string {
  const { source, at, words } = trimmed(chosen);
  const key = crypto.randomUUID();
  const now = new Date().toISOString();
  const { entities: _, events: __, claims: ___, ...content } = { ...blank, ...given };
  const excerpt: Excerpt = {
    ...{ id: key, source, passage: 0, start: at.start, end: at.end, exact: words, prefix: "", suffix: "" },
    ...{ ...content, tags: [...content.tags], entities: [], events: [], claims: [], excerpts: [] },
    ...{ revision: 1, created: now, modified: now },
  };
  putExcerpt({ ...toKept(excerpt), standing: "saving" });
  void send(key);
  return key;
}

/** Words without the white space at their ends, which a selection by words easily takes along. */
function trimmed({ source, at, words }: WordsToKeep): WordsToKeep {
  const [before, behind] = [/^\s*/u.exec(words)?.[0] ?? "", /\s*$/u.exec(words)?.[0] ?? ""];
  // Between passages stand line feeds of ours, which are not counted.
  const isCut = (before + behind).includes("\n") || words.trim() === "";
  if (isCut) return { source, at, words };
  return {
    source,
    at: { start: at.start + [...before].length, end: at.end - [...behind].length },
    words: words.trim(),
  };
}

/** Sends what is not saved yet, once or again. */
export async function send(key: string): Promise<KeptExcerpt | null> {
  const sent = onTheirWay.get(key) ?? sendOnce(key).finally(() => onTheirWay.delete(key));
  onTheirWay.set(key, sent);
  return sent;
}

async function sendOnce(key: string): Promise<KeptExcerpt | null> {
  const unsaved = findKept(key);
  if (!unsaved || unsaved.standing === "kept") return unsaved ?? null;
  putExcerpt({ ...unsaved, standing: "saving", fault: undefined });
  const { source, start, end, note, tags, colour, notebook } = unsaved;
  const outcome = await postExcerpt({ source, start, end, note, tags, colour, notebook }, key);
  if (!outcome.ok) {
    keepUnsaved(unsaved, outcome.failure.message);
    return null;
  }
  dropDraft(placeOf(unsaved));
  const kept = { ...(await withReferences(outcome.value)), key };
  putExcerpt(kept);
  tellOtherTabs({ is: "kept", excerpt: kept });
  showToast({
    words: colour === null ? "Excerpt saved." : "Highlight saved.",
    deed: { label: "Undo", run: () => void removeExcerpt(key, { isUndo: true }) },
  });
  return kept;
}

function keepUnsaved(unsaved: KeptExcerpt, fault: string) {
  const isKept = keepDraft(draftOf(unsaved, contentOf(unsaved)));
  putExcerpt({ ...unsaved, standing: "unsaved", fault });
  showToast({
    words: `“${shorten(unsaved.exact)}” is not saved.`,
    remedy: `${fault} ${isKept ? "It is kept in this browser until then." : "This browser keeps no drafts: do not close the page."}`,
    isFailure: true,
    deed: { label: "Try again", run: () => void send(unsaved.key) },
  });
}

export type Changed =
  | { readonly is: "changed" }
  /** Somebody else changed it meanwhile; nothing was written. */
  | { readonly is: "conflict"; readonly theirs: KeptExcerpt }
  | { readonly is: "failed"; readonly fault: string };

/** Changes an excerpt that was read at `revision`; it shows at once, and as it was where the room does not take it. */
export async function changeExcerpt(
  key: string,
  content: ExcerptContent,
  revision: number,
): Promise<Changed> {
  const before = findKept(key);
  if (!before)
    return {
      is: "failed",
      fault: "It was deleted meanwhile. Copy what you wrote, and save the words again.",
    };
  if (before.standing !== "kept") return changeUnsaved(before, content);
  putExcerpt({ ...before, ...shown(before, content) });
  const outcome = await patchExcerpt(before.id, { ...content, tags: [...content.tags], revision });
  if (outcome.ok) {
    await takeIn(before.key, outcome.value);
    const now = outcome.value.revision;
    const undo = () => void changeExcerpt(key, contentOf(before), now);
    showToast({ words: "Note saved.", deed: { label: "Undo", run: undo } });
    return { is: "changed" };
  }
  putExcerpt(before);
  if (outcome.failure.code !== "conflict") return { is: "failed", fault: outcome.failure.message };
  const theirs = await getExcerpt(before.id);
  if (!theirs.ok) return { is: "failed", fault: theirs.failure.message };
  return { is: "conflict", theirs: await takeIn(before.key, theirs.value) };
}

/** A change to what the room does not have yet goes behind its saving. */
async function changeUnsaved(before: KeptExcerpt, content: ExcerptContent): Promise<Changed> {
  const kept = await send(before.key);
  if (kept) return changeExcerpt(before.key, content, kept.revision);
  const fault = findKept(before.key)?.fault ?? "The room did not answer.";
  return { is: "failed", fault };
}

/** Deletes an excerpt, with a way back. */
export async function removeExcerpt(key: string, { isUndo = false } = {}) {
  const before = findKept(key);
  if (!before) return;
  dropExcerpt(before);
  if (before.standing !== "kept") return dropDraft(placeOf(before));
  const outcome = await deleteExcerpt(before.id);
  if (!outcome.ok && outcome.failure.code !== "not-found") {
    putExcerpt(before);
    showToast({
      words: `“${shorten(before.exact)}” could not be deleted.`,
      remedy: outcome.failure.message,
      isFailure: true,
      deed: { label: "Try again", run: () => void removeExcerpt(key, { isUndo }) },
    });
    return;
  }
  tellOtherTabs({ is: "gone", source: before.source, key: before.id });
  const restore = () => void bringBack(before);
  if (isUndo) showToast({ words: "Not saved after all.", deed: { label: "Save it again", run: restore } });
  else showToast({ words: "Excerpt deleted.", deed: { label: "Undo", run: restore } });
}

async function bringBack(before: KeptExcerpt) {
  const outcome = await restoreExcerpt(before.id);
  if (outcome.ok) {
    await takeIn(before.key, outcome.value);
    showToast({ words: "The excerpt is back." });
    return;
  }
  showToast({
    words: `“${shorten(before.exact)}” could not be brought back.`,
    remedy: outcome.failure.message,
    isFailure: true,
    deed: { label: "Try again", run: () => void bringBack(before) },
  });
}

async function takeIn(key: string, excerpt: Excerpt): Promise<KeptExcerpt> {
  const kept = { ...(await withReferences(excerpt)), key };
  putExcerpt(kept);
  tellOtherTabs({ is: "kept", excerpt: kept });
  return kept;
}

async function withReferences(excerpt: Excerpt): Promise<KeptExcerpt> {
  const hasSome = /\[\[|@/.test(excerpt.note);
  return toKept(excerpt, hasSome ? await getReferences(excerpt.id) : []);
}

/** How it looks until the room answers. */
function shown(before: KeptExcerpt, { note, tags, colour, notebook }: ExcerptContent): Partial<KeptExcerpt> {
  return {
    note,
    tags: [...tags],
    colour,
    notebook,
    references: note === before.note ? before.references : [],
  };
}

export function draftOf(excerpt: KeptExcerpt, content: ExcerptContent) {
  const { source, start, end, exact, revision } = excerpt;
  const place = placeOf(excerpt);
  const at = new Date().toISOString();
  return { ...place, source, start, end, words: exact, revision, content, at };
}

function shorten(words: string): string {
  const line = words.replace(/\s+/gu, " ").trim();
  return line.length > 50 ? `${line.slice(0, 48).trimEnd()} …` : line;
}

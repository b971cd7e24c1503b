/**
 * Cuts a run of capitals where two names meet in it, and takes off its ends what is part of none: titles, months, openers of sentences,
 * peoples.
 */

import type { CorpusCase } from "./corpus-case.ts";
import { isDemonym } from "./is-demonym.ts";
import {
  calendar,
  connectors,
  openers,
  organizationHeads,
  organizationOpenings,
  particles,
  roles,
  titleCompanions,
  titles,
} from "./lists.ts";
import type { NameWord } from "./name-words.ts";
import type { Run } from "./run.ts";

/** Cuts a run at titles and months, takes openers and roles off its ends, and keeps what is left of it. */
export function cutRun(words: readonly NameWord[], from: number, to: number, corpus: CorpusCase): Run[] {
  const parts: Run[] = [];
  let start = from;
  let title: string | null = null;
  let cutOpener = false;
  const close = (end: number) => {
    const part = trimmed(words, start, end, corpus);
    if (part !== null) parts.push({ ...part, title: part.from === start ? title : null, cutOpener });
  };
  if (isOpener(words, from, to, corpus)) {
    start += 1;
    cutOpener = true;
  }
  for (let at = start; at < to; at += 1) {
    const length = titleLength(words, at, to);
    if (length > 0) {
      close(at);
      title = words
        .slice(at, at + length)
        .map(({ surface }) => surface)
        .join(" ");
      at += length - 1;
      start = at + 1;
      cutOpener = false;
    } else if (isOfCalendar(words, at) && !isNameOfMonth(words, at, to)) {
      close(at);
      start = at + 1;
      title = null;
    }
  }
  close(to);
  return parts;
}

/** A day or month; cut short ("Jun", "Mar") only before a number or with its full stop. */
function isOfCalendar(words: readonly NameWord[], at: number): boolean {
  const word = words[at];
  if (word === undefined || !calendar.has(word.word)) return false;
  return (
    word.word.length > 4 ||
    /^(?:may|june|july|eid)$/u.test(word.word) ||
    word.after.startsWith(".") ||
    words[at + 1]?.shape === "number"
  );
}

/** "April Jones", "May": a month before another capital may be a first name; a day never is. */
function isNameOfMonth(words: readonly NameWord[], at: number, to: number): boolean {
  return (
    /^(?:april|may|june|august)$/u.test(words[at]?.word ?? "") &&
    at + 1 < to &&
    words[at + 1]?.shape === "capital"
  );
}

function isOpener(words: readonly NameWord[], from: number, to: number, corpus: CorpusCase): boolean {
  const first = words[from];
  if (first === undefined) return false;
  if (/^(?:the|a|an|i)$/u.test(first.word)) return first.surface.length === first.word.length;
  if (first.shape === "capitals") return false;
  if (openers.has(first.word) && (first.opens || first.inHeadline)) return first.shape === "capital";
  if ((!first.opens && !first.inHeadline) || first.opensQuote) return false;
  return (
    to - from > 1 &&
    corpus.isOrdinary(first.word) &&
    !organizationOpenings.has(first.word) &&
    !titles.has(first.word)
  );
}

/** How many words from here on are a title before a name, 0 where none: "Prime Minister", "Secretary of State", "Brig. Gen." */
function titleLength(words: readonly NameWord[], at: number, to: number): number {
  let end = at;
  let isTitle = false;
  while (end < to) {
    const word = words[end]?.word ?? "";
    if (titles.has(word)) isTitle = true;
    else if (word === "of" && isTitle && /^(?:state|staff|defen[cs]e|the)$/u.test(words[end + 1]?.word ?? ""))
      end += 1;
    else if (!titleCompanions.has(word)) break;
    end += 1;
  }
  while (end > at && !titles.has(words[end - 1]?.word ?? "") && words[end - 2]?.word !== "of") end -= 1;
  const next = words[end]?.word ?? "";
  return isTitle && end > at && !(end < to && (organizationHeads.has(next) || connectors.has(next)))
    ? end - at
    : 0;
}

/** Takes what is no part of a name off its ends; null where nothing is left. */
function trimmed(
  words: readonly NameWord[],
  from: number,
  to: number,
  corpus: CorpusCase,
): Pick<Run, "from" | "to"> | null {
  let [start, end] = [from, to];
  const at = (index: number) => words[index];
  while (end > start && isLoose(at(end - 1), end - 1 > start && /^[-‐‑]$/u.test(at(end - 2)?.after ?? "")))
    end -= 1;
  while (start < end && isLoose(at(start))) start += 1;
  // "Iraqi Hassan Ali", "Shiite Jordan": a people before one word that is no head of an organization is said of it.
  if (
    end - start > 1 &&
    isDemonym(at(start)?.word ?? "") &&
    !words.slice(start, end).some(({ word }) => organizationHeads.has(word))
  ) {
    const rest = words.slice(start + 1, end);
    if (rest.every(({ word }) => roles.has(word) || titles.has(word) || corpus.isOrdinary(word))) return null;
  }
  return start < end ? { from: start, to: end } : null;
}

/** @param isJoined whether a hyphen joins it to the word before. */
function isLoose(word: NameWord | undefined, isJoined = false): boolean {
  if (word === undefined) return true;
  if (word.shape === "small") return !isJoined && (!particles.has(word.word) || connectors.has(word.word));
  return word.shape === "capital" && connectors.has(word.word) && !particles.has(word.word);
}

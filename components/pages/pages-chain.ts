/**
 * The mentions of one name over all pages of a PDF, drawn or not: a page that is far from the window has no words yet, so they are told
 * by what the room sent, and fetched by going to their page. `data-at` on a link is where its mention begins.
 */

import { selectedWords } from "#components/reader/article-dom.ts";
import type { MentionChain } from "#components/reader/mention-chain.ts";
import { storedSpan } from "#lib/text/span.ts";
import { findOnPage } from "./find-on-page.ts";
import { joinRuns } from "./join-runs.ts";
import type { PageMark } from "./page-marks.ts";

type Frame = { readonly number: number; readonly start: number; readonly end: number };

export function pagesChain(marks: readonly PageMark[], frames: readonly Frame[]): MentionChain {
  const chainOf = ({ dataset }: HTMLElement) =>
    marks.filter(({ element, data }) => element === "a" && String(data?.card) === dataset.card);
  const placeIn = (chain: readonly PageMark[], { dataset }: HTMLElement) =>
    chain.findIndex(({ start }) => String(start) === dataset.at);
  return {
    place: (mention) => {
      const chain = chainOf(mention);
      return { at: placeIn(chain, mention), of: chain.length };
    },
    find: async (mention, step) => {
      const chain = chainOf(mention);
      const next = chain.at((placeIn(chain, mention) + step) % chain.length);
      const page = next && frames.find(({ start, end }) => start <= next.start && next.start < end);
      return page ? findOnPage(page.number, `a[href][data-at="${next.start}"]`) : null;
    },
    words: (mention) => {
      const chain = chainOf(mention);
      const mark = chain[placeIn(chain, mention)];
      const words = mark && wordsOfLink(mention);
      return words ? { ...words, at: storedSpan(mark.start, mark.end) } : null;
    },
  };
}

/** A name that goes over a line's end is a link on each line. */
function wordsOfLink({ dataset }: HTMLElement) {
  const links = [...document.querySelectorAll(`a[data-at="${dataset.at}"]`)];
  const passages = links.flatMap((link) => link.closest<HTMLElement>("[data-passage]") ?? []);
  const [first, last] = [links[0], links.at(-1)];
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStart(first, 0);
  range.setEnd(last, last.childNodes.length);
  return selectedWords(passages, range, joinRuns);
}

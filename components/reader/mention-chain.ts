/** The mentions of one name in a text, one after the other round its ends. Where they all stand on the page, these are its links. */
import { findArticle, passageOf, type SelectedWords, selectedWords } from "./article-dom.ts";

export type MentionChain = {
  /** Which of the mentions of its name a link is, counted from 0, and how many there are. */
  readonly place: (mention: HTMLElement) => { readonly at: number; readonly of: number };
  /** The next (1) or previous (-1) mention of the same name. */
  readonly find: (mention: HTMLElement, step: 1 | -1) => Promise<HTMLElement | null> | HTMLElement | null;
  /** The words of a mention. */
  readonly words: (mention: HTMLElement) => SelectedWords | null;
};

/** All links in the article that name who this one names. */
function listChain(mention: HTMLElement): HTMLElement[] {
  return Array.from(
    findArticle()?.querySelectorAll<HTMLElement>(`a[href][data-card="${mention.dataset.card}"]`) ?? [],
  );
}

export const articleChain: MentionChain = {
  place: (mention) => {
    const chain = listChain(mention);
    return { at: chain.indexOf(mention), of: chain.length };
  },
  find: (mention, step) => {
    const chain = listChain(mention);
    return chain.at((chain.indexOf(mention) + step) % chain.length) ?? null;
  },
  words: (mention) => {
    const passage = passageOf(mention);
    const range = document.createRange();
    range.selectNodeContents(mention);
    return passage && selectedWords([passage], range);
  },
};

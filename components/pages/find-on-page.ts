/** Goes to something on a page of a PDF that may not be drawn yet: to the page first, then to the thing, once its words have come. */

/** Words that have not come by then will not come. */
const patience = 10_000;

export function findPage(number: number): HTMLElement | null {
  return document.getElementById(`page-${number}`);
}

/** The first element on a page that a selector finds, as soon as it is there; null where it does not come. */
export async function findOnPage(number: number, selector: string): Promise<HTMLElement | null> {
  const page = findPage(number);
  const there = page?.querySelector<HTMLElement>(selector);
  if (there || !page) return there ?? null;
  page.scrollIntoView({ block: "start" });
  return new Promise((resolve) => {
    const end = (found: HTMLElement | null) => {
      observer.disconnect();
      clearTimeout(timer);
      resolve(found);
    };
    const observer = new MutationObserver(() => {
      const found = page.querySelector<HTMLElement>(selector);
      // The words are laid out once they are all there.
      if (found) requestAnimationFrame(() => end(found));
    });
    const timer = setTimeout(() => end(null), patience);
    observer.observe(page, { childList: true, subtree: true });
  });
}

/** Goes to it, in the middle of the window. */
export async function showOnPage(number: number, selector: string): Promise<HTMLElement | null> {
  const found = await findOnPage(number, selector);
  found?.scrollIntoView({ block: "center", inline: "nearest" });
  return found;
}

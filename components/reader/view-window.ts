/** What of an article is in the window. Runs first, then the passages of those in sight: long texts cost no more than short ones. */
import { listPassages, redrawn } from "./article-dom.ts";

/** The passages that are within `margin` pixels of the window, in order. */
export function passagesNear(article: HTMLElement, margin = 0): HTMLElement[] {
  const isNear = (element: Element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > -margin && top < window.innerHeight + margin;
  };
  return Array.from(article.querySelectorAll("[data-run]"))
    .filter(isNear)
    .flatMap((run) => listPassages(run))
    .filter(isNear);
}

/** Calls back now and whenever what is in the window may have changed, at most once a frame. The answer ends it. */
export function watchWindow(look: () => void): () => void {
  let frame = 0;
  const soon = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      look();
    });
  };
  soon();
  const sizes = new ResizeObserver(soon);
  sizes.observe(document.body);
  window.addEventListener("scroll", soon, { passive: true });
  window.addEventListener("resize", soon);
  document.addEventListener(redrawn, soon);
  return () => {
    cancelAnimationFrame(frame);
    sizes.disconnect();
    window.removeEventListener("scroll", soon);
    window.removeEventListener("resize", soon);
    document.removeEventListener(redrawn, soon);
  };
}

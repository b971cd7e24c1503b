/**
 * The caret on the page: a place in the stored words, drawn where it stands, and the browser's own selection from where it was set to where
 * it has come. Where it goes is said by `caret-moves.ts`; a line alone is a matter of the page.
 */
import {
  findArticle,
  listPassages,
  passageOf,
  pointInPassage,
  unitAt,
  wordsElement,
  wordsOf,
} from "./article-dom.ts";
import { type CaretPlace, comparePlaces, moveCaret, unitAtCaret } from "./caret-moves.ts";
import type { CaretStroke } from "./caret-stroke.ts";
import { sayCharacter } from "./say-character.ts";
import { passagesNear } from "./view-window.ts";

/** How long after a selection its bar is there for certain, in milliseconds. */
const barComes = 300;

type Move = Extract<CaretStroke, { does: "move" }>;

/** The passages through which a caret goes: those of the article, else all that stand on the page. */
function passagesOnPage(): HTMLElement[] {
  return listPassages(findArticle() ?? document).filter((passage) => wordsElement(passage) !== null);
}

/** Where a caret begins: at the words that are selected, chosen or in focus, else at the first passage in the window. */
export function findStart(): CaretPlace | null {
  const article = findArticle();
  const passages = passagesOnPage();
  if (passages.length === 0) return null;
  const at = (node: Node | null, offset: number): CaretPlace | null => {
    const passage = passageOf(node);
    const index = passage ? passages.indexOf(passage) : -1;
    return passage && node && index >= 0 ? { passage: index, at: unitAt(passage, node, offset) } : null;
  };
  const selection = document.getSelection();
  const range = selection?.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : null;
  const within = [document.activeElement, document.getElementById("at")].find(
    (one) => passageOf(one) !== null,
  );
  const near = article ? passagesNear(article) : passages;
  const first = near.find((passage) => passage.getBoundingClientRect().bottom > 80);
  return (
    (range && at(range.startContainer, range.startOffset)) ??
    (within ? at(within, 0) : null) ?? { passage: Math.max(0, first ? passages.indexOf(first) : 0), at: 0 }
  );
}

export class CaretInText {
  readonly #element: HTMLElement;
  readonly #passages: readonly HTMLElement[];
  #place: CaretPlace;
  /** Where a selection begins, while there is one. */
  #anchor: CaretPlace | null = null;

  constructor(element: HTMLElement, start: CaretPlace) {
    this.#element = element;
    this.#passages = passagesOnPage();
    this.#place = start;
  }

  get hasSelection(): boolean {
    return this.#anchor !== null && comparePlaces(this.#anchor, this.#place) !== 0;
  }

  /** Sets the end that stays, or lets it go. */
  mark(isMarking: boolean) {
    this.#anchor = isMarking ? this.#place : null;
    this.#select();
  }

  /** Moves, and says what was met. */
  move({ unit, step }: Move, isSelecting: boolean): string {
    // The selection may have been taken away by what was done with it.
    if (this.#anchor && this.hasSelection && document.getSelection()?.isCollapsed) this.#anchor = null;
    const before = this.#place;
    if (isSelecting) this.#anchor ??= before;
    else this.#anchor = null;
    const passages = { count: this.#passages.length, words: (at: number) => this.#words(at) };
    this.#place =
      unit === "line" ? this.#besides(step) : moveCaret(passages, before, unit, step, isSelecting);
    this.show();
    return isSelecting ? this.#saySelected(before) : this.#sayHere(unit, before);
  }

  /** Shows it: in the window, where it stands, with its selection. */
  show() {
    const passage = this.#passages[this.#place.passage];
    const box = this.#box();
    if (!passage || !box) return;
    if (box.top < 90 || box.bottom > window.innerHeight - 120)
      window.scrollBy({ top: box.top - window.innerHeight * 0.4, behavior: "instant" });
    this.draw();
    this.#select();
  }

  draw() {
    const box = this.#box();
    const origin = this.#element.offsetParent?.getBoundingClientRect();
    if (!box || !origin) return;
    const { style } = this.#element;
    style.setProperty("--caret-x", `${box.left - origin.left - 1}px`);
    style.setProperty("--caret-y", `${box.top - origin.top}px`);
    style.setProperty("--caret-height", `${box.height}px`);
  }

  leave() {
    if (this.hasSelection) document.getSelection()?.removeAllRanges();
  }

  /** Goes to what can be done with the selection, as soon as the bar of it is there; false where nothing is selected. */
  goToBar(): boolean {
    if (!this.hasSelection) return false;
    const go = () => {
      const first = document.querySelector<HTMLElement>('[role="toolbar"] button');
      first?.focus();
      return first !== null;
    };
    if (!go()) setTimeout(go, barComes);
    return true;
  }

  /** The excerpt in whose words the caret stands. */
  excerptHere(): string | null {
    const passage = this.#passages[this.#place.passage];
    const point = passage && pointInPassage(passage, this.#place.at);
    const element = point?.node.parentElement?.closest<HTMLElement>("[data-excerpt]");
    return element?.dataset.excerpt ?? null;
  }

  #words(passage: number): string {
    const element = this.#passages[passage];
    return element ? wordsOf(element) : "";
  }

  #select() {
    const selection = document.getSelection();
    const [from, to] = [this.#point(this.#anchor), this.#point(this.#place)];
    if (!this.hasSelection || !from || !to) {
      if (selection && !selection.isCollapsed) selection.removeAllRanges();
      return;
    }
    selection?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  }

  #point(place: CaretPlace | null) {
    const passage = place && this.#passages[place.passage];
    return passage ? pointInPassage(passage, place.at) : null;
  }

  /** The box of the caret in the window. */
  #box(): DOMRect | null {
    const point = this.#point(this.#place);
    if (!point) return null;
    const range = document.createRange();
    range.setStart(point.node, point.offset);
    range.collapse(true);
    const box = Array.from(range.getClientRects()).at(-1) ?? range.getBoundingClientRect();
    if (box.height > 0) return box;
    const passage = this.#passages[this.#place.passage];
    return (passage && wordsElement(passage)?.getBoundingClientRect()) ?? null;
  }

  /** The place on the next or previous line, under or above this one. */
  #besides(step: 1 | -1): CaretPlace {
    const box = this.#box();
    const passages = { count: this.#passages.length, words: (at: number) => this.#words(at) };
    const onward = () => moveCaret(passages, this.#place, "passage", step, false);
    if (!box) return onward();
    for (let far = 0.75; far <= 4; far += 0.5) {
      const y = step === 1 ? box.bottom + box.height * (far - 0.5) : box.top - box.height * (far - 0.5);
      const found = placeAtPoint(box.left + 1, y, this.#passages);
      if (found && Math.sign(comparePlaces(found, this.#place)) === step) return found;
    }
    return onward();
  }

  #sayHere(unit: Move["unit"], before: CaretPlace): string {
    const words = this.#words(this.#place.passage);
    const here = unit === "character" ? sayCharacter(unitAtCaret(words, this.#place.at, "character")) : "";
    const isElsewhere = before.passage !== this.#place.passage;
    const where = isElsewhere || unit === "passage" ? `${this.#name()}. ` : "";
    if (unit === "character") return where + here;
    const said =
      unit === "line"
        ? words.slice(this.#place.at, this.#place.at + 80)
        : unitAtCaret(words, this.#place.at, unit);
    return `${where}${said || "End of the passage."}`;
  }

  #name(): string {
    const id = this.#passages[this.#place.passage]?.id ?? "";
    return /^p\d+$/.test(id) ? `Passage ${id.slice(1)}` : "Another passage";
  }

  /** What was taken into the selection, or let go of it, by the last move. */
  #saySelected(before: CaretPlace): string {
    const [first, last] = [before, this.#place].sort(comparePlaces);
    if (!first || !last || !this.#anchor) return "";
    const isBehind = comparePlaces(this.#place, this.#anchor) >= 0;
    const isGrowing = comparePlaces(this.#place, before) >= 0 === isBehind;
    const words =
      first.passage === last.passage
        ? this.#words(first.passage).slice(first.at, last.at)
        : `${this.#words(first.passage).slice(first.at)} ${this.#words(last.passage).slice(0, last.at)}`;
    const said = [...words].length === 1 ? sayCharacter(words) : words;
    return `${said} ${isGrowing ? "selected" : "unselected"}`;
  }
}

/** The place in the words under a point of the window. */
function placeAtPoint(x: number, y: number, passages: readonly HTMLElement[]): CaretPlace | null {
  const at = caretFromPoint(x, y);
  const passage = passageOf(at?.node ?? null);
  const index = passage ? passages.indexOf(passage) : -1;
  if (!at || !passage || index < 0 || !wordsElement(passage)?.contains(at.node)) return null;
  return { passage: index, at: unitAt(passage, at.node, at.offset) };
}

function caretFromPoint(x: number, y: number): { node: Node; offset: number } | null {
  if ("caretPositionFromPoint" in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = (document as Document).caretRangeFromPoint(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}

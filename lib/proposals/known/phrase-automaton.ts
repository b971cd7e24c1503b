/**
 * Finds very many phrases in one pass over a text's words: the automaton of Aho and Corasick ("Efficient string matching", 1975)
 * over words instead of letters, so that a match never begins or ends inside a word. It knows nothing of case or marks.
 */

/** A phrase found: words from `from` up to, not including, `to`. */
export type PhraseMatch<Value> = { readonly from: number; readonly to: number; readonly value: Value };

type Node<Value> = {
  readonly next: Map<string, Node<Value>>;
  readonly depth: number;
  readonly values: Value[];
  /** The longest proper suffix that is the beginning of a phrase, and the nearest such that is a whole one. */
  back: Node<Value> | null;
  whole: Node<Value> | null;
};

/**
 * Made once of all phrases, then asked of many texts. Phrases without words are passed over; a phrase given twice is found twice.
 *
 * @example new PhraseAutomaton([{ words: ["quds", "force"], value: 7 }]).find(["the", "quds", "force"]) // from 1 to 3, value 7
 */
export class PhraseAutomaton<Value> {
  readonly #root: Node<Value> = makeNode(0);

  constructor(phrases: Iterable<{ readonly words: readonly string[]; readonly value: Value }>) {
    for (const { words, value } of phrases) {
      if (words.length > 0) this.#grow(words).values.push(value);
    }
    this.#link();
  }

  /** Every phrase that stands in the words, also inside and across one another, by where it ends and then the longest first. */
  find(words: readonly string[]): PhraseMatch<Value>[] {
    const found: PhraseMatch<Value>[] = [];
    let node = this.#root;
    words.forEach((word, index) => {
      node = this.#step(node, word);
      for (let at: Node<Value> | null = node; at !== null; at = at.whole) {
        for (const value of at.values) found.push({ from: index + 1 - at.depth, to: index + 1, value });
      }
    });
    return found;
  }

  #grow(words: readonly string[]): Node<Value> {
    let node = this.#root;
    for (const word of words) {
      const next = node.next.get(word) ?? makeNode<Value>(node.depth + 1);
      node.next.set(word, next);
      node = next;
    }
    return node;
  }

  /** Level by level, so that what a node falls back to is linked before it. */
  #link(): void {
    const queue = [this.#root];
    for (const node of queue) {
      for (const [word, next] of node.next) {
        const back = node.back === null ? this.#root : this.#step(node.back, word);
        next.back = back;
        next.whole = back.values.length > 0 ? back : back.whole;
        queue.push(next);
      }
    }
  }

  #step(from: Node<Value>, word: string): Node<Value> {
    for (let node: Node<Value> | null = from; node !== null; node = node.back) {
      const next = node.next.get(word);
      if (next !== undefined) return next;
    }
    return this.#root;
  }
}

function makeNode<Value>(depth: number): Node<Value> {
  return { next: new Map(), depth, values: [], back: null, whole: null };
}

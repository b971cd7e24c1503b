/** What can be done with words that are selected, or with a passage: the one list. More is added here, and nowhere else. */
import type { StoredSpan } from "#lib/text/span.ts";
import { type Cited, cite } from "./citation.ts";

export type ChosenWords = {
  /** The slug of the source in which they stand. */
  readonly source: string;
  readonly at: StoredSpan;
  readonly words: string;
  /** The whole address of the words, for others to open. */
  readonly address: string;
  readonly cited: Cited;
  /** Where other texts stand beside theirs: shows what answers the words there, and says what was found. */
  readonly showCounterpart?: (() => Promise<string>) | undefined;
};

export type SpanAction = {
  readonly label: string;
  /** The same for the list of keys. */
  readonly does: string;
  /** The key that does it while words are selected. */
  readonly key: string;
  /** Whether it can be done with these words; with all, where it is not said. */
  readonly isFor?: (chosen: ChosenWords) => boolean;
  /** Does it, and says what was done. */
  readonly run: (chosen: ChosenWords) => Promise<string>;
};

export const spanActions: readonly SpanAction[] = [
  {
    label: "Copy link",
    does: "Copy a link to the selected words",
    key: "c",
    run: async ({ address }) => copy(address, "Link copied."),
  },
  {
    label: "Copy with citation",
    does: "Copy the selected words with their citation",
    key: "C",
    run: async ({ words, address, cited }) => copy(cite(words, cited, address), "Words and citation copied."),
  },
  {
    label: "Where else?",
    does: "See where else the selected words stand, and who says them",
    key: "w",
    run: async ({ words }) => {
      window.location.assign(`/check?${new URLSearchParams({ quote: words.slice(0, 1000) })}`);
      return "Looking for these words in all sources.";
    },
  },
  {
    label: "Open alone",
    does: "Open the selected words in their source",
    key: "o",
    isFor: isAmongOthers,
    run: async ({ address }) => {
      window.location.assign(address);
      return "Opening their source.";
    },
  },
  {
    label: "Show counterpart",
    does: "Show what answers the selected words in the other sources",
    key: "b",
    isFor: isAmongOthers,
    run: async ({ showCounterpart }) => showCounterpart?.() ?? "No other text stands beside this one.",
  },
];

function isAmongOthers({ showCounterpart }: ChosenWords): boolean {
  return showCounterpart !== undefined;
}

/** A browser gives the clipboard only to secure pages, and may ask first; a refusal is said, with what to do instead. */
async function copy(text: string, done: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return done;
  } catch {
    return "The browser did not let the page copy. Select the words and copy them.";
  }
}

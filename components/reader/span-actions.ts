/** What can be done with words that are selected, or with a passage: the one list. More is added here, and nowhere else. */
import { openWords } from "#components/corrections/open-words.ts";
import { colours, colourWords } from "#components/excerpts/colours.ts";
import { saveWords } from "#components/excerpts/excerpt-deeds.ts";
import { openCard } from "#components/excerpts/open-card.ts";
import type { Colour } from "#lib/features/excerpts/schema.ts";
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
  /** Drawn as a swatch of this colour, its label being heard. */
  readonly colour?: Colour;
  /** Whether nothing is left to do with the words then: the bar closes, and they are no longer selected. */
  readonly closes?: boolean;
  /** Whether it can be done with these words; with all, where it is not said. */
  readonly isFor?: (chosen: ChosenWords) => boolean;
  /** Does it, and says what was done. */
  readonly run: (chosen: ChosenWords) => Promise<string>;
};

export const copyLink: SpanAction = {
  label: "Copy link",
  does: "Copy a link to the selected words",
  key: "c",
  run: async ({ address }) => copy(address, "Link copied."),
};

/** What the room then says of a saving is said by a toast, once it is saved. */
const saving = "";

export const spanActions: readonly SpanAction[] = [
  {
    label: "Save",
    does: "Save the selected words as an excerpt",
    key: "s",
    closes: true,
    run: async (chosen) => {
      saveWords(chosen);
      return saving;
    },
  },
  {
    label: "Note",
    does: "Save the selected words, and write a note on them",
    key: "m",
    closes: true,
    run: async (chosen) => {
      openCard(saveWords(chosen), "edit");
      return saving;
    },
  },
  ...colours.map((colour, index): SpanAction => {
    const name = colourWords[colour].toLowerCase();
    return {
      label: `Highlight in ${name}`,
      does: `Highlight the selected words in ${name}`,
      key: String(index + 1),
      colour,
      closes: true,
      run: async (chosen) => {
        saveWords(chosen, { colour });
        return saving;
      },
    };
  }),
  {
    label: "This is…",
    does: "Say who, what or which evidence the selected words are",
    key: "i",
    closes: true,
    run: async ({ source, at, words }) => {
      openWords({ source, at, words, linked: null });
      return saving;
    },
  },
  copyLink,
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

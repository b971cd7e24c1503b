/**
 * A notebook as a researcher keeps one: ten excerpts over all five articles, with notes, tags, colours and links, between sections and
 * prose. Made by the commands, in a room into which the seeds were imported.
 */
import { addExcerpt } from "#lib/features/excerpts/commands.ts";
import { type NewExcerpt, newExcerptSchema } from "#lib/features/excerpts/schema.ts";
import { addBlock, addNotebook } from "#lib/features/notebooks/commands.ts";
import { newNotebookSchema } from "#lib/features/notebooks/schema.ts";
import type { Outcome } from "#lib/outcome.ts";
import { localAccess } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import { Positions } from "#lib/text/positions.ts";
import { textSpan } from "#lib/text/span.ts";

type Saved = Partial<Omit<NewExcerpt, "source" | "start" | "end">> & {
  readonly from: string;
  readonly words: string;
};

/** The addresses of the articles, by their numbers. */
const articles = {
  "000": "000-qaanis-growing-leadership-struggles",
  "001": "001-esmail-qaani-under-pressure",
  "002": "002-shadowy-backroom-dealer",
  "003": "003-qaanis-quiet-mission-to-baghdad",
  "004": "004-assassination-of-the-top-iranian-general",
} as const;

const parts: readonly (string | { readonly prose: string } | Saved)[] = [
  "How he came to command",
  {
    from: "000",
    words:
      "Soleimani was either traveling or in meetings and gatherings with various individuals, leaving the administrative and internal affairs to Qaani.",
    note: "An *administrator*, then: see [[Esmail Qaani|the deputy]] and [[qaani-managed-internal-affairs]].",
    tags: ["qaani/career"],
    colour: "green",
    claims: ["qaani-managed-internal-affairs"],
  },
  {
    from: "001",
    words:
      "“Those who become friends at times of hardship have deeper and more lasting relations than those who become friends just because they are neighborhood friends.",
    note: "His own words, of the war.\n\n- [[no such name]] stays as it is\n- and so does `[[code]]`",
    tags: ["qaani/voice", "war with iraq"],
    entities: ["esmail-qaani"],
  },
  {
    from: "002",
    words:
      "He befriended Soleimani in the early 1980s on the southern front during Iran’s war with Iraq, and later said the fighting forged a deep friendship between them.",
    note: "=1+1 is no formula here, and 2 < 3 & “quotes” stay.",
    tags: ["war with iraq"],
    colour: "blue",
  },
  { prose: "What follows is about **the groups**, not the man:\n\n1. money\n2. command" },
  "What he commands",
  {
    from: "001",
    words:
      "The groups’ growing self-sufficiency relieved Tehran of some of the economic burden of financing them, but also lessened its ability to restrain them.",
    tags: ["proxies"],
    colour: "pink",
  },
  {
    from: "002",
    words: "Iran-backed groups form a land bridge across the Middle East",
    note: "Contrast with 2025.",
    tags: ["proxies", "proxies/iraq"],
  },
  {
    from: "003",
    words:
      'The so-called "axis of resistance," once buoyed by battlefield momentum and ideological cohesion, is now in a state of disarray.',
    note: "> quoted in the note\n\nand [a link](https://example.org/a_b).",
    tags: ["proxies"],
    events: ["al-monitor-analysis"],
  },
  {
    from: "003",
    words:
      "This move, while potentially depressing overall turnout, effectively leaves the pro-Iran alliance as the default Shiite power broker in the country.",
    tags: ["proxies/iraq"],
  },
  {
    from: "004",
    words:
      "In this respect, he would utilise non-violent and non-military soft power manoeuvres to realise his goals.",
    note: "@esmail-qaani is not meant here: an **opinion** of the writer.",
  },
  {
    from: "004",
    words: "Consequently, the US adopted a strategy of conflict management in Iraq.",
    tags: ["united states"],
    colour: "yellow",
  },
  {
    from: "000",
    words:
      "There are some insiders who believe that this relationship has had an impact on Hamas’s decision to attack Israel\u00a0on October 7.",
    note: "Hedged twice.",
  },
];

export const notebookOfTen = {
  slug: "what-does-he-command",
  excerpts: parts.filter((part) => typeof part === "object" && "words" in part).length,
  parts: parts.length,
};

/** Fills the room, and gives the ids of the excerpts in their order. */
export async function writeNotebookOfTen(): Promise<string[]> {
  const access = localAccess();
  const { slug } = must(
    await addNotebook(
      access,
      newNotebookSchema.parse({
        title: "What does he command?",
        question: "How much of the axis answers to *Qaani*?",
        description: "Begun for the seminar; see **the sources** below.",
        colours: { green: "says he leads", pink: "says he does not", blue: "his past" },
      }),
    ),
  );
  const ids: string[] = [];
  for (const part of parts) {
    if (typeof part === "string") must(await addBlock(access, slug, { kind: "section", text: part }));
    else if ("prose" in part) must(await addBlock(access, slug, { kind: "prose", text: part.prose }));
    else ids.push(await save(part, slug));
  }
  return ids;
}

async function save({ from, words, ...more }: Saved, notebook: string): Promise<string> {
  const source = articles[from as keyof typeof articles];
  const { text } = await database().source.findUniqueOrThrow({
    where: { slug: source },
    select: { text: true },
  });
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`"${words}" does not stand in ${source}.`);
  const { start, end } = new Positions(text).toStored(textSpan(at, at + words.length));
  const wanted = { ...newExcerptSchema.parse({ source, start, end, notebook }), ...more };
  return must(await addExcerpt(localAccess(), wanted)).id;
}

function must<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.failure.message);
  return outcome.value;
}

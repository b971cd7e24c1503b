/** Sentences of no article, put together by chance: harbours and bakers, and some in the articles' own words and names. */
import fc from "fast-check";

const who = fc.constantFrom(
  "The baker of the lower town",
  "An old ferry captain",
  "My grandmother’s neighbour",
  "The Iranian ambassador in Lisbon",
  "A delegation of engineers",
  "The committee for the harbour",
  "Our youngest apprentice",
  "A commander of the fire brigade",
  "The militia of a small island",
  "Nobody in the orchestra",
  "The regional weather office",
  "A retired general",
);
const did = fc.constantFrom(
  "has repainted",
  "never sold",
  "quietly returned",
  "will not repair",
  "asked about",
  "had hidden",
  "wants to inherit",
  "is still counting",
  "described in a letter",
  "lost control of",
  "announced a plan for",
  "photographed",
);
const what = fc.constantFrom(
  "the brass telescope",
  "four crates of oranges",
  "a broken accordion",
  "the lighthouse keys",
  "a map of the vineyards",
  "seventeen wooden chairs",
  "the municipal clock",
  "an orchard near the railway",
  "the drone of the organ",
  "a box of medals",
);
const when = fc.constantFrom(
  "before the first snow of the year.",
  "because the river had risen again.",
  "while the choir rehearsed upstairs.",
  "although the mayor advised against it.",
  "on the last Thursday of the fair.",
  "and nobody thought it strange.",
  "in spite of the long queue at the gate.",
  "which surprised the whole street.",
);

export const unrelatedSentence = fc.tuple(who, did, what, when).map((words) => words.join(" "));

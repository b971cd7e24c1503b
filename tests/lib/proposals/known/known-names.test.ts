import { describe, expect, it } from "vitest";
import type { BearerKind, KnownName, KnownProposal } from "#lib/proposals/named.ts";
import { proposeNames } from "#lib/proposals/propose-names.ts";
import { textSpan } from "#lib/text/span.ts";

const name = (bearer: string, kind: BearerKind, name: string, uses = 1): KnownName => ({
  bearer,
  kind,
  name,
  uses,
});
const names = [
  name("guard", "organization", "Guard"),
  name("badr", "organization", "Badr Organization"),
  name("badr-brigade", "organization", "Badr"),
  name("us", "place", "US"),
  name("us", "place", "United States"),
  name("iran", "place", "Iran"),
  name("erbil", "place", "Erbil"),
  name("axis", "organization", "Axis of Resistance"),
  name("qaani", "person", "Esmail Qaani"),
  name("qaani", "person", "Qaani"),
  name("sadr", "person", "Muqtada al-Sadr"),
  name("rubio", "person", "Marco Rubio"),
  name("houthis", "organization", "Houthis"),
];

function propose(words: string, known: readonly KnownName[] = names) {
  const text = { text: words, passages: [{ kind: "paragraph", span: textSpan(0, words.length) }] };
  return proposeNames(text, { names: known, corpus: [] }).known;
}

/** The sure finds as "words → bearer". */
function found(words: string, known?: readonly KnownName[]): string[] {
  return propose(words, known)
    .filter(({ score }) => score >= 0.5)
    .map((one: KnownProposal) => `${words.slice(one.span.start, one.span.end)} → ${one.owners[0]?.bearer}`);
}

const cases: readonly { readonly what: string; readonly text: string; readonly finds: readonly string[] }[] =
  [
    { what: "wants the capital of a common word", text: "They guard the border.", finds: [] },
    {
      what: "takes the common word with its capital",
      text: "He joined the Guard early.",
      finds: ["Guard → guard"],
    },
    { what: "does not take a pronoun for a state", text: "He told us that the US left.", finds: ["US → us"] },
    { what: "leaves the possessive outside", text: "It was Qaani’s trip.", finds: ["Qaani → qaani"] },
    {
      what: "takes a lost apostrophe as a whole token",
      text: "It was Qaanis trip.",
      finds: ["Qaanis → qaani"],
    },
    { what: "finds a name in a compound", text: "The Iran-backed group left.", finds: ["Iran → iran"] },
    { what: "finds a name behind a prefix", text: "In a Post-Qaani world.", finds: ["Qaani → qaani"] },
    { what: "takes capitals throughout", text: "ERBIL was quiet.", finds: ["ERBIL → erbil"] },
    {
      what: "marks the longer of two names",
      text: "The Badr Organization met Badr men.",
      finds: ["Badr Organization → badr", "Badr → badr-brigade"],
    },
    {
      what: "takes small letters in a name of several words",
      text: "The axis of resistance grew.",
      finds: ["axis of resistance → axis"],
    },
    {
      what: "takes a space for a hyphen",
      text: "Then Muqtada al Sadr spoke.",
      finds: ["Muqtada al Sadr → sadr"],
    },
    {
      what: "takes another spelling for the same bearer",
      text: "Then Moqtada al Sadr spoke.",
      finds: ["Moqtada al Sadr → sadr"],
    },
    {
      what: "finds no name across the end of a sentence",
      text: "They left the United. States rose.",
      finds: [],
    },
    { what: "takes dots in an abbreviation", text: "In the U.S. it rained.", finds: ["U.S. → us"] },
    {
      what: "takes a surname where the full name stands",
      text: "Marco Rubio came. Rubio spoke.",
      finds: ["Marco Rubio → rubio", "Rubio → rubio"],
    },
    { what: "doubts a surname without the full name", text: "Then Rubio spoke.", finds: [] },
    { what: "takes a plural without its s", text: "A Houthi rebel fled.", finds: ["Houthi → houthis"] },
    { what: "does not take a people for a place", text: "An Iranian official came.", finds: [] },
    { what: "leaves a longer unknown name alone", text: "He joined the National Guard early.", finds: [] },
    { what: "leaves another first name alone", text: "Then Hassan Qaani spoke.", finds: [] },
  ];

describe("known names", () => {
  for (const { what, text, finds } of cases) {
    it(what, () => expect(found(text)).toEqual(finds));
  }

  it("gives the words around a rival's name the last say, and lists both", () => {
    const azizis = [
      name("hamidreza-azizi", "person", "Azizi"),
      name("hamidreza-azizi", "person", "Hamidreza Azizi"),
      name("arash-azizi", "person", "Azizi", 3),
      name("arash-azizi", "person", "Arash Azizi"),
    ];
    const [first, last] = propose("Hamidreza Azizi wrote it. Later Azizi said no.", azizis);
    expect(first?.owners.map(({ bearer }) => bearer)).toEqual(["hamidreza-azizi"]);
    expect(last?.owners.map(({ bearer }) => bearer)).toEqual(["hamidreza-azizi", "arash-azizi"]);
    expect(last?.owners[0]?.reasons.join(" ")).toContain("“Hamidreza Azizi” stands earlier");
    expect(last?.score).toBeLessThan(first?.score ?? 0);
  });

  it("keeps to the text under astral characters and right-to-left words", () => {
    const words = "🕊🕊 قائد Qaani met 𐍈 Esmail Qaani.";
    expect(propose(words).map(({ span }) => words.slice(span.start, span.end))).toEqual([
      "Qaani",
      "Esmail Qaani",
    ]);
  });
});

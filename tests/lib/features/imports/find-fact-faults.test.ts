import { describe, expect, it } from "vitest";
import { type FactGround, findFactFaults } from "#lib/features/imports/find-fact-faults.ts";
import type { SeedFacts } from "#lib/features/imports/read-seeds.ts";
import { claimsSchema, descriptionsSchema, eventsSchema, worksSchema } from "#lib/features/imports/schema.ts";
import { Positions } from "#lib/text/positions.ts";

const text = "🕊 In 2020 Qaani met Raisi in Baghdad, said an aide.\nThe Globe notes it.";
const cut = text.indexOf("\n");

const ground: FactGround = {
  texts: [
    {
      stem: "one",
      text,
      positions: new Positions(text),
      passages: [
        { ordinal: 0, start: 0, end: cut - 1 },
        { ordinal: 1, start: cut, end: [...text].length },
      ],
    },
  ],
  entities: [
    { slug: "qaani", kind: "person", name: "Qaani", names: [{ name: "Qaani", kind: "canonical" }] },
    { slug: "baghdad", kind: "place", name: "Baghdad", names: [{ name: "Baghdad", kind: "canonical" }] },
    { slug: "globe", kind: "organization", name: "Globe", names: [{ name: "Globe", kind: "canonical" }] },
    { slug: "absent", kind: "person", name: "Absent", names: [{ name: "Absent", kind: "canonical" }] },
  ],
  mentions: [
    {
      stem: "one",
      records: ["Qaani", "Baghdad", "Globe"].map((exact) => ({
        ...at(exact),
        entity: exact.toLowerCase(),
        name: exact,
      })),
    },
  ],
};

function at(exact: string): { at: [number, number]; exact: string } {
  const start = [...text.slice(0, text.indexOf(exact))].length;
  return { at: [start, start + [...exact].length], exact };
}
const shown = (exact: string) => ({ source: "one.txt", ...at(exact) });

const description = { ...shown("Qaani met"), entity: "qaani" };
const work = {
  slug: "a-work",
  title: null,
  witnesses: ["one.txt"],
  voices: [{ role: "outlet", entity: "globe", ...shown("The Globe") }],
  passages: [{ ...shown("In 2020"), shows: "Its opening." }],
  leans: [{ on: "globe", ...shown("The Globe notes it"), cue: at("The Globe notes") }],
};
const event = {
  slug: "a-meeting",
  title: "A meeting",
  modality: "asserted",
  date: "2020",
  dateBasis: [shown("In 2020")],
  places: [{ entity: "baghdad", ...shown("in Baghdad") }],
  participants: [
    { entity: "qaani", role: "met" },
    { ...shown("an aide"), role: "told" },
  ],
  passages: [{ ...shown("Qaani met Raisi"), role: "reports" }],
};
const step = {
  relation: "says",
  speakers: [{ voice: "an-aide", ...at("an aide") }],
  cue: at("said an aide"),
};
const evidence = { id: "e1", ...shown("Qaani met Raisi"), stance: "asserts", attribution: [step] };
const claim = {
  slug: "they-met",
  kind: "reported",
  statement: "They met.",
  about: ["qaani"],
  described: [shown("an aide")],
  evidence: [evidence],
  relations: [{ type: "contradicts", claim: "nobody-met", why: "One says so.", from: "e1", to: "e1" }],
};
const other = {
  slug: "nobody-met",
  kind: "fact",
  statement: "Nobody met.",
  about: [],
  evidence: [{ id: "e1", ...shown("notes it"), stance: "hedges" }],
};

type Given = { descriptions?: unknown; works?: unknown; events?: unknown; claims?: unknown };

function facts({
  descriptions = [description],
  works = [work],
  events = [event],
  claims = [claim, other],
}: Given): SeedFacts {
  return {
    descriptions: { file: "descriptions.json", records: descriptionsSchema.parse(descriptions) },
    works: { file: "works.json", records: worksSchema.parse(works) },
    events: { file: "events.json", records: eventsSchema.parse(events) },
    claims: { file: "claims.json", records: claimsSchema.parse(claims) },
  };
}

const withEvidence = (...all: unknown[]) => ({ claims: [{ ...claim, evidence: all }, other] });
const withStep = (given: unknown) => withEvidence({ ...evidence, attribution: [given] });
const related = (given: object) => ({
  claims: [{ ...claim, relations: [{ ...claim.relations[0], ...given }] }, other],
});

const cases: readonly (readonly [name: string, given: Given, fault: string])[] = [
  [
    "other words than the text has",
    {
      events: [
        { ...event, passages: [{ ...shown("Qaani met Raisi"), exact: "Kaani met Raisi", role: "reports" }] },
      ],
    },
    'events.json, record 1 "a-meeting": a passage: in one.txt at [10, 25) the text is "Qaani met Raisi", not "Kaani met Raisi".',
  ],
  [
    "words counted in code units",
    withEvidence({ ...evidence, at: [11, 26] }),
    'claims.json, record 1 "they-met": e1: in one.txt at [11, 26) the text is "aani met Raisi ", not "Qaani met Raisi".',
  ],
  [
    "words beyond the text",
    { descriptions: [{ ...description, at: [60, 99] }] },
    'descriptions.json, record 1 of "qaani": the description: in one.txt [60, 99) lies beyond the text, which has 71 code points.',
  ],
  [
    "words over two passages",
    withEvidence({ ...evidence, ...shown("aide.\nThe") }),
    'claims.json, record 1 "they-met": e1: in one.txt "aide.\nThe" at [46, 55) lies in no single passage.',
  ],
  [
    "a document that there is not",
    { descriptions: [{ ...description, source: "two.txt" }] },
    'descriptions.json, record 1 of "qaani": the description: no document is called "two.txt".',
  ],
  [
    "an entity that nobody listed",
    { descriptions: [{ ...description, entity: "raisi" }] },
    'descriptions.json, record 1 of "raisi": the one described is "raisi", which no file lists.',
  ],
  [
    "two works of one slug",
    { works: [work, { ...work, witnesses: ["one.txt"] }] },
    'works.json, record 1 "a-work": another record has the same slug.',
  ],
  [
    "a witness that nothing shows",
    { works: [{ ...work, witnesses: ["one.txt", "two.txt"] }] },
    'works.json, record 1 "a-work": nothing shows that two.txt is a witness.',
  ],
  [
    "a voice by words that do not name it",
    { works: [{ ...work, voices: [{ role: "outlet", entity: "globe", ...shown("In 2020") }] }] },
    'works.json, record 1 "a-work": outlet: "In 2020" at [2, 9) of one.txt does not name "globe".',
  ],
  [
    "a lean on a person",
    { works: [{ ...work, leans: [{ ...work.leans[0], on: "qaani" }] }] },
    'works.json, record 1 "a-work": the outlet is "qaani", which is a person, not an organization.',
  ],
  [
    "a date finer than its basis",
    { events: [{ ...event, date: "2020-01" }] },
    'events.json, record 1 "a-meeting": its date "2020-01" is said by none of its bases, "in 2020": to reckon it takes a basis with a year, and a note.',
  ],
  [
    "a person for a place",
    { events: [{ ...event, places: [{ entity: "qaani", ...shown("Qaani met") }] }] },
    'events.json, record 1 "a-meeting": a place is "qaani", which is a person, not a place.',
  ],
  [
    "a participant whom nobody who tells of it names",
    { events: [{ ...event, participants: [{ entity: "absent", role: "met" }] }] },
    'events.json, record 1 "a-meeting": a participant is "absent", whom no document that tells of it names.',
  ],
  [
    "a participant twice",
    { events: [{ ...event, participants: [event.participants[0], event.participants[0]] }] },
    'events.json, record 1 "a-meeting": the participant qaani is listed twice.',
  ],
  [
    "a passage twice",
    { events: [{ ...event, passages: [event.passages[0], { ...event.passages[0], role: "refers" }] }] },
    'events.json, record 1 "a-meeting": the passage one.txt [10,25) is listed twice.',
  ],
  [
    "a claim that is only denied",
    withEvidence({ ...evidence, stance: "denies" }),
    'claims.json, record 1 "they-met": nothing asserts or hedges it.',
  ],
  [
    "two pieces of evidence of one name",
    withEvidence(evidence, { ...evidence, ...shown("Raisi in Baghdad") }),
    'claims.json, record 1 "they-met": the evidence e1 is listed twice.',
  ],
  [
    "one piece of evidence under two names",
    withEvidence(evidence, { ...evidence, id: "e2" }),
    'claims.json, record 1 "they-met": the evidence asserts one.txt [10,25) is listed twice.',
  ],
  [
    "a subject of whom no evidence speaks",
    { claims: [{ ...claim, about: ["absent"] }, other] },
    'claims.json, record 1 "they-met": a subject is "absent", whom no document that tells of it names.',
  ],
  [
    "a cue in other words",
    withStep({ ...step, cue: { ...at("said an aide"), exact: "said some aide" } }),
    'claims.json, record 1 "they-met": a cue of e1: in one.txt at [38, 50) the text is "said an aide", not "said some aide".',
  ],
  [
    "a step without a speaker",
    withStep({ ...step, speakers: [] }),
    'claims.json, record 1 "they-met": e1 has a step "says" with 0 speakers.',
  ],
  [
    "a speaker of what is unattributed",
    withStep({ ...step, relation: "unattributed" }),
    'claims.json, record 1 "they-met": e1 has a step "unattributed" with 1 speakers.',
  ],
  [
    "a speaker by words that do not name it",
    withStep({ ...step, speakers: [{ entity: "qaani", ...at("an aide") }] }),
    'claims.json, record 1 "they-met": a speaker of e1: "an aide" at [43, 50) of one.txt does not name "qaani".',
  ],
  [
    "a relation to no claim",
    related({ claim: "nothing" }),
    'claims.json, record 1 "they-met": "contradicts" to "nothing": no such claim is listed.',
  ],
  [
    "a relation to itself",
    related({ claim: "they-met" }),
    'claims.json, record 1 "they-met": "contradicts" to "they-met": a claim cannot stand so to itself.',
  ],
  [
    "a relation by evidence that the other claim does not have",
    related({ to: "e9" }),
    'claims.json, record 1 "they-met": "contradicts" to "nobody-met": "e9" is no evidence of the other claim.',
  ],
  [
    "a relation that holds both ways, listed on both",
    {
      claims: [
        claim,
        { ...other, relations: [{ type: "contradicts", claim: "they-met", why: "The other way round." }] },
      ],
    },
    'claims.json, record 1 "they-met": "contradicts" to "nobody-met" is listed there too, and holds both ways.',
  ],
];

describe("the data is refused for", () => {
  it.each(cases)("%s", (_name, given, fault) => {
    expect(findFactFaults(ground, facts(given))).toContain(fault);
  });

  it("nothing where all is well", () => {
    expect(findFactFaults(ground, facts({}))).toEqual([]);
  });
});

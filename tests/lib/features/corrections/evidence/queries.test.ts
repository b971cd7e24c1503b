/** Who says so, by hand: evidence with its chain, corrected and undone in any order, and the origins and voices that follow from it. */
import { beforeEach, describe, expect, it } from "vitest";
import { getClaim } from "#lib/features/claims/queries.ts";
import { toClaimView } from "#lib/features/claims/view.ts";
import { toChainKey } from "#lib/features/corrections/claims/to-chain-key.ts";
import { localAccess } from "#lib/server/access.ts";
import {
  correctByHand,
  everythingKnown,
  placeIn,
  refusalOf,
  undoByHand,
} from "#tests/support/corrections.ts";
import { emptyDatabase, withTestDatabase } from "#tests/support/database.ts";
import { plantRoom } from "#tests/support/plant.ts";

withTestDatabase();

const text =
  "🕊 Qaani left Iraq, an official told Salih, who said so on Friday. It is reported that Qaani left Iraq.";
const again = "“Qaani left Iraq,” Salih said.";
const at = placeIn(text, "one");
const inTwo = placeIn(again, "two");
const here = (words: string, nth = 0) => {
  const { start, end } = at(words, nth);
  return { start, end };
};

beforeEach(async () => {
  await emptyDatabase();
  await plantRoom(
    [
      { slug: "one", text },
      { slug: "two", text: again },
    ],
    [
      { slug: "qaani", name: "Qaani" },
      { slug: "salih", name: "Salih" },
      { slug: "iraq", kind: "place", name: "Iraq" },
    ],
  );
});

const claim = "qaani-left-iraq";
const chain = [
  { relation: "says" as const, cue: here("who said so"), speakers: [here("Salih")] },
  { relation: "according-to" as const, cue: here("told"), speakers: [here("an official")] },
];
const added = {
  verb: "add-claim" as const,
  ...at("Qaani left Iraq"),
  statement: "Qaani left Iraq.",
  kind: "reported" as const,
  attribution: chain,
};

async function view() {
  const row = await getClaim(localAccess(), claim);
  if (!row) throw new Error("There is no such claim.");
  const { bySource, explained, about, origins } = toClaimView(row);
  const evidence = bySource.flatMap(({ evidence }) => evidence);
  return {
    about: about.map(({ slug }) => slug),
    evidence: evidence.map(({ words, stance, attribution }) => [
      words.exact,
      stance,
      ...attribution.map(
        ({ relation, cue, speakers }) =>
          `${relation} “${cue.exact}” ${speakers.map(({ words, entity }) => entity?.slug ?? words.exact).join(" and ")}`,
      ),
    ]),
    origins,
    voices: explained.voices.map(({ name }) => name),
    unestablished: explained.unestablished.map(({ exact }) => exact),
  };
}

describe("a new claim", () => {
  it("comes with who says so, step by step, which its voices follow; and goes whole", async () => {
    const before = await everythingKnown();
    const id = await correctByHand(added);
    expect(await view()).toEqual({
      about: ["qaani", "iraq"],
      evidence: [
        ["Qaani left Iraq", "asserts", "says “who said so” salih", "according-to “told” an official"],
      ],
      origins: 1,
      voices: ["Salih", "an official"],
      unestablished: [],
    });
    await undoByHand(id);
    expect(await everythingKnown()).toEqual(before);
  });

  it.each([
    [
      "a step at which nobody speaks",
      { attribution: [{ relation: "says" as const, cue: here("told") }] },
      /Somebody speaks at each step/,
    ],
    [
      "a speaker of what nobody is said to say",
      {
        attribution: [
          { relation: "unattributed" as const, cue: here("It is reported"), speakers: [here("Salih")] },
        ],
      },
      /has no speaker/,
    ],
    [
      "a cue behind the end",
      {
        attribution: [
          { relation: "says" as const, cue: { start: 5000, end: 5003 }, speakers: [here("Salih")] },
        ],
      },
      /no words of the source/,
    ],
    [
      "words that are no speaker",
      { attribution: [{ relation: "says" as const, cue: here("told"), speakers: [here(", ")] }] },
      /no words for somebody/,
    ],
    ["words that deny it", { stance: "denies" as const }, /A claim needs words that carry it/],
    ["somebody whom the text does not name", { about: ["nobody"] }, /No entity is called/],
    ["somebody twice", { about: ["qaani", "qaani"] }, /about somebody twice/],
  ])("is refused with %s, and says what to do", async (_what, given, said) => {
    expect(await refusalOf({ ...added, ...given })).toMatch(said);
  });
});

describe("evidence that stands", () => {
  it("gets another chain, another stance and goes, and counts its origins and voices anew each time", async () => {
    await correctByHand({ ...added, attribution: [] });
    const states = [await everythingKnown()];
    const ids: string[] = [];
    const act = async (request: Parameters<typeof correctByHand>[0]) => {
      ids.push(await correctByHand(request));
      states.push(await everythingKnown());
      return view();
    };
    expect(await view()).toMatchObject({ origins: 1, voices: [] });
    const second = {
      verb: "evidence" as const,
      ...inTwo("Qaani left Iraq"),
      claim,
      stance: "asserts" as const,
    };
    expect(await act(second)).toMatchObject({ origins: 2, voices: [] });
    expect(
      await act({ verb: "attribute", claim, evidence: "e1", attribution: chain, was: "" }),
    ).toMatchObject({
      origins: 2,
      voices: ["Salih", "an official"],
    });
    const { start, end } = inTwo("Salih");
    const cue = inTwo("said");
    const says = [
      { relation: "says" as const, cue: { start: cue.start, end: cue.end }, speakers: [{ start, end }] },
    ];
    expect(await act({ verb: "attribute", claim, evidence: "e2", attribution: says })).toMatchObject({
      origins: 1,
      voices: ["Salih", "an official"],
    });
    const reported = { relation: "unattributed" as const, cue: here("It is reported") };
    expect(await act({ verb: "attribute", claim, evidence: "e1", attribution: [reported] })).toMatchObject({
      origins: 2,
      voices: ["Salih"],
      unestablished: ["It is reported"],
    });
    expect(await act({ verb: "edit-evidence", claim, evidence: "e1", stance: "denies" })).toMatchObject({
      origins: 1,
    });
    expect(await act({ verb: "remove-evidence", claim, evidence: "e1" })).toMatchObject({
      origins: 1,
      unestablished: [],
    });
    expect(await act({ verb: "about", claim, entity: "salih" })).toMatchObject({
      about: ["qaani", "iraq", "salih"],
    });
    expect(await act({ verb: "not-about", claim, entity: "iraq" })).toMatchObject({
      about: ["qaani", "salih"],
    });
    for (const id of ids.toReversed()) {
      states.pop();
      await undoByHand(id);
      expect(await everythingKnown()).toEqual(states.at(-1));
    }
  });

  it("keeps the chain that was given last, whichever earlier one is undone", async () => {
    const first = await correctByHand(added);
    const second = await correctByHand({
      verb: "attribute",
      claim,
      evidence: "e1",
      attribution: chain.slice(0, 1),
    });
    await correctByHand({ verb: "attribute", claim, evidence: "e1", attribution: chain.slice(1) });
    const told = [["Qaani left Iraq", "asserts", "according-to “told” an official"]];
    await undoByHand(second);
    expect((await view()).evidence).toEqual(told);
    const merged = await correctByHand({ verb: "merge", entity: "qaani", into: "salih" });
    await undoByHand(merged);
    expect((await view()).evidence).toEqual(told);
    await undoByHand(first);
    expect(await getClaim(localAccess(), claim)).toBeNull();
  });

  it("refuses a chain that was changed meanwhile, words that are evidence already, and to leave a claim with nothing", async () => {
    await correctByHand(added);
    const seen = toChainKey(
      chain.map(({ relation, cue, speakers }, step) => ({
        relation,
        cue,
        speakers: speakers.map((one) => ({ ...one, entity: step === 0 ? "salih" : null })),
      })),
    );
    const attribute = { verb: "attribute" as const, claim, evidence: "e1", attribution: [] };
    expect(await refusalOf({ ...attribute, was: "" })).toMatch(/Who says so was changed meanwhile/);
    await correctByHand({ ...attribute, was: seen });
    expect(await refusalOf({ verb: "evidence", ...at("Qaani left Iraq"), claim, stance: "hedges" })).toMatch(
      /evidence for it already/,
    );
    expect(await refusalOf({ verb: "remove-evidence", claim, evidence: "e1" })).toMatch(
      /no passage asserts or hedges it/,
    );
    expect(
      await refusalOf({ verb: "edit-evidence", claim, evidence: "e1", stance: "hedges", was: "denies" }),
    ).toMatch(/changed meanwhile/);
    expect(await refusalOf({ verb: "remove-evidence", claim, evidence: "e9" })).toMatch(/not there any more/);
  });

  it("lets a new person be named by the words for who speaks", async () => {
    const before = await everythingKnown();
    const official = { ...here("an official"), kind: "person" as const, name: "The Official" };
    const id = await correctByHand({
      ...added,
      attribution: [{ relation: "told-author", cue: here("told"), speakers: [official] }],
    });
    expect((await view()).evidence).toEqual([
      ["Qaani left Iraq", "asserts", "told-author “told” the-official"],
    ]);
    await undoByHand(id);
    expect(await everythingKnown()).toEqual(before);
  });
});

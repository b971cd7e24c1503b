import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findOrigins, type OriginEvidence, type OwnWord, type Shown } from "#lib/features/claims/origins.ts";

const at = (source: string, start = 0): Shown => ({ source, start, end: start + 3, exact: "so." });

type Sketch = Partial<Omit<OriginEvidence, "passesOn" | "unattributed">> & {
  from?: readonly string[];
  unattributed?: boolean;
};

/** `w1/a` is source `a`, a witness of work `w1`. */
const evidence = (
  place: string,
  { from = [], unattributed = false, ...given }: Sketch = {},
): OriginEvidence => {
  const [work = "", source = work] = place.split("/");
  const passesOn = from.map((who) => ({ who, shown: at(source, 10) }));
  const hearsay = unattributed ? at(source, 20) : null;
  return { id: `${source}.e1`, source, work, stance: "asserts", ...given, passesOn, unattributed: hearsay };
};

type Case = readonly [
  name: string,
  evidence: readonly OriginEvidence[],
  origins: readonly (readonly string[])[],
  own: readonly OwnWord[],
];

const alone: readonly OwnWord[] = [];

const cases: readonly Case[] = [
  ["one article in its own voice", [evidence("a")], [["a"]], alone],
  ["two witnesses of one work", [evidence("w/a"), evidence("w/b")], [["w"]], alone],
  ["two works, each in its own voice", [evidence("a"), evidence("b")], [["a"], ["b"]], alone],
  [
    "two works that quote the same person",
    [evidence("a", { from: ["azizi"] }), evidence("b", { from: ["azizi"] })],
    [["a", "b"]],
    alone,
  ],
  [
    "two works that quote two persons",
    [evidence("a", { from: ["azizi"] }), evidence("b", { from: ["takeyh"] })],
    [["a"], ["b"]],
    alone,
  ],
  [
    "two works that cite one another's man at different steps",
    [evidence("a", { from: ["alfoneh", "qaani"] }), evidence("b", { from: ["qaani"] })],
    [["a", "b"]],
    alone,
  ],
  [
    "two works that lean on one outlet",
    [evidence("a", { from: ["al-monitor"] }), evidence("b", { from: ["al-monitor"] })],
    [["a", "b"]],
    alone,
  ],
  [
    "a chain of works, each joined with the next",
    [
      evidence("a", { from: ["x"] }),
      evidence("b", { from: ["x", "y"] }),
      evidence("c", { from: ["y"] }),
      evidence("d"),
    ],
    [["a", "b", "c"], ["d"]],
    alone,
  ],
  [
    "a work that says so itself and quotes one whom another quotes",
    [evidence("a"), evidence("a", { id: "a.e2", from: ["x"] }), evidence("b", { from: ["x"] })],
    [["a", "b"]],
    alone,
  ],
  [
    "works that describe a voice in the same words",
    [evidence("a", { from: ["voice:a/an-aide"] }), evidence("b", { from: ["voice:b/an-aide"] })],
    [["a"], ["b"]],
    alone,
  ],
  [
    "works that pass it on without saying whose it is",
    [evidence("a", { unattributed: true }), evidence("b", { unattributed: true })],
    [["a"], ["b"]],
    alone,
  ],
  [
    "a work that only denies, beside one that hedges",
    [evidence("a", { stance: "hedges" }), evidence("b", { stance: "denies" })],
    [["a"]],
    alone,
  ],
  [
    "works that share only whom one quotes in denial",
    [
      evidence("a", { from: ["x"] }),
      evidence("b"),
      evidence("b", { id: "b.e2", stance: "denies", from: ["x"] }),
    ],
    [["a"], ["b"]],
    alone,
  ],
  [
    "a work and another that passes on its outlet",
    [evidence("a"), evidence("b", { from: ["globe"] })],
    [["a", "b"]],
    [{ work: "a", who: "globe", shown: at("a", 30) }],
  ],
  [
    "two works of one outlet, in their own voice",
    [evidence("a"), evidence("b")],
    [["a"], ["b"]],
    [
      { work: "a", who: "globe", shown: at("a", 30) },
      { work: "b", who: "globe", shown: at("b", 30) },
    ],
  ],
  [
    "a work of the outlet that another passes on, but which does not carry the claim",
    [evidence("b", { from: ["globe"] })],
    [["b"]],
    [{ work: "a", who: "globe", shown: at("a", 30) }],
  ],
];

describe("the origins of a claim", () => {
  it.each(cases)("%s", (_name, given, expected, own) => {
    const { origins } = findOrigins(given, own);
    expect(origins.map(({ works }) => works.map(({ work }) => work))).toEqual(expected);
  });

  it("tell which sources and words collapsed them", () => {
    const found = findOrigins([
      evidence("w/a", { from: ["azizi"] }),
      evidence("w/b"),
      evidence("v/c", { from: ["azizi"] }),
    ]);
    expect(found.origins).toEqual([
      {
        works: [
          { work: "v", sources: ["c"], evidence: ["c.e1"] },
          { work: "w", sources: ["a", "b"], evidence: ["a.e1", "b.e1"] },
        ],
        joins: [{ who: "azizi", works: ["v", "w"], ownOf: [], shown: [at("a", 10), at("c", 10)] }],
      },
    ]);
    expect(found.sources).toEqual(["a", "b", "c"]);
  });

  it("show apart who denies, who is heard, and what nobody is said to have said", () => {
    const found = findOrigins([
      evidence("a", { from: ["azizi", "takeyh"] }),
      evidence("b", { unattributed: true }),
      evidence("c", { stance: "denies", from: ["qaani"] }),
    ]);
    expect(found.denying).toEqual([{ work: "c", sources: ["c"], evidence: ["c.e1"] }]);
    expect(found.voices.map(({ who }) => who)).toEqual(["azizi", "takeyh"]);
    expect(found.unestablished).toEqual([{ evidence: "b.e1", shown: at("b", 20) }]);
  });
});

const names = fc.constantFrom("x", "y", "z", "outlet");
const anyEvidence = fc
  .record({
    work: fc.constantFrom("u", "v", "w", "t"),
    witness: fc.constantFrom("1", "2", "3"),
    stance: fc.constantFrom("asserts" as const, "hedges" as const, "denies" as const),
    from: fc.uniqueArray(names, { maxLength: 2 }),
    unattributed: fc.boolean(),
  })
  .map(({ work, witness, ...rest }) => evidence(`${work}/${work}${witness}`, rest));
const anyBody = fc
  .array(anyEvidence, { maxLength: 12 })
  .map((all) => all.map((one, index) => ({ ...one, id: `${one.source}.e${index}` })));
const anyOwn = fc.array(
  fc
    .record({ work: fc.constantFrom("u", "v", "w", "t"), who: names })
    .map((own) => ({ ...own, shown: at(`${own.work}1`, 30) })),
  { maxLength: 3 },
);
const carries = ({ stance }: OriginEvidence) => stance !== "denies";

describe("whatever the evidence", () => {
  it("there is an origin where something carries the claim, and never more than works that carry it", () => {
    fc.assert(
      fc.property(anyBody, anyOwn, (body, own) => {
        const works = new Set(body.filter(carries).map(({ work }) => work));
        const { origins } = findOrigins(body, own);
        expect(origins.length).toBeLessThanOrEqual(works.size);
        expect(origins.length > 0).toBe(works.size > 0);
        expect(origins.flatMap((origin) => origin.works.map(({ work }) => work)).sort()).toEqual(
          [...works].sort(),
        );
      }),
    );
  });

  it("its order never matters", () => {
    const shuffled = anyBody.chain((body) =>
      fc.tuple(fc.constant(body), fc.shuffledSubarray(body, { minLength: body.length })),
    );
    fc.assert(
      fc.property(shuffled, anyOwn, ([body, other], own) => {
        expect(findOrigins(other, own.toReversed())).toEqual(findOrigins(body, own));
      }),
    );
  });

  it("a further witness of a work that carries the claim never raises the number", () => {
    fc.assert(
      fc.property(anyBody, anyOwn, anyEvidence, (body, own, further) => {
        fc.pre(body.some((one) => carries(one) && one.work === further.work));
        const more = [...body, { ...further, source: `${further.work}-further`, id: "further" }];
        expect(findOrigins(more, own).origins.length).toBeLessThanOrEqual(
          findOrigins(body, own).origins.length,
        );
      }),
    );
  });

  it("further evidence raises the number by one at most, and only from a new work", () => {
    fc.assert(
      fc.property(anyBody, anyOwn, anyEvidence, (body, own, further) => {
        const before = findOrigins(body, own).origins.length;
        const after = findOrigins([...body, { ...further, id: "further" }], own).origins.length;
        const isNew = !body.some((one) => carries(one) && one.work === further.work);
        expect(after).toBeLessThanOrEqual(before + (isNew && carries(further) ? 1 : 0));
      }),
    );
  });

  it("what only denies changes nothing but who denies", () => {
    fc.assert(
      fc.property(anyBody, anyOwn, (body, own) => {
        const { denying: _, ...with_ } = findOrigins(body, own);
        const { denying: __, ...without } = findOrigins(body.filter(carries), own);
        expect(with_).toEqual(without);
      }),
    );
  });

  it("two works that pass on the same words are one origin, and works in one origin are joined by words that are shown", () => {
    fc.assert(
      fc.property(anyBody, anyOwn, (body, own) => {
        const { origins } = findOrigins(body, own);
        const originOf = (work: string) =>
          origins.findIndex(({ works }) => works.some((one) => one.work === work));
        for (const one of body.filter(carries))
          for (const other of body.filter(carries))
            if (one.passesOn.some(({ who }) => other.passesOn.some((with_) => with_.who === who)))
              expect(originOf(one.work)).toBe(originOf(other.work));
        for (const { works, joins } of origins) {
          expect(joins.length > 0).toBe(works.length > 1);
          for (const join of joins) expect(join.shown.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});

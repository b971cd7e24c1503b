/**
 * How many names of a text that comes in are proposed, and how many of the proposals are right: each of the five articles left out and
 * read with what the other four know, the same with nothing known, and twenty unrelated passages. `npm run bench -- proposals`.
 */
import {
  leaveOneOut,
  type Measured,
  precision,
  recall,
  summed,
  unrelated,
} from "#tests/support/leave-one-out.ts";
import type { NameScores, Tally } from "#tests/support/score-names.ts";

const stages: Readonly<Record<keyof NameScores, string>> = {
  known: "known names",
  forms: "known bearer, new form",
  fresh: "new names",
  both: "all together",
};
const kinds = ["person", "organization", "place", "all"] as const;

print("Left out, the other four known", leaveOneOut(), ["known", "forms", "fresh", "both"]);
print("Left out, nothing known", leaveOneOut(true), ["fresh"]);
print("Ten unrelated passages by which the rules were mended", unrelated("worked"), ["fresh"], false);
print("Ten more, mended by once after their first measurement", unrelated("unseen"), ["fresh"], false);
print(
  "Two written to be hard, mended by once after their first measurement",
  unrelated("hostile"),
  ["fresh"],
  false,
);

function print(
  title: string,
  measured: readonly Measured[],
  which: readonly (keyof NameScores)[],
  each = true,
) {
  console.log(`\n${title}: found of expected, right of proposed`);
  const parts = [...(each ? measured.map((one) => [one]) : []), [...measured]];
  const rows = parts.flatMap((part) =>
    which.map((stage) => {
      const of = summed(part, stage);
      const what = part.length === 1 ? (part[0]?.what ?? "") : "all";
      return {
        what,
        stage: stages[stage],
        ...Object.fromEntries(kinds.map((kind) => [kind, tell(of[kind])])),
      };
    }),
  );
  console.table(rows);
  const times = measured.map(({ milliseconds }) => milliseconds.toFixed(0));
  console.log(`Milliseconds for each text, its corpus read with it: ${times.join(", ")}`);
}

function tell(tally: Tally): string {
  const { found, expected, right, proposed } = tally;
  const percent = (share: number) => `${(share * 100).toFixed(0)} %`;
  return `${percent(recall(tally))} (${found}/${expected}) ${percent(precision(tally))} (${right}/${proposed})`;
}

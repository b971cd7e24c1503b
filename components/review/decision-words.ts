/** A decision in words: "Accepted: “Qaani” and 2 more", "Ghaani was merged into Qaani". */
import type { DecisionView } from "#lib/features/reviews/view.ts";

const verbs: Readonly<Record<string, string>> = {
  accept: "Accepted",
  change: "Changed and accepted",
  reject: "Rejected",
  skip: "Skipped",
  "not the same": "Not the same",
};

/** So much of the words is said. */
const longest = 60;

export function decisionWords({ verb, words, said, count }: DecisionView): string {
  if (said !== null) return said.replace(/\.$/, "");
  const bare = words.replace(/^[“"‘']+|[”"’']+$/gu, "");
  const shown = bare.length > longest ? `${bare.slice(0, longest)}…` : bare;
  return `${verbs[verb] ?? verb}: “${shown}”${count > 1 ? ` and ${count - 1} more` : ""}`;
}

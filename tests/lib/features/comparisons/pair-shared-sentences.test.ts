import { describe, expect, it } from "vitest";
import { pairSharedSentences } from "#lib/features/comparisons/pair-shared-sentences.ts";
import { cut, versionOf } from "#tests/support/versions.ts";

const quoted = "We will never forgive those who betrayed our commander.";
const second = "The answer came by telephone late in the evening.";

function told(left: readonly string[], right: readonly string[]) {
  const [from, to] = [versionOf(left), versionOf(right)];
  return pairSharedSentences(from, to).map(({ status, left, right, isMoved }) => {
    const words = left ? cut(from.text, left.span) : cut(to.text, right.span);
    return `${left?.ordinal ?? "–"}:${right?.ordinal ?? "–"} ${status}${isMoved ? " moved" : ""} ${words}`;
  });
}

describe("the sentences that two different texts share", () => {
  it("are cut out of their passages, and paired", () => {
    expect(told([`He spoke. ${quoted} He left.`], ["Elsewhere.", `${quoted} So it was said.`])).toEqual([
      "1:– left-only He spoke.",
      "–:1 right-only Elsewhere.",
      `1:2 identical ${quoted}`,
      "1:– left-only He left.",
      "–:2 right-only So it was said.",
    ]);
  });

  it("are paired once each, in another order too", () => {
    expect(told([quoted, second, quoted], [second, quoted])).toEqual([
      `1:2 identical ${quoted}`,
      `2:1 identical moved ${second}`,
      `3:– left-only ${quoted}`,
    ]);
  });

  it("are equal to the letter, or no pair", () => {
    const other = quoted.replace("never", "NEVER");
    expect(told([quoted], [other])).toEqual([`1:– left-only ${quoted}`, `–:1 right-only ${other}`]);
  });
});

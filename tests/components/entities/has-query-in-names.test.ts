import { expect, test } from "vitest";
import { hasQueryInNames } from "#components/entities/has-query-in-names.ts";

const found = [
  {
    names: [
      { name: "Muqtada al-Sadr", kind: "canonical" as const },
      { name: "Sadr", kind: "alias" as const },
    ],
  },
];

test.each([
  ["", true],
  ["sadr", true],
  ["AL-SADR muq", true],
  ["sadrr", false],
  ["qaani", false],
])("the filter “%s” is met by name: %s", (query, isMet) => {
  expect(hasQueryInNames(query, found)).toBe(isMet);
});

import { expect, test } from "vitest";
import { parseTheme } from "#components/shell/theme.ts";

test.each([
  ["light", "light"],
  ["dark", "dark"],
  ["system", "system"],
  [undefined, "system"],
  ['"><script>', "system"],
])("the cookie %s means the theme %s", (value, theme) => {
  expect(parseTheme(value)).toBe(theme);
});

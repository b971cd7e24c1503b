import { expect, it } from "vitest";
import { toSlug } from "#lib/to-slug.ts";

it.each([
  ["Who commands the Quds Force?", "who-commands-the-quds-force"],
  ["  ", "book"],
  ["!!!", "book"],
  ["Ñandú & café", "nandu-cafe"],
  ["محور المقاومة", "محور-المقاومة"],
  ["a".repeat(80), "book"],
  [`${"word ".repeat(40)}`, "word-word-word-word-word-word-word-word-word-word-word-word"],
])("%j becomes %j", (title, slug) => expect(toSlug(title, "book")).toBe(slug));

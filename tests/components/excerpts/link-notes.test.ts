import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import Markdown from "react-markdown";
import { expect, test } from "vitest";
import { linkNotes } from "#components/excerpts/link-notes.ts";

const known = [
  { type: "name", target: "Qods Force", kind: "entity", slug: "quds-force", name: "Quds Force" },
  { type: "slug", target: "esmail-qaani", kind: "entity", slug: "esmail-qaani", name: "Esmail Qaani" },
  { type: "name", target: "shuttling", kind: "claim", slug: "shuttling", name: "He shuttles" },
] as const;

const drawn = (note: string) =>
  renderToStaticMarkup(createElement(Markdown, { remarkPlugins: [linkNotes(note, known)] }, note));

test.each([
  [
    "a name",
    "the [[Qods Force]] moved",
    '<p>the <a href="/entities/quds-force" data-refers="entity">Qods Force</a> moved</p>',
  ],
  [
    "a label",
    "[[Qods Force|the force]]",
    '<p><a href="/entities/quds-force" data-refers="entity">the force</a></p>',
  ],
  [
    "a slug shows the name",
    "@esmail-qaani said",
    '<p><a href="/entities/esmail-qaani" data-refers="entity">Esmail Qaani</a> said</p>',
  ],
  ["a claim", "[[shuttling]]", '<p><a href="/claims/shuttling" data-refers="claim">shuttling</a></p>'],
  ["what leads nowhere stays as written", "[[Nobody]] and @nobody", "<p>[[Nobody]] and @nobody</p>"],
  ["code is left alone", "`[[Qods Force]]`", "<p><code>[[Qods Force]]</code></p>"],
  [
    "within emphasis",
    "*[[Qods Force]]*",
    '<p><em><a href="/entities/quds-force" data-refers="entity">Qods Force</a></em></p>',
  ],
])("%s", (_name, note, expected) => {
  expect(drawn(note)).toBe(expected);
});

/** An export of one excerpt, for tests of the formats: whatever is not given is plain. */
import type { Exported, ExportedExcerpt, ExportedSource } from "#lib/features/transfers/exported.ts";

export const aSource: ExportedSource = {
  slug: "one",
  fileName: "one.txt",
  format: "txt",
  sha256: "0".repeat(64),
  title: "One & only",
  author: "Ann Author",
  isPerson: true,
  publisher: null,
  published: "2024-02",
  pages: [],
};

export function anExport(
  excerpt: Partial<ExportedExcerpt> = {},
  source: Partial<ExportedSource> = {},
  more: Partial<Exported> = {},
): Exported {
  const whole: ExportedExcerpt = {
    id: "0199b0c0-0000-7000-8000-000000000000",
    source: "one",
    passage: 3,
    start: 4,
    end: 9,
    exact: "words",
    prefix: "the ",
    suffix: " are",
    note: "",
    tags: [],
    colour: null,
    notebook: null,
    entities: [],
    events: [],
    claims: [],
    excerpts: [],
    revision: 1,
    created: "2026-11-21T01:02:03.004Z",
    modified: "2026-11-21T01:02:03.004Z",
    targets: new Map(),
    ...excerpt,
  };
  return {
    title: "Excerpts",
    question: "",
    description: "",
    notebook: null,
    colours: {},
    parts: [{ kind: "excerpt", excerpt: whole }],
    sources: new Map([["one", { ...aSource, ...source }]]),
    room: "http://127.0.0.1:3000",
    written: "2026-11-21T02:00:00.000Z",
    ...more,
  };
}

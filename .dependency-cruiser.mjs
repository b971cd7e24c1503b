/**
 * Who may import whom. Imports run one way:
 * app → components → lib/features → lib/server, lib/intake, lib/proposals, lib/quotation, lib/collation → lib/anchor → lib/text;
 * of these only lib/proposals knows another, lib/quotation, from which it hears who speaks.
 * What a dependency cannot show (names, barrels, what a client component draws in) is held by tests/architecture.
 */
const ours = "^(?:app|components|lib|bin|tests)/";

/** Files of `from` import, of all that is ours, only `allowed`. */
const only = (name, from, ...allowed) => ({
  name,
  severity: "error",
  from: { path: from },
  to: { path: ours, pathNot: ["^lib/outcome\\.ts$", ...allowed] },
});

/** Only `allowed` import what is at `to`. */
const onlyBy = (name, to, ...allowed) => ({
  name,
  severity: "error",
  from: { pathNot: allowed },
  to: { path: to },
});

export default {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    { name: "no-unresolved", severity: "error", from: {}, to: { couldNotResolve: true } },

    only("text-imports-text", "^lib/text/", "^lib/text/"),
    only("anchor-imports-text", "^lib/anchor/", "^lib/(?:anchor|text)/"),
    only("collation-imports-anchor-and-below", "^lib/collation/", "^lib/(?:collation|anchor|text)/"),
    only("quotation-imports-anchor-and-below", "^lib/quotation/", "^lib/(?:quotation|anchor|text)/"),
    only(
      "proposals-import-quotation-and-below",
      "^lib/proposals/",
      "^lib/(?:proposals|quotation|anchor|text)/",
    ),
    only("intake-imports-anchor-and-below", "^lib/intake/", "^lib/(?:intake|anchor|text)/"),
    only("server-imports-anchor-and-below", "^lib/server/", "^lib/(?:server|anchor|text)/"),
    only("features-import-lib", "^lib/features/", "^lib/"),
    only(
      "components-import-features-and-pure",
      "^components/",
      "^components/",
      "^lib/(?:features|anchor|text)/",
      "^lib/edtf-date\\.ts$",
    ),
    only("app-imports-no-start-and-no-tests", "^app/", "^(?:app|components|lib)/"),
    only("bin-imports-lib", "^bin/", "^(?:bin|lib)/", "^next\\.config\\.ts$"),

    onlyBy(
      "tests-are-imported-by-tests",
      "^tests/",
      "^tests/",
      "^playwright\\.config\\.ts$",
      "^vitest\\.config\\.ts$",
    ),
    onlyBy(
      "database-is-for-queries-and-commands",
      "^lib/server/database\\.ts$",
      "^lib/features/.+/(?:queries|commands)\\.ts$",
      "^lib/server/",
      "^(?:bin|tests)/",
    ),
    onlyBy("loaders-are-for-pages", "^lib/features/[^/]+/loaders\\.ts$", "^app/", "^tests/"),
    onlyBy("actions-are-for-the-screen", "^lib/features/[^/]+/actions\\.ts$", "^(?:app|components|tests)/"),
    onlyBy(
      "commands-are-for-writers",
      "^lib/features/.+/commands\\.ts$",
      "^lib/features/.+/(?:actions|commands)\\.ts$",
      "^app/api/",
      "^(?:bin|tests)/",
    ),
    {
      // Whoever writes leaves an entry in the audit trail; imports, a newer version of a text, corrections and decisions on proposals compose the
      // commands of others, as a page composes views, and transfers carry everything of notes.
      name: "features-share-schemas-and-queries",
      severity: "error",
      from: {
        path: "^lib/features/([^/]+)/",
        pathNot:
          "^lib/features/(?:(?:arrivals|imports|versions)/commands\\.ts$|(?:corrections|reviews)/.*(?:commands|queries)\\.ts$|transfers/)",
      },
      to: {
        path: "^lib/features/",
        pathNot: [
          "^lib/features/$1/",
          "/(?:schema|queries|stored-names)\\.ts$",
          "^lib/features/audit/commands\\.ts$",
        ],
      },
    },
    {
      name: "schema-policy-view-api-are-pure",
      severity: "error",
      from: { path: "^lib/features/.+/(?:schema|policy|view|api)\\.ts$" },
      to: {
        path: "^lib/server/|/(?:queries|commands|loaders|actions)\\.ts$",
        dependencyTypesNot: ["type-only"],
      },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: ["^lib/server/generated/", "\\.css$"] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mjs", ".js"],
      conditionNames: ["import", "node", "default", "types"],
      exportsFields: ["exports"],
    },
  },
};

import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";

const generated = join("lib", "server", "generated");

/** Every file and folder of ours, as paths from the root. */
function list(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (path === generated) return [];
    return entry.isDirectory() ? [path, ...list(path)] : [path];
  });
}

const paths = ["app", "components", "lib", "bin", "tests"].flatMap(list);
const sources = paths.filter((path) => /\.(?:ts|tsx|mjs)$/.test(path));

/** The code of a file without its comments: enough for what is asked here, which no string of ours imitates. */
function code(path: string): string {
  return readFileSync(path, "utf8")
    .replace(/\/\*.*?\*\//gs, "")
    .replace(/^\s*\/\/.*$/gm, "");
}

describe("files and folders", () => {
  it("are all looked at", () => {
    expect(sources.length).toBeGreaterThan(100);
  });

  it("have names that say what is in them", () => {
    const nameless = /^(?:utils?|helpers?|misc|common|shared|manager|index)$/;
    const found = paths.filter((path) => nameless.test(basename(path).replace(/\..*$/, "")));
    expect(found).toEqual([]);
  });

  it("are named in lower case with hyphens, save where Next's own addresses are spelt otherwise", () => {
    const odd = /[^a-z0-9.-]/;
    expect(sources.filter((path) => odd.test(basename(path)))).toEqual([]);
  });
});

describe("modules", () => {
  it("are no barrels: none only passes on what others export", () => {
    const found = sources.filter((path) => {
      const statements = code(path).match(/^(?:import|export)\b.*$/gm) ?? [];
      return (
        statements.length > 0 &&
        statements.every((line) => /^export\s+(?:type\s+)?(?:\*|\{).*\bfrom\b/.test(line))
      );
    });
    expect(found).toEqual([]);
  });

  it("say first what lives in them, in the folders that think", () => {
    const thinking = sources.filter((path) => /^(?:lib|bin)\//.test(path));
    expect(
      thinking.filter((path) => !/^(?:#!.*\n)?(?:\/\*\*|\/\/)/.test(readFileSync(path, "utf8"))),
    ).toEqual([]);
  });

  it("import each other by name with its ending, so that Node runs them as they are", () => {
    const found = sources.flatMap((path) => {
      const ours = [...code(path).matchAll(/\bfrom\s+"((?:\.|#)[^"]+)"/g)].map(([, target]) => target ?? "");
      return ours
        .filter((target) => !/\.(?:ts|tsx|mjs|css|json)$/.test(target))
        .map((target) => `${path}: ${target}`);
    });
    expect(found).toEqual([]);
  });

  it("reach into other folders from the root, and only into their own by a dot", () => {
    const found = sources.flatMap((path) => {
      const up = [...code(path).matchAll(/\bfrom\s+"(\.\.\/[^"]+)"/g)].map(([, target]) => target ?? "");
      return up.map((target) => `${path}: ${target}`);
    });
    expect(found).toEqual([]);
  });
});

describe("what runs in the browser", () => {
  const client = sources.filter((path) => /^\s*"use client"/.test(code(path)));
  const pure =
    /^(?:\.\/|#components\/|#lib\/(?:text|anchor|outcome|edtf-date)|#lib\/features\/[^/]+\/(?!queries|commands|loaders|api))/;

  it("is looked at", () => {
    expect(client.length).toBeGreaterThan(3);
  });

  it("draws in only what is pure", () => {
    const found = client.flatMap((path) => {
      const targets = [...code(path).matchAll(/^import\s+(?!type\b)[^;]*?\bfrom\s+"((?:\.|#)[^"]+)"/gm)];
      return targets.flatMap(([, target = ""]) => (pure.test(target) ? [] : [`${path}: ${target}`]));
    });
    expect(found).toEqual([]);
  });
});

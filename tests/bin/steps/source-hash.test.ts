import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sourceHash } from "#bin/steps/source-hash.ts";

let root: string;
const write = (path: string, content: string) => {
  mkdirSync(join(root, path, ".."), { recursive: true });
  writeFileSync(join(root, path), content);
};
const hash = () => sourceHash(root, ["app", "lib", "package.json"]);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "reading-room-test-"));
  write("app/page.tsx", "one");
  write("lib/text/fold.ts", "two");
  write("package.json", "{}");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe("the hash of a source", () => {
  it("stays while nothing changes", () => {
    expect(hash()).toBe(hash());
  });

  it.each<[string, () => void]>([
    ["a file changes", () => write("lib/text/fold.ts", "three")],
    ["a file comes", () => write("app/other/page.tsx", "")],
    ["a file goes", () => rmSync(join(root, "app/page.tsx"))],
    ["a file is renamed", () => renameSync(join(root, "app/page.tsx"), join(root, "app/layout.tsx"))],
    [
      "a word moves from one file to the next",
      () => {
        write("app/page.tsx", "");
        write("lib/text/fold.ts", "onetwo");
      },
    ],
    ["a file of settings changes", () => write("package.json", "{ }")],
  ])("changes when %s", (_, change) => {
    const before = hash();
    change();
    expect(hash()).not.toBe(before);
  });

  it("does not see what is generated, or lies elsewhere", () => {
    const before = hash();
    write("lib/server/generated/client.ts", "x");
    write("docs/x.md", "x");
    expect(hash()).toBe(before);
  });
});

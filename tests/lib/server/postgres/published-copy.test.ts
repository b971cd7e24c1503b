import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findBinaries } from "#lib/server/postgres/binaries.ts";
import { publishedCopy } from "#lib/server/postgres/published-copy.ts";
import { Refusal } from "#lib/server/refusal.ts";

const binaries = findBinaries();
const isRoot = process.getuid?.() === 0;
/** Whom the copy is for: nobody where the tests run as root, else whoever runs them. */
const reader = isRoot ? 65534 : (process.getuid?.() ?? 0);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "reading-room-test-"));
  chmodSync(folder, 0o755);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("a copy of PostgreSQL's programs for another user", () => {
  it("is refused in a place that others may write to", () => {
    const open = join(folder, "open");
    mkdirSync(open);
    chmodSync(open, 0o777);
    expect(() => publishedCopy(binaries, reader, [open])).toThrow(/does not belong to root alone/);
  });

  it("is refused behind a link that somebody planted", () => {
    symlinkSync("/var", join(folder, "link"));
    expect(() => publishedCopy(binaries, reader, [join(folder, "link")])).toThrow(
      /does not belong to root alone/,
    );
  });

  it("is refused where no folder can be made, and names every place that was tried", () => {
    writeFileSync(join(folder, "file"), "");
    const places = [join(folder, "file", "a"), join(folder, "file", "b")];
    expect(() => publishedCopy(binaries, reader, places)).toThrow(Refusal);
    expect(() => publishedCopy(binaries, reader, places)).toThrow(
      new RegExp(`${places[0]}.*${places[1]}`, "s"),
    );
  });

  it("belongs to root alone, is made once, and is made again when a part of it is missing", () => {
    const place = join(folder, "place");
    if (!isRoot) return expect(() => publishedCopy(binaries, reader, [place])).toThrow(/root alone/);
    const copy = publishedCopy(binaries, reader, [place]);
    expect(statSync(join(copy, "bin", "postgres"))).toMatchObject({ uid: 0, mode: 0o100755 });
    const made = statSync(copy).ino;
    expect(statSync(publishedCopy(binaries, reader, [place])).ino).toBe(made);
    rmSync(join(copy, "bin", "initdb"));
    expect(statSync(publishedCopy(binaries, reader, [place])).ino).not.toBe(made);
    expect(statSync(join(copy, "bin", "initdb")).isFile()).toBe(true);
  });
});

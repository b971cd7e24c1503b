import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  clearStalePostmasterFile,
  findPostmaster,
  parsePostmasterFile,
} from "#lib/server/postgres/postmaster-file.ts";

const file = (pid: number, status = "ready   ") =>
  `${pid}\n/room/.data/postgres\n1790000000\n40123\n\n127.0.0.1\n  1234567  8\n${status}\n`;

describe("postmaster.pid", () => {
  it("gives process and port of a server, and whether it is ready", () => {
    expect(parsePostmasterFile(file(77))).toEqual({ pid: 77, port: 40123, isReady: true });
    expect(parsePostmasterFile(file(77, "starting"))).toEqual({ pid: 77, port: 40123, isReady: false });
  });

  it.each(["", "77", "77\n/room\n179\n", "none\n/room\n1\n40123\n", "-3\n/room\n1\n40123\n"])(
    "gives nothing while it is being written: %j",
    (content) => {
      expect(parsePostmasterFile(content)).toBeNull();
    },
  );
});

describe("a server that is gone", () => {
  let cluster: string;
  beforeEach(() => {
    cluster = mkdtempSync(join(tmpdir(), "reading-room-test-"));
  });
  afterEach(() => rmSync(cluster, { recursive: true, force: true }));

  it("is not taken for the program that now has its process number", () => {
    writeFileSync(join(cluster, "postmaster.pid"), file(process.pid));
    expect(findPostmaster(cluster)).toBeNull();
  });

  it("leaves an empty file if the machine went down in that moment; a young one is being written", () => {
    const file = join(cluster, "postmaster.pid");
    writeFileSync(file, "");
    clearStalePostmasterFile(cluster);
    expect(existsSync(file)).toBe(true);
    utimesSync(file, new Date(), new Date(Date.now() - 60_000));
    clearStalePostmasterFile(cluster);
    expect(existsSync(file)).toBe(false);
  });

  it("leaves a file that is taken away", () => {
    writeFileSync(join(cluster, "postmaster.pid"), file(process.pid));
    clearStalePostmasterFile(cluster);
    expect(existsSync(join(cluster, "postmaster.pid"))).toBe(false);
  });
});

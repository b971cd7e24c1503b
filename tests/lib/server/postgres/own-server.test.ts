import { describe, expect, inject, it } from "vitest";
import { faultOf, requireUsableServer } from "#lib/server/postgres/own-server.ts";
import { makeBareDatabase } from "#tests/support/database.ts";

describe("a server of one's own", () => {
  it("is used when it is young enough and holds every text", async () => {
    await expect(requireUsableServer(await makeBareDatabase("usable"))).resolves.toBeUndefined();
  });

  it("is refused when its database is in another encoding", async () => {
    const url = await makeBareDatabase("bytes", "ENCODING 'SQL_ASCII' LOCALE_PROVIDER libc LOCALE 'C'");
    await expect(requireUsableServer(url)).rejects.toThrow(/encoded in SQL_ASCII.*ENCODING 'UTF8'/);
  });

  it.each([
    [140_012, "UTF8", /a PostgreSQL 14; 15 or later is needed/],
    [90_624, "UTF8", /a PostgreSQL 9; 15 or later/],
    [150_000, "LATIN1", /encoded in LATIN1/],
  ])("is judged by version %i and encoding %s", (version, encoding, message) => {
    expect(faultOf({ version, encoding })).toMatch(message);
  });

  it.each([150_000, 180_004])("may be of version %i", (version) => {
    expect(faultOf({ version, encoding: "UTF8" })).toBeNull();
  });

  it("is missed with a word on what to do", async () => {
    await expect(requireUsableServer("postgresql://u:p@127.0.0.1:1/d")).rejects.toThrow(
      /nothing answers there/,
    );
  });

  it("is told apart from one without that database", async () => {
    const url = new URL(inject("testServer").ownerUrl);
    url.pathname = "/reading_room_nowhere";
    await expect(requireUsableServer(url.href)).rejects.toThrow(/no such database/);
  });

  it("never has its password repeated", async () => {
    const url = new URL(inject("testServer").ownerUrl);
    [url.username, url.password] = ["reading_room_nobody", "correct-horse"];
    const error = await requireUsableServer(url.href).catch(String);
    expect(error).toMatch(/does not accept that user and password/);
    expect(error).not.toContain("correct-horse");
  });
});

import { describe, expect, it } from "vitest";
import { acceptedHosts } from "#lib/server/door/accepted-hosts.ts";

describe("the hosts that the door answers to", () => {
  it("are this machine's own names, with the port", () => {
    expect([...acceptedHosts("127.0.0.1", 3000, ["10.0.0.5"])].sort()).toEqual([
      "127.0.0.1:3000",
      "[::1]:3000",
      "localhost:3000",
    ]);
  });

  it("include the name that HOST gives", () => {
    expect(acceptedHosts("Library.example", 8080, [])).toContain("library.example:8080");
  });

  it("include every address of the machine when it listens on all of them", () => {
    const hosts = acceptedHosts("0.0.0.0", 3000, ["desk", "10.0.0.5", "fe80::1"]);
    expect(hosts).toContain("desk:3000");
    expect(hosts).toContain("10.0.0.5:3000");
    expect(hosts).toContain("[fe80::1]:3000");
    expect(hosts).not.toContain("0.0.0.0:3000");
  });

  it("may leave out the port of the web, and no other", () => {
    expect(acceptedHosts("127.0.0.1", 80, [])).toContain("localhost");
    expect(acceptedHosts("127.0.0.1", 3000, [])).not.toContain("localhost");
  });
});

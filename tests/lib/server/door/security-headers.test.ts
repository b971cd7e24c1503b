import { describe, expect, it } from "vitest";
import { securityHeaders } from "#lib/server/door/security-headers.ts";

const policy = "default-src 'self'; frame-ancestors 'none'";

describe("the headers of an answer", () => {
  it.each([
    "/",
    "/read/a",
    "/api/v1/sources/a/original",
    "/api/v1/sources/a/original.html/b",
    "/?x=/original.html",
  ])("of %s let nobody frame it", (url) => {
    const headers = securityHeaders(policy, url);
    expect([headers["Content-Security-Policy"], headers["X-Frame-Options"]]).toEqual([policy, "DENY"]);
  });

  it("of a saved web page let the room frame it, run nothing and load nothing", () => {
    const headers = securityHeaders(policy, "/api/v1/sources/a/original.html?x=1");
    expect(headers["X-Frame-Options"]).toBe("SAMEORIGIN");
    expect(headers["Content-Security-Policy"]).toMatch(/^sandbox; default-src 'none';/);
    expect(headers["Content-Security-Policy"]).not.toContain("script-src");
  });
});

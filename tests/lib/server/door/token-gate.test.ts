import { describe, expect, it } from "vitest";
import { askGate } from "#lib/server/door/token-gate.ts";

const token = "a-secret-of-the-room";
const ask = (given: { method?: string; url?: string; authorization?: string; cookie?: string }) =>
  askGate(token, 3000, { method: "GET", url: "/", ...given });

function cookieOf(url: string): string {
  const answer = ask({ url });
  if (answer.kind !== "admit") throw new Error("the gate did not admit");
  return answer.cookie;
}

describe("the gate of a room with a secret", () => {
  it.each([
    ["nothing", {}],
    ["a wrong bearer token", { authorization: "Bearer something-else" }],
    ["the token in another scheme", { authorization: `Basic ${token}` }],
    ["a wrong token in the address", { url: "/?token=wrong" }],
    ["an empty token in the address", { url: "/?token=" }],
    ["the token itself as a cookie", { cookie: `reading_room_3000=${token}` }],
    ["the token in the address of a write", { method: "POST", url: `/?token=${token}` }],
  ])("refuses whoever brings %s", (_, given) => {
    expect(ask(given).kind).toBe("refuse");
  });

  it("lets the bearer of the token in", () => {
    expect(ask({ authorization: `Bearer ${token}` }).kind).toBe("enter");
  });

  it("takes the token out of the address and keeps the rest", () => {
    expect(ask({ url: `/read/a?at=1-2&token=${token}&x=%20y` })).toMatchObject({
      kind: "admit",
      location: "/read/a?at=1-2&x=+y",
    });
  });

  it("sets a cookie that scripts and other sites do not get, and that does not hold the secret", () => {
    const cookie = cookieOf(`/?token=${token}`);
    expect(cookie).toContain("HttpOnly");
    expect(cookie).toContain("SameSite=Strict");
    expect(cookie).not.toContain(token);
  });

  it("lets the bearer of that cookie in, among other cookies", () => {
    const pair = cookieOf(`/?token=${token}`).split(";")[0];
    expect(ask({ cookie: `theme=dark; ${pair}; other=1` }).kind).toBe("enter");
  });

  it("refuses the cookie of a room with another secret", () => {
    const pair = cookieOf(`/?token=${token}`).split(";")[0] ?? "";
    expect(askGate("another-secret-here", 3000, { method: "GET", url: "/", cookie: pair }).kind).toBe(
      "refuse",
    );
  });
});

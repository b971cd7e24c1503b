import { describe, expect, it } from "vitest";
import { type ArrivingRequest, judgeRequest } from "#lib/server/door/judge-request.ts";

const rules = {
  hosts: new Set(["127.0.0.1:3000", "localhost:3000", "[::1]:3000"]),
  maxUrlLength: 100,
  maxBodyBytes: 1_000,
  maxFileBytes: 5_000,
};

const base: ArrivingRequest = { method: "GET", url: "/", hosts: ["127.0.0.1:3000"] };
const write: ArrivingRequest = {
  ...base,
  method: "POST",
  url: "/api/v1/excerpts",
  contentType: "application/json",
};
const form = "application/x-www-form-urlencoded";
const followed = { fetchSite: "cross-site", fetchMode: "navigate", fetchDestination: "document" };

/** What comes in: a human name, the request, and the code of the refusal or null. */
const cases: readonly (readonly [string, Partial<ArrivingRequest>, string | null])[] = [
  ["a page, asked for by a program", {}, null],
  ["a page by the machine's name", { hosts: ["localhost:3000"] }, null],
  ["a page by the machine's name in capitals", { hosts: ["LOCALHOST:3000"] }, null],
  ["a page by the IPv6 address", { hosts: ["[::1]:3000"] }, null],
  ["a page typed into the browser", { fetchSite: "none", fetchMode: "navigate" }, null],
  ["a page reached by a link of the room", { fetchSite: "same-origin" }, null],
  ["a page reached by a link elsewhere", followed, null],
  ["a percent-encoded address", { url: "/read/%D8%B9?at=1-2" }, null],
  ["a malformed percent in the query, which is only text", { url: "/search?q=100%" }, null],
  ["two slashes inside a path", { url: "/read//x" }, null],

  ["a method that traces", { method: "TRACE" }, "method-not-allowed"],
  ["a method that tunnels", { method: "CONNECT" }, "method-not-allowed"],
  ["a method that nobody knows", { method: "PROPFIND" }, "method-not-allowed"],
  ["an address of 100 characters", { url: `/${"a".repeat(99)}` }, null],
  ["an address of 101 characters", { url: `/${"a".repeat(100)}` }, "address-too-long"],
  ["a percent sign alone", { url: "/read/100%" }, "bad-address"],
  ["a percent sign with one digit", { url: "/read/%4" }, "bad-address"],
  ["bytes that are no UTF-8", { url: "/read/%FF" }, "bad-address"],
  ["a surrogate in bytes", { url: "/read/%ED%A0%80" }, "bad-address"],
  ["U+0000 in the path", { url: "/read/a%00" }, "bad-address"],
  ["U+0000 in the query", { url: "/search?q=%00" }, "bad-address"],
  ["an address that names another host", { url: "http://evil.example/" }, "bad-address"],
  ["an address that begins with two slashes", { url: "//evil.example/" }, "bad-address"],
  ["a backslash", { url: "/\\evil.example" }, "bad-address"],
  ["an encoded backslash", { url: "/%5Cevil.example" }, "bad-address"],
  ["an asterisk", { method: "OPTIONS", url: "*" }, "bad-address"],
  ["an empty address", { url: "" }, "bad-address"],

  ["no host", { hosts: [] }, "bad-host"],
  ["two hosts", { hosts: ["127.0.0.1:3000", "evil.example"] }, "bad-host"],
  ["an empty host", { hosts: [""] }, "foreign-host"],
  ["a foreign host", { hosts: ["evil.example"] }, "foreign-host"],
  ["a foreign host with our port", { hosts: ["evil.example:3000"] }, "foreign-host"],
  ["our host with another port", { hosts: ["127.0.0.1:3001"] }, "foreign-host"],
  ["our host without the port", { hosts: ["127.0.0.1"] }, "foreign-host"],
  ["a name that begins as ours", { hosts: ["localhost.evil.example:3000"] }, "foreign-host"],
  ["a name with a dot behind", { hosts: ["localhost.:3000"] }, "foreign-host"],
  ["a user before our host", { hosts: ["evil@127.0.0.1:3000"] }, "foreign-host"],

  ["a read with our origin", { origin: "http://127.0.0.1:3000" }, null],
  ["a read with a foreign origin", { origin: "https://evil.example" }, "foreign-origin"],
  ["a read with an origin that is nowhere", { origin: "null" }, "foreign-origin"],
  ["a read with an empty origin", { origin: "" }, "foreign-origin"],
  [
    "a read with our origin over TLS, which we do not speak",
    { origin: "https://127.0.0.1:3000" },
    "foreign-origin",
  ],
  ["a read with another name of ours as origin", { origin: "http://localhost:3000" }, "foreign-origin"],
  [
    "a followed link that yet has a foreign origin",
    { ...followed, origin: "https://evil.example" },
    "foreign-origin",
  ],
  ["a picture drawn in elsewhere", { fetchSite: "cross-site", fetchMode: "no-cors" }, "foreign-origin"],
  ["a frame elsewhere", { ...followed, fetchDestination: "iframe" }, "foreign-origin"],
  [
    "a script of another port of this machine",
    { fetchSite: "same-site", fetchMode: "no-cors" },
    "foreign-origin",
  ],

  ["a write by a program", write, null],
  [
    "a write by the room's own page",
    { ...write, origin: "http://127.0.0.1:3000", fetchSite: "same-origin" },
    null,
  ],
  ["a write from elsewhere", { ...write, origin: "https://evil.example" }, "foreign-origin"],
  ["a write from elsewhere that hides its origin", { ...write, fetchSite: "cross-site" }, "foreign-origin"],
  ["a write from another port of this machine", { ...write, fetchSite: "same-site" }, "foreign-origin"],
  ["a form followed like a link", { ...write, ...followed }, "foreign-origin"],
  ["a form of the room's own page", { ...write, contentType: form, origin: "http://127.0.0.1:3000" }, null],
  ["a form that says nothing of where it comes from", { ...write, contentType: form }, "form-without-origin"],
  [
    "plain text that says nothing",
    { ...write, contentType: "Text/Plain; charset=utf-8" },
    "form-without-origin",
  ],
  [
    "a file form that says nothing",
    { ...write, contentType: "multipart/form-data; boundary=x" },
    "form-without-origin",
  ],
  ["a deletion by a program", { ...base, method: "DELETE" }, null],

  ["a body of the greatest length", { ...write, contentLength: "1000" }, null],
  ["a body one byte longer", { ...write, contentLength: "1001" }, "body-too-long"],
  [
    "a file of the greatest length",
    { ...write, contentType: "application/octet-stream", contentLength: "5000" },
    null,
  ],
  [
    "a file one byte longer",
    { ...write, contentType: "application/octet-stream", contentLength: "5001" },
    "body-too-long",
  ],
];

describe("the judge at the door", () => {
  it.each(cases)("judges %s", (_, changes, code) => {
    expect(judgeRequest({ ...base, ...changes }, rules)?.code ?? null).toBe(code);
  });

  it("never repeats what was sent", () => {
    const word = "smuggled";
    const sent: readonly Partial<ArrivingRequest>[] = [
      { method: word },
      { url: `/${word}%` },
      { hosts: [word] },
      { origin: `http://${word}` },
    ];
    for (const changes of sent) {
      const rejection = judgeRequest({ ...base, ...changes }, rules);
      expect(rejection?.status).toBeGreaterThanOrEqual(400);
      expect(JSON.stringify(rejection)).not.toContain(word);
    }
  });
});

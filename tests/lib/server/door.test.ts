import {
  type IncomingMessage,
  type OutgoingHttpHeaders,
  request,
  type Server,
  type ServerResponse,
} from "node:http";
import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { acceptedHosts } from "#lib/server/door/accepted-hosts.ts";
import { type Door, makeDoor } from "#lib/server/door.ts";

type Answer = { status: number; headers: IncomingMessage["headers"]; body: string };

let opened: Server | null = null;
const noted: unknown[] = [];

/** What lies behind the door in these tests: it echoes the body, and fails where it is told to. */
async function behind(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  if (incoming.url?.includes("throw")) throw new Error("a secret of the inside");
  if (incoming.url?.includes("bare")) {
    response.writeHead(405, { Allow: "GET" });
    return void response.end();
  }
  if (incoming.url?.includes("page")) {
    response.statusCode = 404;
    response.setHeader("Content-Type", "text/html");
    response.write("<html>");
    return void response.end("</html>");
  }
  if (incoming.url?.includes("headers")) return void response.end(JSON.stringify(incoming.headers));
  let body = "";
  for await (const chunk of incoming) body += chunk;
  response.end(`got ${body.length}`);
}

async function open(changes: Partial<Door> = {}): Promise<number> {
  const hosts = new Set<string>();
  const server = makeDoor({
    rules: { hosts, maxUrlLength: 4_096, maxBodyBytes: 10_000, maxFileBytes: 20_000 },
    token: null,
    port: 0,
    isDev: false,
    handle: behind,
    note: (error) => noted.push(error),
    ...changes,
  });
  opened = server;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  for (const host of acceptedHosts("127.0.0.1", address.port, [])) hosts.add(host);
  return address.port;
}

afterEach(async () => {
  noted.length = 0;
  opened?.closeAllConnections();
  await new Promise((resolve) => opened?.close(resolve));
});

async function ask(
  port: number,
  path: string,
  given: { method?: string; headers?: OutgoingHttpHeaders; body?: readonly string[] } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({
      host: "127.0.0.1",
      port,
      path,
      method: given.method ?? "GET",
      headers: given.headers,
    });
    sent.once("error", reject);
    sent.once("response", async (response) => {
      let body = "";
      for await (const chunk of response) body += chunk;
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
    });
    for (const piece of given.body ?? []) sent.write(piece);
    sent.end();
  });
}

/** Sends bytes as they are and gives everything that comes back. */
async function speak(port: number, bytes: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.write(bytes);
  let heard = "";
  for await (const chunk of socket) heard += chunk;
  return heard;
}

describe("the door", () => {
  it("puts every header on every answer, with a new nonce each time", async () => {
    const port = await open();
    const [first, second] = [await ask(port, "/"), await ask(port, "/")];
    expect(first.headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "same-origin",
      "x-frame-options": "DENY",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
    });
    const policy = String(first.headers["content-security-policy"]);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
    expect(policy).not.toBe(second.headers["content-security-policy"]);
  });

  it("hands the policy on, whatever policy was sent, and nothing that only a proxy may say", async () => {
    const port = await open();
    const { body, headers } = await ask(port, "/headers", {
      headers: {
        "Content-Security-Policy": "script-src 'nonce-mine'",
        "X-Forwarded-Host": "evil.example",
        Forwarded: "host=evil.example",
        "X-Middleware-Subrequest": "1",
      },
    });
    const seen = JSON.parse(body) as Record<string, string>;
    expect(seen["content-security-policy"]).toBe(headers["content-security-policy"]);
    expect(body).not.toContain("evil");
    expect(body).not.toContain("middleware");
  });

  it("refuses a foreign host as JSON under /api and as text elsewhere, and repeats neither", async () => {
    const port = await open();
    const asJson = await ask(port, "/api/v1/sources", { headers: { Host: "evil.example" } });
    expect(asJson.status).toBe(421);
    expect(JSON.parse(asJson.body)).toMatchObject({ error: { code: "foreign-host" } });
    const asText = await ask(port, "/", { headers: { Host: "evil.example" } });
    expect(asText.headers["content-type"]).toContain("text/plain");
    for (const { body, headers } of [asJson, asText])
      expect(`${body}${JSON.stringify(headers)}`).not.toContain("evil");
  });

  it("refuses a foreign origin and gives it no leave to read", async () => {
    const port = await open();
    const answer = await ask(port, "/api/v1/sources", { headers: { Origin: "https://evil.example" } });
    expect(answer.status).toBe(403);
    expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
    expect(answer.body).not.toContain("evil");
  });

  it("refuses two hosts on one request", async () => {
    const port = await open();
    const heard = await speak(
      port,
      `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nHost: evil.example\r\n\r\n`,
    );
    expect(heard).toMatch(/^HTTP\/1\.1 400/);
  });

  it("refuses a request without a host", async () => {
    const port = await open();
    expect(await speak(port, "GET / HTTP/1.1\r\nConnection: close\r\n\r\n")).toMatch(/^HTTP\/1\.1 400/);
  });

  it("passes a body that it bounds", async () => {
    const port = await open();
    const headers = { "Content-Type": "application/json" };
    const answer = await ask(port, "/x", {
      method: "POST",
      headers,
      body: ["a".repeat(6_000), "b".repeat(4_000)],
    });
    expect(answer).toMatchObject({ status: 200, body: "got 10000" });
  });

  it("refuses a body whose stated length is too much before it comes", async () => {
    const port = await open();
    const head = `POST /api/v1/x HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\n`;
    const heard = await speak(port, `${head}Content-Length: 10001\r\n\r\n`);
    expect(heard).toMatch(/^HTTP\/1\.1 413/);
    expect(heard).toContain('"code":"body-too-long"');
  });

  it("cuts off a body in pieces that grows too long", async () => {
    const port = await open();
    const head = `POST /api/v1/x HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\n`;
    const piece = `1000\r\n${"a".repeat(4_096)}\r\n`;
    const heard = await speak(port, `${head}Transfer-Encoding: chunked\r\n\r\n${piece}${piece}${piece}`);
    expect(heard).toMatch(/^HTTP\/1\.1 413/);
    expect(heard).toContain('"code":"body-too-long"');
    expect(heard).not.toContain("got ");
  });

  it.each([
    ["a line that is not HTTP", "hello\r\n\r\n", 400],
    ["a tunnel", "CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n", 405],
    ["headers without end", `GET / HTTP/1.1\r\nHost: x\r\nX: ${"a".repeat(40_000)}\r\n\r\n`, 431],
    ["a length that is none", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: many\r\n\r\n", 400],
    ["two lengths", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 400],
  ])("answers %s without repeating it", async (_, bytes, status) => {
    const heard = await speak(await open(), bytes);
    expect(heard).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(heard).not.toContain("evil");
  });

  it("says which methods there are when it refuses one", async () => {
    const answer = await ask(await open(), "/", { method: "TRACE" });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toContain("GET");
  });

  it("refuses a web socket, which only dev mode has", async () => {
    const port = await open();
    const heard = await speak(
      port,
      `GET /x HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
    );
    expect(heard).toMatch(/^HTTP\/1\.1 403/);
  });

  it("does not wait for ever for headers that come one by one", async () => {
    const port = await open();
    if (opened) opened.headersTimeout = 300;
    const heard = await speak(port, `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nX-Slow: `);
    expect(heard).toMatch(/^HTTP\/1\.1 408/);
  });

  it("tells of a fault behind it to the log and not to the reader", async () => {
    const answer = await ask(await open(), "/api/throw");
    expect(answer.status).toBe(500);
    expect(JSON.parse(answer.body)).toMatchObject({ error: { code: "internal-error" } });
    expect(answer.body).not.toContain("secret");
    expect(noted).toHaveLength(1);
  });

  it.each([
    ["/api/v1/bare", 405, "method-not-allowed"],
    ["/api/v1/page", 404, "not-found"],
  ])("gives %s the shape of an error of the API", async (path, status, code) => {
    const answer = await ask(await open(), path);
    expect(answer.status).toBe(status);
    expect(answer.headers["content-type"]).toContain("application/json");
    expect(JSON.parse(answer.body)).toMatchObject({ error: { code } });
  });

  it("leaves a page of an error outside /api as it is", async () => {
    expect(await ask(await open(), "/page")).toMatchObject({ status: 404, body: "<html></html>" });
  });

  it("asks for the token where there is one, and takes it once from the address", async () => {
    const token = "a-secret-of-the-room";
    const port = await open({ token });
    expect((await ask(port, "/")).status).toBe(401);
    expect(JSON.parse((await ask(port, "/api/v1/sources")).body)).toMatchObject({
      error: { code: "token-needed" },
    });
    const admitted = await ask(port, `/search?q=x&token=${token}`);
    expect(admitted.status).toBe(303);
    expect(admitted.headers.location).toBe("/search?q=x");
    const cookie = String(admitted.headers["set-cookie"]?.[0]).split(";")[0];
    expect((await ask(port, "/", { headers: { Cookie: cookie } })).status).toBe(200);
    expect((await ask(port, "/", { headers: { Authorization: `Bearer ${token}` } })).status).toBe(200);
  });
});

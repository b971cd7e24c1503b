/**
 * The door: our own HTTP server in front of Next (docs/decisions/0001). Every request is judged before Next sees it, and every
 * answer carries the security headers. What is read and written is decided further in, where it is done.
 */
import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { shapeApiErrors } from "./door/api-errors.ts";
import { arrivingRequest, forgetForwarding } from "./door/arriving-request.ts";
import { boundBody } from "./door/bounded-body.ts";
import {
  allowedMethods,
  bodyTooLong,
  type DoorRules,
  judgeRequest,
  mostBytes,
  type Rejection,
} from "./door/judge-request.ts";
import { refuseSocket, statusOfClientError } from "./door/refuse-socket.ts";
import { isApiPath, reject } from "./door/reject.ts";
import { contentSecurityPolicy, securityHeaders } from "./door/security-headers.ts";
import { askGate } from "./door/token-gate.ts";

export type Door = {
  readonly rules: DoorRules;
  readonly token: string | null;
  readonly port: number;
  readonly isDev: boolean;
  /** What lies behind the door. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** For the web socket of Next's dev mode. */
  readonly upgrade?: (request: IncomingMessage, socket: Duplex, head: Buffer) => Promise<void>;
  readonly note: (error: unknown) => void;
};

/** The server, not yet listening. A sender has 10 s for the headers and a minute for everything. */
export function makeDoor(door: Door): Server {
  const server = createServer({ connectionsCheckingInterval: 2_000, maxHeaderSize: 32_768 });
  server.headersTimeout = 10_000;
  server.requestTimeout = 60_000;
  server.keepAliveTimeout = 10_000;
  server.maxHeadersCount = 100;
  server.on("request", (request, response) => void receive(door, request, response));
  server.on("checkContinue", (request, response) => void receive(door, request, response));
  server.on("connect", (_request, socket) => refuseSocket(socket, 405));
  server.on("upgrade", (request, socket, head) => void receiveUpgrade(door, request, socket, head));
  server.on("clientError", (error, socket) => refuseSocket(socket, statusOfClientError(error)));
  return server;
}

async function receive(door: Door, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = request.url ?? "";
  const policy = admit(door, request, response);
  if (policy === null) return;
  request.headers["content-security-policy"] = policy;
  const most = mostBytes(request.headers["content-type"], door.rules);
  boundBody(request, most, () => reject(response, url, bodyTooLong(most)));
  if (isApiPath(url)) shapeApiErrors(response);
  try {
    await door.handle(request, response);
  } catch (error) {
    if (response.writableEnded) return;
    door.note(error);
    reject(response, url, {
      status: 500,
      code: "internal-error",
      message: "Something went wrong here. Try again.",
    });
  }
}

/** Lets a request in, with the policy for its page; or answers it and gives null. */
function admit(door: Door, request: IncomingMessage, response: ServerResponse): string | null {
  const url = request.url ?? "";
  const policy = contentSecurityPolicy(randomBytes(16).toString("base64"), door.isDev);
  for (const [name, value] of Object.entries(securityHeaders(policy, url))) response.setHeader(name, value);
  const rejection = judgeRequest(arrivingRequest(request), door.rules);
  if (rejection) {
    if (rejection.status === 405) response.setHeader("Allow", allowedMethods);
    reject(response, url, rejection);
    return null;
  }
  if (door.token !== null && !passGate(door.token, door.port, request, response)) return null;
  forgetForwarding(request);
  return policy;
}

function passGate(token: string, port: number, request: IncomingMessage, response: ServerResponse): boolean {
  const { method = "", url = "", headers } = request;
  const answer = askGate(token, port, {
    method,
    url,
    authorization: headers.authorization,
    cookie: headers.cookie,
  });
  if (answer.kind === "enter") return true;
  if (answer.kind === "refuse") {
    response.setHeader("WWW-Authenticate", 'Bearer realm="reading room"');
    reject(response, url, tokenNeeded);
    return false;
  }
  response
    .writeHead(303, { Location: answer.location, "Set-Cookie": answer.cookie, "Cache-Control": "no-store" })
    .end();
  return false;
}

const tokenNeeded: Rejection = {
  status: 401,
  code: "token-needed",
  message:
    "This reading room needs its token: open it once with ?token=… in the address, or send it as a bearer token.",
};

/** Web sockets are for Next's dev mode alone, judged like any request and, as a page's script opens them, with an origin. */
async function receiveUpgrade(
  door: Door,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): Promise<void> {
  const isWelcome =
    judgeRequest(arrivingRequest(request), door.rules) === null && request.headers.origin !== undefined;
  if (!door.upgrade || !isWelcome) return refuseSocket(socket, 403);
  await door.upgrade(request, socket, head);
}

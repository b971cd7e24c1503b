/**
 * How the door says no: JSON for programs (paths under `/api`), a short plain page for people. Never a stack trace, never
 * anything that was sent.
 */
import type { ServerResponse } from "node:http";
import type { Rejection } from "./judge-request.ts";

export function isApiPath(url: string): boolean {
  return /^\/api(?:[/?]|$)/.test(url);
}

export function rejectionBody(url: string, { code, message }: Rejection): { type: string; body: string } {
  if (isApiPath(url))
    return { type: "application/json; charset=utf-8", body: JSON.stringify({ error: { code, message } }) };
  return { type: "text/plain; charset=utf-8", body: `${message}\n` };
}

/** Answers and, since what follows on the connection may be the rest of a refused body, closes it. */
export function reject(response: ServerResponse, url: string, rejection: Rejection): void {
  if (response.headersSent) return void response.destroy();
  const { type, body } = rejectionBody(url, rejection);
  response.statusCode = rejection.status;
  response.setHeader("Content-Type", type);
  response.setHeader("Content-Length", Buffer.byteLength(body));
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("Connection", "close");
  response.end(body);
}

/**
 * Answers on a bare socket, to what never became a request: a line that is not HTTP, headers that came too slowly, a CONNECT.
 */
import type { Duplex } from "node:stream";
import { rejectionBody } from "./reject.ts";

const socketMessages: Readonly<Record<number, string>> = {
  400: "Bad Request",
  403: "Forbidden",
  405: "Method Not Allowed",
  408: "Request Timeout",
  431: "Request Header Fields Too Large",
};

/** An answer to what never became a request, written by hand. The address is not known here, so it is JSON for all. */
export function refuseSocket(socket: Duplex, status: number): void {
  if (!socket.writable) return void socket.destroy();
  const message = socketMessages[status] ?? "Bad Request";
  const code = message.toLowerCase().replaceAll(" ", "-");
  const { type, body } = rejectionBody("/api", { status, code, message: `${message}.` });
  socket.end(
    `HTTP/1.1 ${status} ${message}\r\nContent-Type: ${type}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n${body}`,
  );
}

export function statusOfClientError(error: NodeJS.ErrnoException): number {
  if (error.code === "HPE_HEADER_OVERFLOW") return 431;
  return error.code === "ERR_HTTP_REQUEST_TIMEOUT" ? 408 : 400;
}

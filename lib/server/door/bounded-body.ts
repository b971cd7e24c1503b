/**
 * Bounds a body that comes in pieces without saying its length. The pieces are counted as they arrive from the socket, before
 * anybody reads them; a body that grows too long is cut off. (A stated length is judged before, and Node holds senders to it.)
 */
import type { IncomingMessage } from "node:http";

/** Calls `tooLong` once when more than `maxBytes` have come; no byte beyond them reaches the reader of the request. */
export function boundBody(request: IncomingMessage, maxBytes: number, tooLong: () => void): void {
  const push = request.push.bind(request);
  let received = 0;
  request.push = (chunk: unknown, encoding?: BufferEncoding) => {
    if (chunk === null) return push(null);
    const isOver = received > maxBytes;
    received += Buffer.isBuffer(chunk) ? chunk.length : 0;
    if (received <= maxBytes) return push(chunk, encoding);
    if (!isOver) tooLong();
    return true;
  };
}

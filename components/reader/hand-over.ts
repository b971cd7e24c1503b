/**
 * Hands markup from the page, which is rendered for React's own transport, to the component that writes it into the HTML. The
 * two are different module graphs of one process; this passes the text by the transport, which would send it a second time.
 */

/** Pages between the one step and the other at the same time; far more than a machine renders at once. */
const capacity = 200;

const place = Symbol.for("reading-room.hand-over");
const shared = globalThis as { [place]?: Map<string, string> };

/** Lays markup down; the answer is the ticket for it. */
export function handOver(markup: string): string {
  shared[place] ??= new Map();
  const waiting = shared[place];
  const ticket = crypto.randomUUID();
  waiting.set(ticket, markup);
  const oldest = waiting.keys().next().value;
  if (waiting.size > capacity && oldest !== undefined) waiting.delete(oldest);
  return ticket;
}

/** The markup for a ticket; undefined in a browser. It stays for a moment longer: React may draw a component more than once. */
export function takeOver(ticket: string): string | undefined {
  const waiting = shared[place];
  const markup = waiting?.get(ticket);
  if (markup !== undefined) setTimeout(() => waiting?.delete(ticket), 1000);
  return markup;
}

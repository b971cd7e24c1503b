/** Writes what a reader has chosen into the address, in place: no new page, no step in the history, no request. */

/** Sets one word of the query, or takes it out; the rest of the address stays. Only in a browser. */
export function replaceAsked(name: string, value: string | undefined) {
  const address = new URL(window.location.href);
  if (value) address.searchParams.set(name, value);
  else address.searchParams.delete(name);
  window.history.replaceState(null, "", address.href.replaceAll("%2C", ","));
}

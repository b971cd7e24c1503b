/**
 * The one list of keys that work on the page at hand: `useKey` enters them, the listener strikes them, the help shows them.
 * The latest entry of a key wins, so that a room may take one over while it is open.
 */

export type KeyBinding = {
  /** As in `key-stroke.ts`: `?`, `g p`, `mod+k`. */
  readonly keys: string;
  /** What happens, for the help: "Next passage". */
  readonly does: string;
  /** Under which heading the help lists it: "Everywhere", "Reading". */
  readonly group: string;
  readonly run: () => void;
};

let bindings: readonly KeyBinding[] = [];
const listeners = new Set<() => void>();

function tell(next: readonly KeyBinding[]) {
  bindings = next;
  for (const listener of listeners) listener();
}

/** Enters a key; the answer takes it out again. */
export function registerKey(binding: KeyBinding): () => void {
  tell([...bindings, binding]);
  return () => tell(bindings.filter((other) => other !== binding));
}

/** The keys that work now, one entry for each, in the order in which they were first entered. */
export function currentKeys(): readonly KeyBinding[] {
  return [...new Map(bindings.map((binding) => [binding.keys, binding])).values()];
}

/** The raw list, the same array as long as nothing changes: what React's store hook compares. */
export function keySnapshot(): readonly KeyBinding[] {
  return bindings;
}

export function subscribeToKeys(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

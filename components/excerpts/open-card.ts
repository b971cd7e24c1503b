/** Which excerpt's card is open on the page, and how: one at most. Opened from anywhere in the browser, drawn by `card-host.tsx`. */

export type OpenCard = {
  readonly key: string;
  readonly mode: "view" | "edit";
  /** What had the focus, which gets it back. */
  readonly from: HTMLElement | null;
};

let open: OpenCard | null = null;
const listeners = new Set<() => void>();

function tell(next: OpenCard | null) {
  open = next;
  for (const listener of listeners) listener();
}

export function openCard(key: string, mode: OpenCard["mode"] = "view") {
  const active = document.activeElement;
  tell({ key, mode, from: active instanceof HTMLElement && active !== document.body ? active : null });
}

export function closeCard() {
  const from = open?.from;
  tell(null);
  if (from?.isConnected) from.focus({ preventScroll: true });
}

export function cardSnapshot(): OpenCard | null {
  return open;
}

export function subscribeToCard(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

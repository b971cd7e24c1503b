/**
 * What the room has to say after a deed, for the corner of the window: "Excerpt saved.", with a way to undo it. Anything in the browser may
 * say something; `toasts.tsx` shows it. Nothing here knows what was done.
 */

export type Toast = {
  readonly id: number;
  /** What happened, in a sentence. */
  readonly words: string;
  /** Of a failure: what to do about it. It stays until it is closed. */
  readonly remedy?: string | undefined;
  readonly isFailure: boolean;
  /** The latest deed of all toasts is also done by its key, `u`. */
  readonly deed?: { readonly label: string; readonly run: () => void } | undefined;
};

/** More than these nobody reads; the oldest goes. */
const most = 3;

let toasts: readonly Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();

function tell(next: readonly Toast[]) {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Shows a toast; the answer takes it away. */
export function showToast(
  toast: Omit<Toast, "id" | "isFailure"> & { readonly isFailure?: boolean },
): () => void {
  last += 1;
  const shown = { isFailure: false, ...toast, id: last };
  tell([...toasts, shown].slice(-most));
  return () => closeToast(shown.id);
}

export function closeToast(id: number) {
  tell(toasts.filter((toast) => toast.id !== id));
}

/** The same array as long as nothing changes: what React's store hook compares. */
export function toastSnapshot(): readonly Toast[] {
  return toasts;
}

export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

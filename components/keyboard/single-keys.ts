/**
 * Whether keys without Ctrl or ⌘ are on. They can be turned off (WCAG 2.1.4), for people who speak to their machine;
 * the choice stays in this browser.
 */

const place = "single-keys";
const changed = "single-keys-changed";

export function hasSingleKeys(): boolean {
  try {
    return localStorage.getItem(place) !== "off";
  } catch {
    return true;
  }
}

export function setSingleKeys(on: boolean) {
  try {
    localStorage.setItem(place, on ? "on" : "off");
  } catch {
    // A browser that keeps nothing leaves the keys as they are.
  }
  window.dispatchEvent(new Event(changed));
}

export function subscribeToSingleKeys(listener: () => void): () => void {
  window.addEventListener(changed, listener);
  return () => window.removeEventListener(changed, listener);
}

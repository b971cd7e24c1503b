/** The address of the room of a text's versions, and of one thing to decide in it. */

export type VersionsRequest = {
  /** The anchor of what is in view. */
  readonly at?: string | undefined;
  /** Words that are sought in the newest text, to be chosen instead of what is offered. */
  readonly find?: string | undefined;
  /** The anchor of what was decided last, so that it can be taken back. */
  readonly done?: string | undefined;
};

/** @example versionsAddress("quiet-mission", { at: "01a2…" }) // "/sources/quiet-mission/versions?at=01a2…#decide" */
export function versionsAddress(slug: string, request: VersionsRequest = {}): string {
  const asked = new URLSearchParams();
  for (const key of ["at", "find", "done"] as const) {
    const value = request[key];
    if (value) asked.set(key, value);
  }
  return `/sources/${encodeURIComponent(slug)}/versions${asked.size > 0 ? `?${asked}#decide` : ""}`;
}

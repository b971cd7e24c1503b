/**
 * Proof of who is asking. Queries and commands take an `Access` that only this file can mint, so that no read or write
 * can be reached without somebody having said on whose behalf. It does not decide what may be done: policies do.
 */

declare const minted: unique symbol;

export type Access = {
  /** `local`: the person at this machine. `system`: an import, the command line, a job; `reason` says which. */
  readonly actor: { readonly kind: "local" } | { readonly kind: "system"; readonly reason: string };
  readonly [minted]: true;
};

/** The person at this machine: until there are accounts, whoever reaches the door of a room that listens on loopback. */
export function localAccess(): Access {
  return { actor: { kind: "local" } } as Access;
}

/** A machine at work, with the reason that the audit trail will show, e.g. `systemAccess("import of seeds")`. */
export function systemAccess(reason: string): Access {
  return { actor: { kind: "system", reason } } as Access;
}

/** The actor as the audit trail writes it: `local` or `system: import of seeds`. */
export function actorName(access: Access): string {
  return access.actor.kind === "local" ? "local" : `system: ${access.actor.reason}`;
}

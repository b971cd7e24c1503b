/**
 * What a refusal teaches, as keys that a later proposal is asked for. A rejected name is not proposed in that source again; "not the
 * same" holds everywhere; what is no name at all is none anywhere. Pure.
 */
import { fold } from "#lib/text/fold.ts";
import type { Payload } from "./schema.ts";

/** A suggestion as far as its lessons need it. */
export type Taught = {
  readonly sourceId: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly exact: string | null;
  readonly payload: Payload;
};

/**
 * By what two suggestions are told to be the same one, proposed again: the place and what is alike; of what a source is, the other source;
 * of what it says of itself, the field, wherever it says so.
 */
export function identityOf({ group, ...taught }: Taught & { readonly group: string }): string {
  const { sourceId, start, end, payload } = taught;
  if (payload.kind === "metadata") return `metadata ${sourceId} ${payload.field}`;
  if (payload.kind === "witness" || payload.kind === "version") return rejectionKey(taught);
  return `${sourceId} ${start} ${end} ${group}`;
}

/** What rejecting teaches; of a known name that is the favoured entity in this source. */
export function rejectionKey({ sourceId, start, end, exact, payload }: Taught): string {
  if (payload.kind === "known-name") return `${sourceId} ${payload.owners[0]?.bearer} ${nameKey(exact)}`;
  if (payload.kind === "new-name") return `no name ${nameKey(exact)}`;
  if (payload.kind === "duplicate") return pairKey(payload.one, payload.other);
  if (payload.kind === "metadata") return `metadata ${sourceId} ${payload.field} ${payload.value}`;
  if (payload.kind === "witness" || payload.kind === "version")
    return `${payload.kind} ${sourceId} ${payload.of}`;
  return `${payload.kind} ${sourceId} ${start}-${end}`;
}

/** What "not the same" teaches: these words are never this entity, these two are two. Of others what rejecting teaches. */
export function distinctionKey(taught: Taught): string {
  const { payload, exact } = taught;
  return payload.kind === "known-name"
    ? `never ${payload.owners[0]?.bearer} ${nameKey(exact)}`
    : rejectionKey(taught);
}

/** Every key under which a proposal may have been refused. */
export function lessonKeys(taught: Taught): string[] {
  return [...new Set([rejectionKey(taught), distinctionKey(taught)])];
}

/** A name as lessons and groups know it: folded, with single spaces. */
export function nameKey(exact: string | null): string {
  return fold(exact ?? "").trim();
}

/** That these two are two, in whatever order they are named. */
export function pairKey(one: string, other: string): string {
  return `two ${[one, other].toSorted().join(" ")}`;
}

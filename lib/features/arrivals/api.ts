/** From rows to the API's shape of files on their way. */
import type { ArrivalBatchRow } from "./queries.ts";
import {
  ARRIVAL_STATES,
  type ArrivalBatch,
  type ArrivalFile,
  type ArrivalState,
  arrivalNotesSchema,
} from "./schema.ts";

export function toArrivalBatch({ id, at, files }: ArrivalBatchRow): ArrivalBatch {
  return {
    id,
    at: at.toISOString(),
    counts: countStates(files.map(({ state }) => state)),
    files: files.map(toArrivalFile),
  };
}

function toArrivalFile({
  id,
  path,
  bytes,
  state,
  fault,
  message,
  notes,
  page,
  pages,
  source,
}: ArrivalBatchRow["files"][number]): ArrivalFile {
  return {
    id,
    path,
    bytes,
    state,
    page: state === "reading" ? page : null,
    pages: state === "reading" ? pages : null,
    code: fault,
    message,
    source: source?.slug ?? null,
    title: source?.fields[0]?.value ?? null,
    work: source?.work?.slug ?? null,
    supersedes: source?.supersedes?.slug ?? null,
    notes: arrivalNotesSchema.parse(notes),
  };
}

export function countStates(states: readonly ArrivalState[]): Record<ArrivalState, number> {
  const counts = Object.fromEntries(ARRIVAL_STATES.map((state) => [state, 0])) as Record<
    ArrivalState,
    number
  >;
  for (const state of states) counts[state] += 1;
  return counts;
}

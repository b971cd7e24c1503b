/**
 * Puts a job into the queue, in the transaction of what asks for it: both stand, or neither. The queue is graphile-worker's, in a
 * schema of its own in the same database; `run-jobs.ts` does what is queued.
 */
import type { Prisma } from "#lib/server/generated/prisma/client.ts";

/** A job's name and what it needs to know. */
export type Job = { readonly task: string; readonly payload: Readonly<Record<string, string>> };

/** Asked for twice before it is begun, a job with the same `key` is done once. It is tried up to 5 times. */
export async function queueJob(
  on: Prisma.TransactionClient,
  { task, payload }: Job,
  key: string,
): Promise<void> {
  await on.$executeRaw`
    SELECT FROM graphile_worker.add_job(${task}, ${JSON.stringify(payload)}::json, max_attempts => 5, job_key => ${key})`;
}

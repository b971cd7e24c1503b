/**
 * A transaction that a command can give up: what it refuses is rolled back and becomes a failure; any other error stays a surprise.
 */
import { failed, type Outcome, succeeded } from "#lib/outcome.ts";
import { database } from "./database.ts";
import { readDatabaseRefusal } from "./database-refusal.ts";
import type { Prisma } from "./generated/prisma/client.ts";

/** Thrown inside the transaction; its code and message are what the command answers. */
export class Refused extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Many rows at once may take their time. */
const patience = { maxWait: 10_000, timeout: 60_000 };

type On = Prisma.TransactionClient;

/** @param within a transaction that is open already: then a refusal is thrown on, so that whoever opened it gives all of it up. */
export async function refusable<Value>(
  work: (on: On) => Promise<Value>,
  within?: On,
): Promise<Outcome<Value>> {
  if (within !== undefined) return succeeded(await work(within));
  try {
    return succeeded(await database().$transaction(work, patience));
  } catch (error) {
    if (error instanceof Refused) return failed(error.code, error.message);
    throw error;
  }
}

/** The same, where what the database refuses because it would leave something without its words is a failure too. */
export async function refusableByGrounds<Value>(
  work: (on: On) => Promise<Value>,
  within?: On,
): Promise<Outcome<Value>> {
  if (within !== undefined) return refusable(work, within);
  try {
    return await refusable(work);
  } catch (error) {
    const refusal = readDatabaseRefusal(error);
    if (refusal === null || !/^(?:RR\d{3}|23\d{3})$/.test(refusal.code)) throw error;
    const why = refusal.code.startsWith("RR")
      ? refusal.message
      : "Something else has come to hang on it meanwhile.";
    return failed("conflict", `This cannot be recorded, and nothing of it was. ${why}`);
  }
}

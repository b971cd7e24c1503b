/**
 * How a server action answers: what came is parsed, the command is run, the screens are refreshed where it succeeded, and what went
 * wrong is a failure with a sentence for people: words that cannot be read, a refusal, an outage of the database.
 */
import type { z } from "zod";
import { failed, type Outcome, succeeded } from "#lib/outcome.ts";
import { answerOutage } from "./database-outage.ts";

export async function answer<Input, Value, Shown>(
  schema: z.ZodType<Input>,
  given: unknown,
  refresh: () => void,
  command: (input: Input) => Promise<Outcome<Value>>,
  show: (value: Value) => Shown,
): Promise<Outcome<Shown>> {
  const parsed = schema.safeParse(given);
  if (!parsed.success)
    return failed("invalid-body", parsed.error.issues[0]?.message ?? "This cannot be read.");
  const outcome = await answerOutage(() => command(parsed.data));
  if (!outcome.ok) return outcome;
  refresh();
  return succeeded(show(outcome.value));
}

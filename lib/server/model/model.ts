/**
 * A language model as the room sees one: it is asked with a task and with words that are only material, and answers with text or not at
 * all. What it says is nobody's word: whoever asks holds every answer to the stored texts.
 */
import type { Outcome } from "#lib/outcome.ts";

export type ModelQuestion = {
  /** What to do; ours. */
  readonly task: string;
  /** What to do it with; a stranger's, and never a task. */
  readonly material: string;
};

export type Model = {
  /** For the record of what it proposed. */
  readonly name: string;
  /** `model-unreachable`, `model-refused`, `model-late` or `model-unreadable` where there is no answer. */
  ask(question: ModelQuestion): Promise<Outcome<string>>;
};

/**
 * Whose words a place in a source gives, and whether that is who is claimed. Voices are found elsewhere; here they are
 * compared by name.
 */

import { fold } from "#lib/text/fold.ts";
import type { TextSpan } from "#lib/text/span.ts";
import { tokenize } from "#lib/text/tokens.ts";

export type Voice = {
  /** `speaker`: somebody whom the source quotes or reports. `own`: the article itself. */
  readonly kind: "speaker" | "own";
  /** The speaker's name or description; for the article's own voice its author or outlet, `null` where it names none. */
  readonly words: string | null;
  /** All names under which the speaker may be claimed; for the own voice its author, publisher and outlet. */
  readonly names: readonly string[];
};

/** Who speaks at a span (code units) of a source, `null` where that cannot be established. */
export type VoiceAt = (source: string, span: TextSpan) => Voice | null;

/** Ranks and titles that a claim may put before a name. */
const TITLES =
  /^(?:mr|mrs|ms|dr|prof|professor|gen|general|brig|brigadier|maj|major|president|minister|secretary|senator|ayatollah|commander|the)$/u;

/**
 * Whether a claimed speaker is the voice: `fits`, `another`, or `unknown` where no voice was established or the claim names
 * nobody. A surname fits the full name; a first name alone does not.
 *
 * @example fitsSpeaker("Azizi", { kind: "speaker", words: "Hamidreza Azizi", names: ["Hamidreza Azizi"] }) // "fits"
 */
export function fitsSpeaker(claimed: string, voice: Voice | null): "fits" | "another" | "unknown" {
  const sought = nameWords(claimed);
  if (voice === null || sought.length === 0) return "unknown";
  const names = voice.words === null ? voice.names : [voice.words, ...voice.names];
  if (names.some((name) => namesSame(sought, nameWords(name)))) return "fits";
  return voice.kind === "own" && voice.names.length === 0 && !/\p{Lu}/u.test(claimed) ? "unknown" : "another";
}

function namesSame(sought: readonly string[], name: readonly string[]): boolean {
  if (name.length === 0) return false;
  const tail = name.slice(-sought.length);
  return (
    sought.join(" ") === name.join(" ") ||
    sought.join(" ") === tail.join(" ") ||
    name.join(" ") === sought.slice(-name.length).join(" ")
  );
}

function nameWords(name: string): string[] {
  return tokenize(fold(name))
    .map((token) => token.word)
    .filter((word) => !TITLES.test(word) && word !== "s");
}

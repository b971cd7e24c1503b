/**
 * Whose words a place in a source gives, and whether that is who is claimed. Voices are found elsewhere; here they are
 * compared by name.
 */

import type { TextSpan } from "#lib/text/span.ts";
import { isSameName, nameWords } from "./names.ts";

export type Voice = {
  /** `speaker`: whom the source quotes or reports. `own`: the source itself. `unnamed`: somebody it does not name. */
  readonly kind: "speaker" | "own" | "unnamed";
  /** The speaker's name or description, `null` for the other kinds. */
  readonly name: string | null;
  /** All names under which the speaker may be claimed. */
  readonly names: readonly string[];
  /** Author, publisher and outlet: they carry the words, and may be claimed for any words in the source. */
  readonly carriers: readonly string[];
};

/** Who speaks at a span (code units) of a source, `null` where that cannot be established. */
export type VoiceAt = (source: string, span: TextSpan) => Voice | null;

export type Fit = "fits" | "another" | "unknown";

/**
 * Whether a claimed speaker is the voice: `fits`, `another`, or `unknown` where the text does not say who speaks or the
 * claim names nobody. A surname fits the full name; a first name alone, or another's first name, does not.
 *
 * @example fitsSpeaker("Azizi", { kind: "speaker", name: "Hamidreza Azizi", names: [], carriers: [] }) // "fits"
 */
export function fitsSpeaker(claimed: string, voice: Voice | null): Fit {
  if (voice === null || nameWords(claimed).length === 0) return "unknown";
  const names = [...(voice.name === null ? [] : [voice.name]), ...voice.names];
  if (isSameName(claimed, names) || isSameName(claimed, voice.carriers)) return "fits";
  const namesNobody = !/\p{Lu}/u.test(claimed);
  if (voice.kind === "unnamed" || (voice.kind === "own" && namesNobody)) return "unknown";
  return "another";
}

/**
 * Whose words a place in a source gives, and whether that is who is claimed. Voices are found elsewhere; here they are
 * compared by name.
 */

import type { TextSpan } from "#lib/text/span.ts";
import { isDescribedBy } from "./described-by.ts";
import { isSameName, nameWords } from "./names.ts";

/** One who speaks, as the texts name him. */
export type Speaker = {
  readonly name: string;
  /** All names under which he may be claimed. */
  readonly names: readonly string[];
  /** What the texts call him: "an expert on the Guard", "Secretary of State". */
  readonly descriptions?: readonly string[];
};

export type Voice = {
  /** `speaker`: whom the source quotes or reports. `own`: the source itself. `unnamed`: somebody it does not name. */
  readonly kind: "speaker" | "own" | "unnamed";
  /** Whose words they are; `null` for the other kinds. */
  readonly speaker: Speaker | null;
  /** Of whom the speaker tells that he said it, as the text has it: the minister, by his ministry's readout. */
  readonly reported?: Speaker | null;
  /** Whether the words stand between quotation marks: then they are not the author's, who wrote all others. */
  readonly isQuoted?: boolean;
  /** Publisher and outlet: they carry the words, and may be claimed for any in the source. */
  readonly carriers: readonly string[];
  readonly authors?: readonly string[];
};

/** Who speaks at a span (code units) of a source, `null` where that cannot be established. */
export type VoiceAt = (source: string, span: TextSpan) => Voice | null;

export type Fit = "fits" | "another" | "unknown";

/**
 * Whether a claimed speaker is the voice: `fits`, `another`, or `unknown` where the text does not say who speaks or the
 * claim names nobody. A surname fits the full name, and an office or a trade whoever the texts say holds it; a first name
 * alone, or another's first name, does not.
 *
 * @example fitsSpeaker("Azizi", { kind: "own", speaker: null, carriers: ["Hamidreza Azizi"] }) // "fits"
 */
export function fitsSpeaker(claimed: string, voice: Voice | null): Fit {
  if (voice === null || !/[\p{L}\p{N}]/u.test(claimed)) return "unknown";
  const writers = [...voice.carriers, ...(voice.isQuoted ? [] : (voice.authors ?? []))];
  const speakers = [voice.speaker, voice.reported].filter((one) => one !== null && one !== undefined);
  if (isSameName(claimed, writers) || speakers.some((one) => isSpeaker(claimed, one))) return "fits";
  const namesNobody = !/\p{Lu}/u.test(claimed);
  const isOffice = namesNobody && nameWords(claimed).length === 0;
  if (voice.kind === "unnamed" || (voice.kind === "own" && namesNobody) || isOffice) return "unknown";
  return "another";
}

function isSpeaker(claimed: string, { name, names, descriptions = [] }: Speaker): boolean {
  return (
    isSameName(claimed, [name, ...names]) ||
    [name, ...names, ...descriptions].some((one) => isDescribedBy(claimed, one))
  );
}

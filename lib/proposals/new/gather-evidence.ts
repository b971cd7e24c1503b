/**
 * What one place in a text says for or against a run of capitals being the name of a person, an organization or a place. Each rule
 * looks at the words around it and gives its reason in words. None decides.
 */

import type { NameWord } from "#lib/proposals/words/name-words.ts";
import type { Run } from "#lib/proposals/words/run.ts";
import type { Evidence } from "./evidence.ts";
import { localEvidence } from "./local-evidence.ts";
import { organizationalEvidence } from "./organizational-evidence.ts";
import { personalEvidence } from "./personal-evidence.ts";
import { surroundingsOf } from "./surroundings.ts";

/** What the surroundings of one run say. */
export function evidenceAt(words: readonly NameWord[], run: Run): Evidence[] {
  const place = surroundingsOf(words, run);
  if (place === null) return [];
  return [...personalEvidence(place), ...organizationalEvidence(place), ...localEvidence(place)];
}

/**
 * Who speaks where, from what is known of each source: the attribution chains that people have set down come before what
 * the text itself shows, and what stands in no speech is the source's own.
 */

import { overlaps, type TextSpan } from "#lib/text/span.ts";
import type { Speech } from "./speech.ts";
import { speechAt } from "./speech-at.ts";
import type { Voice, VoiceAt } from "./voice.ts";

/** Words that somebody speaks; of a chain the farthest step, since whoever cites does not speak. */
export type Spoken = { readonly span: TextSpan; readonly name: string; readonly names: readonly string[] };

export type SourceVoices = {
  /** The source's own author, publisher and outlet, and those of its work's other witnesses. */
  readonly carriers: readonly string[];
  readonly chains: readonly Spoken[];
  readonly speech: readonly Speech[];
};

/** @param sources by slug; a source that is not among them has no voice. */
export function voicesOf(sources: ReadonlyMap<string, SourceVoices>): VoiceAt {
  return (slug, span) => {
    const source = sources.get(slug);
    return source === undefined ? null : voiceIn(source, span);
  };
}

function voiceIn({ carriers, chains, speech }: SourceVoices, span: TextSpan): Voice {
  const told = narrowest(chains, span);
  if (told) return { kind: "speaker", name: told.name, names: told.names, carriers };
  const heard = speechAt(speech, span);
  if (heard === null) return { kind: "own", name: null, names: [], carriers };
  if (heard.speaker === null) return { kind: "unnamed", name: null, names: [], carriers };
  return { kind: "speaker", name: heard.speaker.name, names: heard.speaker.names, carriers };
}

/** Of the chains that hold most of a span, the one of the fewest words. */
function narrowest(chains: readonly Spoken[], span: TextSpan): Spoken | null {
  const length = span.end - span.start;
  const shared = (one: TextSpan) => Math.min(one.end, span.end) - Math.max(one.start, span.start);
  return chains
    .filter((one) => overlaps(one.span, span) && shared(one.span) * 2 > length)
    .reduce<Spoken | null>(
      (best, one) => (best && best.span.end - best.span.start <= one.span.end - one.span.start ? best : one),
      null,
    );
}

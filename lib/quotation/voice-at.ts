/**
 * Who speaks where, from what is known of each source: the attribution chains that people have set down come before what
 * the text itself shows, and what stands in no speech is the source's own.
 */

import { overlaps, type TextSpan } from "#lib/text/span.ts";
import type { Speech } from "./speech.ts";
import { speechAt } from "./speech-at.ts";
import type { Speaker, Voice, VoiceAt } from "./voice.ts";

/** Words that somebody speaks; of a chain the farthest step, since whoever cites does not speak. */
export type Spoken = Speaker & {
  readonly span: TextSpan;
  /** Whether the step only tells of what is said: a readout, a report. Then whom the text itself lets say it said it too. */
  readonly isReport: boolean;
};

export type SourceVoices = {
  /** The source's own publisher and outlet, and those of its work's other witnesses. */
  readonly carriers: readonly string[];
  readonly authors: readonly string[];
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

function voiceIn({ carriers, authors, chains, speech }: SourceVoices, span: TextSpan): Voice {
  const told = narrowest(chains, span);
  const heard = speechAt(speech, span);
  const isQuoted = heard?.isQuoted ?? false;
  const writers = { carriers, authors, isQuoted };
  if (told)
    return { kind: "speaker", speaker: told, reported: told.isReport ? heard?.speaker : null, ...writers };
  if (heard === null) return { kind: "own", speaker: null, ...writers };
  const { speaker, reporter } = heard;
  if (reporter !== null) return { kind: "speaker", speaker: reporter, reported: speaker, ...writers };
  return { kind: speaker === null ? "unnamed" : "speaker", speaker, ...writers };
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

/**
 * Who speaks, read from the text itself: quoted words with the attribution beside them, and sentences that report what
 * somebody said. It resolves "he said" to whoever spoke last and guesses no further; what stands in no speech is the
 * source's own voice.
 */

import { sentences } from "#lib/text/sentences.ts";
import { contains, type TextSpan } from "#lib/text/span.ts";
import { joinedByQuotes, quotedStretches } from "./quoted-stretches.ts";
import { type Named, reporterOf, saysSomething, speakerOf } from "./speaker-of.ts";
import type { Speaker } from "./voice.ts";

export type Speech = {
  /** The words spoken, without their quotation marks; for reported speech the whole sentence. */
  readonly span: TextSpan;
  /** `null` where somebody is quoted and the text does not name whom. */
  readonly speaker: Speaker | null;
  readonly isQuoted: boolean;
  /** Who tells of it, where the sentence says so. */
  readonly reporter: Speaker | null;
};

/**
 * The speech in a source, in order. Passages are read one by one; the last speaker is remembered from one to the next.
 *
 * @param names persons and organizations as they stand in the text, in order.
 * @example readSpeech("“It rained,” said Ann Lee.", [{ span: textSpan(0, 26) }], names)[0]?.speaker?.name // "Ann Lee"
 */
export function readSpeech(
  text: string,
  passages: readonly { readonly span: TextSpan }[],
  names: readonly Named[],
): Speech[] {
  const speech: Speech[] = [];
  let last: Named | null = null;
  let at = 0;
  for (const { span: passage } of passages) {
    while ((names[at]?.span.start ?? passage.start) < passage.start) at += 1;
    const named: Named[] = [];
    for (let next = at; (names[next]?.span.start ?? passage.end) < passage.end; next += 1)
      named.push(...names.slice(next, next + 1));
    const quoted = quotedStretches(text, passage);
    const here: Speech[] = [];
    for (const sentence of joinedByQuotes(sentences(text, passage), quoted)) {
      const speaker: Named | null = speakerOf(text, sentence, quoted, named, last);
      const inside = quoted.filter((stretch) => contains(sentence, stretch));
      if (speaker || saysSomething(text, sentence, quoted)) last = speaker;
      const told = speaker && reporterOf(text, sentence, quoted, named);
      const reporter = told?.name === speaker?.name ? null : told;
      for (const stretch of inside) here.push({ span: stretch, speaker, reporter, isQuoted: true });
      if (speaker && inside.length === 0) here.push({ span: sentence, speaker, reporter, isQuoted: false });
    }
    const first = here.find((one) => one.speaker !== null)?.speaker ?? null;
    speech.push(
      ...here.map((one) => (one.speaker === null && one.isQuoted ? { ...one, speaker: first } : one)),
    );
  }
  return speech;
}

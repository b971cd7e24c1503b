/**
 * The promise of `resolve`, as properties over random texts and edits: run briefly in the ordinary tests and at length
 * in the soak.
 */

import fc from "fast-check";
import { expect } from "vitest";
import { describeSpan } from "#lib/anchor/describe.ts";
import { findAll } from "#lib/anchor/find-all.ts";
import type { IdenticalSentence, Resolution } from "#lib/anchor/resolution.ts";
import { resolve } from "#lib/anchor/resolve.ts";
import type { Anchor } from "#lib/anchor/selectors.ts";
import { Positions, splitsPair } from "#lib/text/positions.ts";
import { sentences } from "#lib/text/sentences.ts";
import { textSpan } from "#lib/text/span.ts";
import { applyEdits, type Edit, type Provenance, someEdits } from "./random-edit.ts";

const words = fc.oneof(
  fc.constantFrom("Qaani", "Soleimani", "said", "not", "43,548", "سلیمانی", "e\u0301", "🕊", "\u00adx"),
  fc.nat({ max: 999 }).map(String),
);
const gaps = fc.constantFrom(" ", " ", " ", " ", ". ", ". ", "\u00a0", "\r\n", "\n\n", "");
/** Enough of it that most of a text is out of an edit's reach, numbers in it so that most places differ. */
const prose = fc
  .array(fc.tuple(words, gaps), { minLength: 30, maxLength: 120, size: "max" })
  .map((parts) => parts.flat().join(""));
/** Long stretches that come again and again, so that whole contexts repeat. */
const echo = fc
  .tuple(prose, prose, fc.nat({ max: 3 }))
  .map(([one, other, times]) => (one + other).repeat(times + 1) + one);

const hostileText = fc.oneof(
  { weight: 3, arbitrary: prose },
  echo,
  fc.string({ unit: "binary", minLength: 1, maxLength: 300, size: "max" }),
);

/** A text and a span of it that is not empty and cuts no character. */
export const describedSpan = fc
  .tuple(hostileText, fc.nat(), fc.nat({ max: 30 }))
  .map(([text, at, length]) => {
    let start = at % text.length;
    if (splitsPair(text, start)) start -= 1;
    let end = Math.min(text.length, start + 1 + length);
    if (splitsPair(text, end)) end += 1;
    return { text, anchor: describeSpan(text, textSpan(start, end)) };
  });

/** Edits that write anything at all, words of the text among it. */
export const anyEdits = someEdits(
  fc.oneof(fc.constant(""), words, prose, fc.string({ unit: "binary", maxLength: 12 })),
  4,
);

/** Edits that leave a mark wherever they cut, so that nothing of the old text can be put together anew. */
export const markedEdits = someEdits(fc.constant("≠"), 4);

/** An accepted place says the same in the same surroundings, and is the image unless the edit wrote all that anew. */
export function holdsUnderAnyEdit(text: string, anchor: Anchor, edits: readonly Edit[]): void {
  const edited = applyEdits(text, edits);
  const resolution = resolve(anchor, text, edited.text);
  if (resolution.status === "exact" || resolution.status === "moved") {
    expectSameWords(anchor, resolution.anchor);
    if (isImage(anchor, resolution.anchor, edited.provenance)) return;
    expect(isUntouched(anchor, resolution.anchor, edited.provenance)).toBe(false);
  } else expectHonest(resolution, edited.text);
}

/** With marks at every cut, an accepted place is the image, with sentences paired or without. */
export function holdsUnderMarkedEdits(text: string, anchor: Anchor, edits: readonly Edit[]): void {
  const edited = applyEdits(text, edits);
  for (const identical of [[], untouchedSentences(text, edited.text, edited.provenance)]) {
    const resolution = resolve(anchor, text, edited.text, identical);
    const isAccepted = resolution.status === "exact" || resolution.status === "moved";
    if (isAccepted) expect(isImage(anchor, resolution.anchor, edited.provenance)).toBe(true);
    const isSafe = stillStandsOnce(anchor, text, edited.text, edited.provenance);
    if (isSafe) expect(resolution.status).toMatch(/exact|moved/);
  }
}

function expectSameWords(anchor: Anchor, there: Anchor): void {
  expect(there.exact).toBe(anchor.exact);
  expect(there.prefix.endsWith(anchor.prefix)).toBe(true);
  expect(there.suffix.startsWith(anchor.suffix)).toBe(true);
}

function expectHonest(resolution: Resolution, text: string): void {
  const candidates = "candidates" in resolution ? resolution.candidates : [];
  const positions = new Positions(text);
  for (const { anchor } of candidates) {
    expect(describeSpan(text, positions.toText(anchor), positions)).toEqual(anchor);
  }
}

function isImage(anchor: Anchor, there: Anchor, provenance: Provenance): boolean {
  return provenance.slice(there.start, there.end).every((from, index) => from === anchor.start + index);
}

/** Whether words and surroundings at a place are one unbroken stretch of the old text. */
function isUntouched(anchor: Anchor, there: Anchor, provenance: Provenance): boolean {
  const start = there.start - Array.from(anchor.prefix).length;
  const stretch = provenance.slice(start, there.end + Array.from(anchor.suffix).length);
  return stretch.every((from, index) => from >= 0 && from === (stretch[0] ?? 0) + index);
}

/** Whether the anchor with whole surroundings on both sides came through untouched, and stood and stands only once. */
function stillStandsOnce(anchor: Anchor, before: string, after: string, provenance: Provenance): boolean {
  const context = [anchor.prefix, anchor.suffix].map((side) => Array.from(side).length);
  if (context.some((length) => length < 32)) return false;
  const whole = anchor.prefix + anchor.exact + anchor.suffix;
  if (findAll(before, whole).length !== 1 || findAll(after, whole).length !== 1) return false;
  return provenance.includes(anchor.start);
}

/** The sentences of the new text that are whole sentences of the old, untouched: what a perfect collation would pair. */
function untouchedSentences(before: string, after: string, provenance: Provenance): IdenticalSentence[] {
  const old = new Positions(before);
  const starts = new Map(sentences(before).map((span) => [old.toStored(span).start, old.toStored(span)]));
  const now = new Positions(after);
  return sentences(after).flatMap((span) => {
    const there = now.toStored(span);
    const stretch = provenance.slice(there.start, there.end);
    const first = stretch[0] ?? -1;
    const pair = starts.get(first);
    const isWhole =
      pair?.end === first + stretch.length && stretch.every((from, index) => from === first + index);
    return pair && isWhole ? [{ before: pair, after: there }] : [];
  });
}

/** What every collation promises, as properties: `npm test` tries them with some hundred texts, `npm run soak` with more. */

import assert from "node:assert/strict";
import fc from "fast-check";
import { collate } from "#lib/collation/collate.ts";
import type { Collation, Part } from "#lib/collation/collation.ts";
import type { Version } from "#lib/collation/version.ts";
import { textSpan } from "#lib/text/span.ts";
import { arbitraryText } from "./arbitrary-text.ts";
import { editedVersions } from "./edited-versions.ts";
import { applied, cut, versionOf } from "./versions.ts";

/** Any text, its passages cut anywhere, white space and half characters among them. */
const hostileVersion = fc
  .tuple(arbitraryText, fc.array(fc.nat(60), { maxLength: 6 }))
  .map(([text, cuts]): Version => {
    const ends = [...new Set([...cuts, text.length])]
      .filter((end) => end <= text.length)
      .sort((a, b) => a - b);
    const spans = ends.map((end, index) => textSpan(ends[index - 1] ?? 0, end));
    return { text, passages: spans.map((span, index) => ({ ordinal: index + 1, span })) };
  });

export const isSoundForEditedTexts = fc.property(editedVersions, ([before, after]) => {
  const [left, right] = [versionOf(before), versionOf(after)];
  requireSound(collate(left, right), left, right);
});

export const isSoundForHostileTexts = fc.property(hostileVersion, hostileVersion, (left, right) => {
  requireSound(collate(left, right), left, right);
});

export const isMirroredWhenSwapped = fc.property(editedVersions, ([before, after]) => {
  const [left, right] = [versionOf(before), versionOf(after)];
  const byPlace = (one: { places: unknown }, other: { places: unknown }) =>
    JSON.stringify(one.places) < JSON.stringify(other.places) ? -1 : 1;
  const there = collate(left, right).map((pair) => ({
    places: [pair.left, pair.right],
    isMoved: pair.isMoved,
    changes: pair.changes.map((change) => [change.kind, change.left, change.right]),
  }));
  const back = collate(right, left).map((pair) => ({
    places: [pair.right, pair.left],
    isMoved: pair.isMoved,
    changes: pair.changes.map((change) => [change.kind, change.right, change.left]),
  }));
  assert.deepEqual(back.sort(byPlace), there.sort(byPlace));
});

export const findsNoChangeInTheSame = fc.property(editedVersions, ([passages]) => {
  const version = versionOf(passages);
  const found = collate(version, version).map((pair) => [
    pair.status,
    pair.left?.ordinal,
    pair.right?.ordinal,
  ]);
  assert.deepEqual(
    found,
    version.passages.map(({ ordinal }) => ["identical", ordinal, ordinal]),
  );
});

/** Every character that is not white space lies in one pair, and each pair's changes lead from its left to its right. */
export function requireSound(collation: Collation, left: Version, right: Version): void {
  for (const pair of collation) {
    if (pair.right === null || pair.left === null) continue;
    assert.equal(applied(pair, left.text, right.text), cut(right.text, pair.right.span));
    assert.equal(pair.changes.length === 0, pair.status === "identical");
    for (const { op, left: from, right: to } of pair.changes) {
      assert.equal(op, from.start === from.end ? "insert" : to.start === to.end ? "delete" : "replace");
    }
  }
  const partsOf = (side: "left" | "right") =>
    collation.flatMap((pair): Part[] => (pair[side] ? [pair[side]] : []));
  requireCovered(left, partsOf("left"));
  requireCovered(right, partsOf("right"));
}

function requireCovered(version: Version, parts: readonly Part[]): void {
  for (const passage of version.passages) {
    const its = parts
      .filter(({ ordinal }) => ordinal === passage.ordinal)
      .sort((a, b) => a.span.start - b.span.start);
    assert.ok(its.length > 0);
    let at = passage.span.start;
    for (const { span } of its) {
      assert.ok(span.start >= at);
      assert.equal(version.text.slice(at, span.start).trim(), "");
      at = span.end;
    }
    assert.ok(at <= passage.span.end);
    assert.equal(version.text.slice(at, passage.span.end).trim(), "");
  }
}

/** From a comparison to the shape of the API. */
import type { Change, Part } from "#lib/collation/collation.ts";
import { sliceText } from "#lib/text/span.ts";
import { apparatusOf, witnessesOf } from "./apparatus-of.ts";
import type { Comparison } from "./compare-texts.ts";
import type { ComparedText } from "./compared-text.ts";
import type { ProposalRow } from "./queries.ts";
import type { ApparatusDetail, ComparisonDetail, ProposalItem } from "./schema.ts";
import { whyProposed } from "./why-proposed.ts";

type Pair = ComparisonDetail["pairs"][number];

export function toComparisonDetail(
  left: ComparedText,
  right: ComparedText,
  { areVersions, pairs }: Comparison,
): ComparisonDetail {
  return {
    left: left.slug,
    right: right.slug,
    note: areVersions ? null : noteOn(left, right),
    pairs: pairs.map((pair) => ({
      status: pair.status,
      left: pair.left && toPart(left, pair.left),
      right: pair.right && toPart(right, pair.right),
      changes: pair.changes.map((change) => toChange(left, right, change)),
    })),
  };
}

function noteOn(left: ComparedText, right: ComparedText): string {
  return `"${left.slug}" and "${right.slug}" are no versions of one text: their words are not collated, only sentences that stand in both are paired.`;
}

function toPart({ positions }: ComparedText, { ordinal, span }: Part): NonNullable<Pair["left"]> {
  const { start, end } = positions.toStored(span);
  return { ordinal, start, end };
}

/** The words of a change, without the space that an inserted or deleted word brings along. */
function toChange(left: ComparedText, right: ComparedText, change: Change): Pair["changes"][number] {
  const words = ({ text }: ComparedText, span: Change["left"]) => sliceText(text, span).trim();
  return { op: change.op, left: words(left, change.left), right: words(right, change.right) };
}

export function toApparatusDetail(texts: readonly ComparedText[]): ApparatusDetail {
  return {
    witnesses: witnessesOf(texts).map(({ siglum, slug, title }) => ({ siglum, source: slug, title })),
    entries: apparatusOf(texts).map(({ kind, ordinal, span, after, readings }) => ({
      kind,
      passage: ordinal,
      start: span?.start ?? null,
      end: span?.end ?? null,
      after,
      readings: [...readings],
    })),
  };
}

export function toProposalItem(row: ProposalRow): ProposalItem {
  const { slug, name, isWitness, resemblance, names, claims } = row;
  return { source: slug, name, why: whyProposed(row), isWitness, resemblance, names, claims };
}

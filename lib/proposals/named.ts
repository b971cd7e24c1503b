/**
 * What a proposal of a name is, whether the room knows the name or not. A proposal is never a fact: a person says yes or no.
 */

import type { TextSpan } from "#lib/text/span.ts";

/** What can bear a name. Products, laws, wars and feasts bear names too, and are nothing of ours. */
export const bearerKinds = ["person", "organization", "place"] as const;

export type BearerKind = (typeof bearerKinds)[number];

/** A name that the room knows, and how often its bearer stands under it in the sources. */
export type KnownName = {
  /** Whatever tells the bearer from all others: a slug, an id. */
  readonly bearer: string;
  readonly kind: BearerKind;
  readonly name: string;
  readonly uses: number;
};

/** One of those who may be meant, with the reasons for and against, in words. The first of several is the favoured one. */
export type Owner = {
  readonly bearer: string;
  readonly kind: BearerKind;
  /** Of the bearer's names the one that the words are, or from which they are derived. */
  readonly name: string;
  /** An order among the owners of one name; no probability. */
  readonly weight: number;
  readonly reasons: readonly string[];
};

/**
 * How the words come to be the name: `as-known` letter by letter; `small`, in small letters; `derived` by a rule that is among the
 * reasons (an apostrophe lost, a surname alone, dots left out); `alike` by their sound.
 */
export type Writing = "as-known" | "small" | "derived" | "alike";

export type KnownProposal = {
  readonly span: TextSpan;
  readonly writing: Writing;
  /** At least one; the favoured one first. */
  readonly owners: readonly Owner[];
  /** 0 to 1: an order for whoever reviews. */
  readonly score: number;
  readonly reasons: readonly string[];
};

export type NewProposal = {
  readonly span: TextSpan;
  readonly kind: BearerKind;
  /** The bearer as the text names it most fully: what the same bearer's proposals share. */
  readonly name: string;
  readonly score: number;
  readonly reasons: readonly string[];
};

/** A text with its passages, as far as proposing needs them. */
export type ProposingText = {
  readonly text: string;
  readonly passages: readonly { readonly kind: string; readonly span: TextSpan }[];
};

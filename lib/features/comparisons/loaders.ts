/** Comparisons for pages: asked for by the person at this machine. */
import { cache } from "react";
import { type Access, localAccess } from "#lib/server/access.ts";
import { apparatusOf } from "./apparatus-of.ts";
import { areVersions } from "./are-versions.ts";
import type { CompareRequest } from "./compare-request.ts";
import type { ComparedText } from "./compared-text.ts";
import { getKnown, listKnownTexts, listProposals } from "./queries.ts";
import { siglaOf } from "./sigla.ts";
import { summarize } from "./summarize.ts";
import { toTextsView, type WordPlaces } from "./texts-view.ts";
import { tabulated, toVersionRows } from "./version-rows.ts";
import type { ComparisonView, VersionsView } from "./view.ts";

/**
 * What the address asks for; without two sources that are known there is nothing to compare. `words` are asked for only where
 * there are different texts to align by them.
 */
export async function loadComparison(
  request: CompareRequest,
  findWords: (slugs: readonly string[]) => Promise<WordPlaces>,
): Promise<ComparisonView> {
  const access = localAccess();
  const texts = await listKnownTexts(access, request.sources);
  const known = new Set(texts.map(({ slug }) => slug));
  const sigla = siglaOf([...known]);
  return {
    columns: texts.map(({ slug, name, cited }, index) => ({
      slug,
      name,
      siglum: sigla[index] ?? slug,
      cited,
    })),
    unknown: request.sources.filter((slug) => !known.has(slug)),
    body: texts.length < 2 ? null : await toBody(access, texts, request, findWords),
  };
}

/** How a newer version differs from an older one, counted; null where one of them is not known. */
export const loadSummary = cache(async (older: string, newer: string) => {
  const [left, right] = await listKnownTexts(localAccess(), [older, newer]);
  return left && right ? summarize(left, right) : null;
});

/** Sources that may be laid beside these, the nearest first. */
export const loadProposals = cache((...chosen: string[]) => listProposals(localAccess(), chosen));

async function toBody(
  access: Access,
  texts: readonly ComparedText[],
  request: CompareRequest,
  findWords: (slugs: readonly string[]) => Promise<WordPlaces>,
) {
  if (areVersions(texts)) return toVersions(texts, request);
  const slugs = texts.map(({ slug }) => slug);
  const words = request.words === "" ? null : await findWords(slugs);
  return toTextsView(await getKnown(access, slugs), texts, request, words);
}

function toVersions(texts: readonly ComparedText[], { show }: CompareRequest): VersionsView {
  const [first, ...others] = texts;
  return {
    kind: "versions",
    ...toVersionRows(texts, tabulated(texts), show),
    summaries: first === undefined ? [] : others.map((other) => summarize(first, other)),
    apparatus: apparatusOf(texts),
  };
}

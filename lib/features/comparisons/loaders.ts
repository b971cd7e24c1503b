/** Comparisons for pages: asked for by the person at this machine. */
import { cache } from "react";
import { type Access, localAccess } from "#lib/server/access.ts";
import { apparatusOf } from "./apparatus-of.ts";
import { areVersions, versionGroups } from "./are-versions.ts";
import type { CompareRequest } from "./compare-request.ts";
import type { ComparedText } from "./compared-text.ts";
import { listConflicts } from "./conflicts.ts";
import { getKnown, listEntityPlaces, listKnownTexts, listProposals } from "./queries.ts";
import { sentencesSharedBy } from "./shared-by.ts";
import { siglaOf } from "./sigla.ts";
import { type Known, rankSubjects, type Subject, type Subjects } from "./subjects.ts";
import { summarize } from "./summarize.ts";
import { claimsAbout, type TopicPlace, toTopicPassages } from "./topic.ts";
import { tabulated, toVersionRows } from "./version-rows.ts";
import type { ComparisonView, TextsView, VersionsView } from "./view.ts";

/** What the address asks for; without two sources that are known there is nothing to compare. */
export async function loadComparison(request: CompareRequest): Promise<ComparisonView> {
  const access = localAccess();
  const texts = await listKnownTexts(access, request.sources);
  const known = new Set(texts.map(({ slug }) => slug));
  const sigla = siglaOf([...known]);
  return {
    columns: texts.map(({ slug, name }, index) => ({ slug, name, siglum: sigla[index] ?? slug })),
    unknown: request.sources.filter((slug) => !known.has(slug)),
    body: texts.length < 2 ? null : await toBody(access, texts, request),
  };
}

/** Sources that may be laid beside these, the nearest first. */
export const loadProposals = cache((...chosen: string[]) => listProposals(localAccess(), chosen));

async function toBody(access: Access, texts: readonly ComparedText[], request: CompareRequest) {
  return areVersions(texts) ? toVersions(texts, request) : toTexts(access, texts, request);
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

async function toTexts(
  access: Access,
  texts: readonly ComparedText[],
  request: CompareRequest,
): Promise<TextsView> {
  const known = await getKnown(
    access,
    texts.map(({ slug }) => slug),
  );
  const subjects = rankSubjects(known);
  const conflicts = listConflicts(known.slugs, known.claims);
  const subject = chosenOf(subjects, request);
  const topic = subject && {
    subject,
    passages: toTopicPassages(texts, await listPlaces(access, known, subject), conflicts),
    claims: subject.type === "entity" ? claimsAbout(subject.slug, known.slugs, known.claims) : [],
  };
  const groups = versionGroups(texts).map((group) => group.flatMap((place) => texts[place]?.slug ?? []));
  return {
    kind: "texts",
    subjects,
    topic,
    conflicts,
    sentences: sentencesSharedBy(texts),
    versions: groups,
  };
}

/** What the address chooses, or what they share most of; null where none of them tells of what is chosen. */
function chosenOf({ shared, only }: Subjects, { by }: CompareRequest): Subject | null {
  const all = [...shared, ...only.flat()];
  const found = by ? all.find(({ type, slug }) => type === by.type && slug === by.slug) : shared[0];
  return found ?? null;
}

async function listPlaces(access: Access, known: Known, { type, slug }: Subject): Promise<TopicPlace[]> {
  if (type === "entity") return listEntityPlaces(access, slug);
  const event = known.events.find((one) => one.slug === slug)?.passages;
  const claim = known.claims.find((one) => one.slug === slug)?.evidence;
  return ((type === "event" ? event : claim) ?? []).map(({ anchor: { source, passage, start, end } }) => {
    return { source: source.slug, passage, start, end };
  });
}

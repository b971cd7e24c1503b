/**
 * The five articles as quotations are judged in them, without a database: prepared sources, and who speaks in them as the
 * text itself shows.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readTxt } from "#lib/intake/txt/read-txt.ts";
import { type QuotableSource, quotableSource } from "#lib/quotation/quotable-source.ts";
import type { Named } from "#lib/quotation/speaker-of.ts";
import { readSpeech } from "#lib/quotation/speech.ts";
import { type SourceVoices, type Spoken, voicesOf } from "#lib/quotation/voice-at.ts";
import { Positions } from "#lib/text/positions.ts";
import { storedSpan, textSpan } from "#lib/text/span.ts";

const seeds = join(import.meta.dirname, "../../seeds");
const files = readdirSync(seeds).filter((file) => file.endsWith(".txt"));

function readJson<T>(...path: string[]): T {
  return JSON.parse(readFileSync(join(seeds, ...path), "utf8")) as T;
}

type Entity = { slug: string; name: string; names: { name: string }[] };
const entities = new Map(
  ["persons", "organizations"].flatMap((kind) =>
    readJson<Entity[]>("entities", `${kind}.json`).map((entity) => [entity.slug, entity] as const),
  ),
);

/** Attributions as people set them down: what speaks, and who. The text alone does not show all of these. */
const setDown: readonly [words: string, speaker: string][] = [
  ["We are all war kids", "esmail-qaani"],
  [
    "Those who become friends at times of hardship have deeper and more lasting relations than those who become friends just because they are neighborhood friends.",
    "esmail-qaani",
  ],
  [
    "Soleimani had built a relationship with them over the years and was respected by them tremendously",
    "arash-azizi",
  ],
  [
    "Qaani lacks the charisma and history of relationship with these Iraqi and other Arab groups",
    "arash-azizi",
  ],
  ["Same problem exists in relation to Houthis who are more independent-minded", "arash-azizi"],
  [
    "The aim since October 7 has been to keep the other fronts busy to provide some breathing space for Hamas, but without inviting broader conflict or a U.S. attack",
    "hamidreza-azizi",
  ],
  [
    "It doesn’t fit into the Iranian pattern of escalation, and wouldn’t serve any of Iran’s strategic aims at the moment",
    "hamidreza-azizi",
  ],
  [
    'Iran is now in a process of "strategic reorganization, with Iraq remaining its only theater to recalibrate its regional axis."',
    "al-monitor",
  ],
  [
    "To its rivals, it is a message of persistence and a determination to maintain its influence despite the immense pressure",
    "al-monitor",
  ],
];

/** Article 001 and 002 are two witnesses of one story. */
const workOf = (slug: string) => (slug === "001" || slug === "002" ? "wsj-story" : slug);

/** Each source goes by the number of its file. */
export const articles: readonly QuotableSource[] = files.map((file) => {
  const text = readFileSync(join(seeds, file), "utf8");
  const slug = file.slice(0, 3);
  const passages = readTxt(text).passages.map(({ span }, index) => ({ ordinal: index + 1, span }));
  return quotableSource({ slug, work: workOf(slug), text, passages });
});

const carriers: Readonly<Record<string, readonly string[]>> = {
  "wsj-story": ["WSJ"],
  "003": ["Kurdistan24"],
  "004": ["TRT World"],
};

export const articleVoices = voicesOf(
  new Map(
    articles.map((source, index): [string, SourceVoices] => [
      source.slug,
      {
        carriers: carriers[workOf(source.slug)] ?? [],
        authors: workOf(source.slug) === "wsj-story" ? ["Sune Engel Rasmussen", "Sune Engel"] : [],
        chains: chainsIn(source.text),
        speech: readSpeech(source.text, source.passages, namesIn(files[index] ?? "", source.text)),
      },
    ]),
  ),
);

function chainsIn(text: string): Spoken[] {
  return setDown.flatMap(([words, slug]): Spoken[] => {
    const at = text.indexOf(words);
    const entity = entities.get(slug);
    if (at < 0 || !entity) return [];
    const names = entity.names.map(({ name }) => name);
    return [{ span: textSpan(at, at + words.length), name: entity.name, names, isReport: false }];
  });
}

function namesIn(file: string, text: string): Named[] {
  const positions = new Positions(text);
  const mentions = readJson<{ at: [number, number]; entity: string }[]>(
    "mentions",
    file.replace(/\.txt$/, ".json"),
  );
  return mentions.flatMap(({ at, entity: slug }) => {
    const entity = entities.get(slug);
    if (!entity) return [];
    const span = positions.toText(storedSpan(at[0], at[1]));
    return [{ span, name: entity.name, names: entity.names.map(({ name }) => name) }];
  });
}

/**
 * A draft of any length, the same for the same seed: sentences that quote the articles rightly and wrongly, with and without an
 * attribution, among quotations of nobody.
 */
import { seededRandom } from "./seeded-random.ts";

const speakers = ["Ray Takeyh", "Hamidreza Azizi", "Kurdistan24", "Esmail Qaani", "the Wall Street Journal"];
const strangers = ["harbour", "orchard", "accordion", "ferry", "lighthouse", "letter", "choir", "winter"];

/** @param pages of some 2,500 characters each. */
export function longDraft(texts: readonly string[], pages: number, seed: number): string {
  const random = seededRandom(seed);
  const pick = <One>(some: readonly One[]): One => some[Math.floor(random() * some.length)] as One;
  const words = texts.map((text) => text.split(/\s+/u));
  const paragraphs: string[] = [];
  for (let length = 0; length < pages * 2500; length += paragraphs.at(-1)?.length ?? 0) {
    const sentences = Array.from({ length: 6 }, () => {
      const quote = quoted(pick(words), random, pick);
      const said = random() < 0.5 ? `,” said ${pick(speakers)}.` : "” is what was heard there.";
      return `“${quote}${said}`;
    });
    paragraphs.push(`${sentences.join(" ")}\n\n`);
  }
  return paragraphs.join("");
}

function quoted(
  words: readonly string[],
  random: () => number,
  pick: <One>(some: readonly One[]) => One,
): string {
  const length = 4 + Math.floor(random() * 16);
  const from = Math.floor(random() * (words.length - length));
  const taken = words.slice(from, from + length);
  const at = Math.floor(random() * length);
  const kind = random();
  if (kind < 0.2) taken.splice(at, 1, "not");
  else if (kind < 0.35) taken.splice(at, 1);
  else if (kind < 0.45) taken.splice(at, 1, "…");
  else if (kind < 0.7) return Array.from({ length }, () => pick(strangers)).join(" ");
  return taken.join(" ").replace(/[“”"]/gu, "");
}

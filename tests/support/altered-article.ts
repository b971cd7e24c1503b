/**
 * Article 002 as its outlet might correct it: a "not" is lost, a number is changed, a paragraph is moved, one is cut, a sentence
 * stands twice. Each edit must find its words, so that no test runs on a text that was not altered.
 */
import { readFileSync } from "node:fs";

export const alteredFile = "002_7abe06ba74513318.txt";
export const alteredSlug = "002-shadowy-backroom-dealer";

const edits = {
  lostNot: { from: "But it didn’t degrade their ability", to: "But it did degrade their ability" },
  number: { from: "more than 50 people were killed", to: "more than 60 people were killed" },
  moved: "In Iraq, the militias integrated deeper into the country’s political and security system",
  before: "In the 1990s, following the war, Qaani rose in the ranks",
  cut: "Secretary of State Antony Blinken warned last week",
  doubled: "Soleimani had been instrumental in arming and training Iran’s alliance of nonstate actors.",
} as const;

export function alteredArticle(): Buffer<ArrayBuffer> {
  const text = readFileSync(`seeds/${alteredFile}`, "utf8");
  const moved = paragraphOf(text, edits.moved);
  const altered = [
    [edits.lostNot.from, edits.lostNot.to],
    [edits.number.from, edits.number.to],
    [`${moved}\n\n`, ""],
    [edits.before, `${moved}\n\n${edits.before}`],
    [`${paragraphOf(text, edits.cut)}\n\n`, ""],
    [edits.doubled, `${edits.doubled} ${edits.doubled}`],
  ].reduce((so, [from = "", to = ""]) => {
    if (so.split(from).length !== 2) throw new Error(`"${from}" does not stand once in article 002.`);
    return so.replace(from, () => to);
  }, text);
  return Buffer.from(altered);
}

function paragraphOf(text: string, beginning: string): string {
  const paragraph = text.split("\n").find((line) => line.startsWith(beginning));
  if (paragraph === undefined) throw new Error(`No paragraph begins with "${beginning}".`);
  return paragraph;
}

/** Sources as BibTeX, one `@misc` each: what kind of publication a file was is not known. Both BibTeX and biblatex read it. */
import { type Exported, excerptsOf, locatorOf, sourceOf } from "./exported.ts";
import { sayLocator } from "./plain-citation.ts";
import { type CslName, toCsl } from "./to-csl.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Keys are the slugs. The passages that are cited stand in `note`, the address in the room in `howpublished`. */
export function toBibtex(exported: Exported): string {
  const excerpts = excerptsOf(exported);
  return toCsl(exported)
    .map((item) => {
      const issued = item.issued && "date-parts" in item.issued ? item.issued["date-parts"][0] : undefined;
      const [year, month, day] = issued ?? [];
      const words = item.issued && "literal" in item.issued ? item.issued.literal : undefined;
      const date = [year, month, day].filter((part) => part !== undefined);
      const address = `${exported.room}/read/${encodeURIComponent(item.id)}`;
      const place = locatorOf(sourceOf(exported, { source: item.id }), excerpts);
      const fields: [string, string | undefined][] = [
        ["title", `{${escapeTex(item.title)}}`],
        ["author", item.author?.map(toTexName).join(" and ")],
        ["publisher", item.publisher && escapeTex(item.publisher)],
        ["date", date.length > 0 ? date.map((part) => String(part).padStart(2, "0")).join("-") : undefined],
        ["year", year === undefined ? words && escapeTex(words) : String(year)],
        ["month", MONTHS[(month ?? 0) - 1]],
        ["howpublished", `\\url{${address}}`],
        ["pages", place.unit === "page" ? escapeTex(place.names.join(", ")) : undefined],
        ["note", escapeTex(`${sayLocator(place)} in Reading Room`)],
      ];
      // A month is a word of BibTeX's own, by which each style spells it: it stands bare.
      const lines = fields.flatMap(([name, value]) =>
        value === undefined ? [] : [`  ${name} = ${name === "month" ? value : `{${value}}`}`],
      );
      return `@misc{${item.id.replace(/[^\p{L}\p{N}-]/gu, "")},\n${lines.join(",\n")}\n}\n`;
    })
    .join("\n");
}

function toTexName(name: CslName): string {
  if ("literal" in name) return `{${escapeTex(name.literal)}}`;
  const particle = name["non-dropping-particle"];
  return escapeTex(`${particle ? `${particle} ` : ""}${name.family}, ${name.given}`);
}

const SIGNS: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Signs of TeX's own as words; line breaks as spaces. Letters stay UTF-8, which biber and today's BibTeX read. */
function escapeTex(words: string): string {
  return words.replace(/\s+/gu, " ").replace(/[\\{}$&#%_~^]/g, (sign) => SIGNS[sign] ?? `\\${sign}`);
}

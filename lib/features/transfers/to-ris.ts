/** Sources as RIS, which Zotero, EndNote and Mendeley read: `GEN`, since what kind of publication a file was is not known. */
import { type Exported, excerptsOf, locatorOf, sourceOf } from "./exported.ts";
import { sayLocator } from "./plain-citation.ts";
import { toCsl } from "./to-csl.ts";

/** Lines end as the format wants, in CRLF. The pages or passages that are cited stand in `SP`, and in words in `N1`. */
export function toRis(exported: Exported): string {
  const excerpts = excerptsOf(exported);
  return toCsl(exported)
    .map((item) => {
      const issued = item.issued && "date-parts" in item.issued ? item.issued["date-parts"][0] : undefined;
      const source = sourceOf(exported, { source: item.id });
      const place = locatorOf(source, excerpts);
      const fields: [string, string | undefined][] = [
        ["TY", "GEN"],
        ["ID", item.id],
        ["TI", item.title],
        ...(item.author ?? []).map((name): [string, string] => [
          "AU",
          "literal" in name
            ? name.literal
            : `${[name["non-dropping-particle"], name.family].filter(Boolean).join(" ")}, ${name.given}`,
        ]),
        ["PB", item.publisher],
        ["PY", issued?.[0] === undefined ? undefined : String(issued[0]).padStart(4, "0")],
        ["DA", issued && toRisDate(issued)],
        ["SP", place.names.join(", ")],
        ["N1", `${sayLocator(place)} in Reading Room`],
        ["N1", `${source.fileName}, SHA-256 ${source.sha256}`],
        ["UR", `${exported.room}/read/${encodeURIComponent(item.id)}`],
        ["ER", ""],
      ];
      return fields
        .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${toLine(value)}\r\n`]))
        .join("");
    })
    .join("\r\n");
}

/** `2024/02/08/`: year, month, day, and nothing more. */
function toRisDate([year = 0, month, day]: readonly number[]): string {
  const two = (part: number | undefined) => (part === undefined ? "" : String(part).padStart(2, "0"));
  return `${String(year).padStart(4, "0")}/${two(month)}/${two(day)}/`;
}

function toLine(value: string): string {
  return value.replace(/\s+/gu, " ").trim();
}

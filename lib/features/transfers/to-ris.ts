/** Sources as RIS, which Zotero, EndNote and Mendeley read: `GEN`, since what kind of publication a file was is not known. */
import { type Exported, excerptsOf, passagesOf } from "./exported.ts";
import { locator } from "./plain-citation.ts";
import { toCsl } from "./to-csl.ts";

/** Lines end as the format wants, in CRLF. The passages that are cited stand in `SP` as numbers and in `N1` in words. */
export function toRis(exported: Exported): string {
  const excerpts = excerptsOf(exported);
  return toCsl(exported)
    .map((item) => {
      const issued = item.issued && "date-parts" in item.issued ? item.issued["date-parts"][0] : undefined;
      const passages = passagesOf(excerpts, item.id);
      const source = exported.sources.get(item.id);
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
        ["SP", passages.length > 0 ? passages.join(", ") : undefined],
        ["N1", passages.length > 0 ? `${locator(passages)} in Reading Room` : undefined],
        ["N1", source && `${source.fileName}, SHA-256 ${source.sha256}`],
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

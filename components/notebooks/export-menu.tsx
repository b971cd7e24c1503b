// Taking along: a notebook, a selection or what a filter finds, in every format that the tools of researchers read. Each is a link.
import { Download } from "lucide-react";
import { DropMenu } from "#components/ui/drop-menu.tsx";
import styles from "./export-menu.module.css";

const formats = [
  { format: "markdown", name: "Markdown", said: "with footnotes and links to the passages" },
  { format: "docx", name: "Word", said: "a document with footnotes" },
  { format: "html", name: "Page to print", said: "HTML that stands alone" },
  { format: "csv", name: "Table", said: "CSV, a row for each excerpt" },
  { format: "jsonld", name: "Web Annotation", said: "JSON-LD, which can be brought in again" },
  { format: "csl", name: "Citations", said: "CSL-JSON, for Zotero and pandoc" },
  { format: "bibtex", name: "BibTeX", said: "the sources, with the locator" },
  { format: "ris", name: "RIS", said: "the sources, with the locator" },
] as const;

export type ExportMenuProps = {
  /** What is taken along, as the export is asked for it: `notebook=…`, or the filter's own parameters. */
  what: Readonly<Record<string, string>>;
  label?: string;
  size?: "s" | "m";
  side?: "start" | "end";
};

export function ExportMenu({ what, label = "Export", size = "m", side = "end" }: ExportMenuProps) {
  return (
    <DropMenu label={label} icon={<Download />} size={size} side={side}>
      <ul className={styles.formats}>
        {formats.map(({ format, name, said }) => (
          <li key={format}>
            <a
              className={styles.format}
              href={`/api/v1/excerpts/export?${new URLSearchParams({ ...what, format })}`}
              download={format === "html" ? undefined : ""}
              target={format === "html" ? "_blank" : undefined}
              rel="noopener"
            >
              <span className={styles.name}>{name}</span> <span className={styles.said}>{said}</span>
            </a>
          </li>
        ))}
      </ul>
    </DropMenu>
  );
}

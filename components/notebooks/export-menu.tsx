// Taking along: a notebook, a selection or what a filter finds, in every format that the tools of researchers read. Each is a link.
import { Download } from "lucide-react";
import { DropMenu } from "#components/ui/drop-menu.tsx";
import { exportFormats } from "./export-formats.ts";
import styles from "./export-menu.module.css";

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
        {exportFormats.map(({ format, name, said }) => (
          <li key={format}>
            <a
              className={styles.format}
              href={`/api/v1/excerpts/export?${new URLSearchParams({ ...what, format })}`}
              download=""
            >
              <span className={styles.name}>{name}</span> <span className={styles.said}>{said}</span>
            </a>
          </li>
        ))}
      </ul>
    </DropMenu>
  );
}

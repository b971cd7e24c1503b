/** What a part of a window is called on the line: as short as it can be, the window itself being named above. */
import { readableEdtf } from "#lib/edtf-date.ts";

const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** @example partName("198X") // "1980s"; partName("2024-02") // "Feb"; partName("2024-02-08") // "8" */
export function partName(edtf: string): string {
  if (edtf.length === 10) return String(Number(edtf.slice(8)));
  if (edtf.length === 7) return months[Number(edtf.slice(5)) - 1] ?? edtf;
  return edtf.includes("X") ? `${edtf.replaceAll("X", "0")}s` : edtf;
}

/** The same where nothing stands above it. @example partSaid("2024-02") // "Feb 2024" */
export function partSaid(edtf: string): string {
  return edtf.length === 7 ? `${partName(edtf)} ${edtf.slice(0, 4)}` : (readableEdtf(edtf) ?? edtf);
}

// A date in words, as precise as it is known. What is no EDTF stands as it was given; null says that no date is given.
import { htmlDate, readableEdtf } from "#lib/edtf-date.ts";

export function EdtfTime({ edtf, none = "no date" }: { edtf: string | null; none?: string }) {
  if (edtf === null) return <span>{none}</span>;
  const words = readableEdtf(edtf) ?? edtf;
  const html = htmlDate(edtf);
  return html ? <time dateTime={html}>{words}</time> : <span title={edtf}>{words}</span>;
}

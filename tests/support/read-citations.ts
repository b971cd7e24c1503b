/** Readers of BibTeX and RIS, as small as the formats allow: to see that what is written can be read again. Not for files of others. */
type Entry = {
  readonly type: string;
  readonly key: string;
  readonly fields: Readonly<Record<string, string>>;
};

/** Entries whose fields stand in braces. Throws where braces do not close. */
export function readBibtex(text: string): Entry[] {
  const entries: Entry[] = [];
  let at = 0;
  const braced = (): string => {
    if (text[at] !== "{") throw new Error(`No brace at ${at}: ${text.slice(at, at + 20)}`);
    let depth = 0;
    const from = at + 1;
    for (; at < text.length; at += 1) {
      if (text[at] === "\\") at += 1;
      else if (text[at] === "{") depth += 1;
      else if (text[at] === "}") depth -= 1;
      if (depth > 0) continue;
      at += 1;
      return text.slice(from, at - 1);
    }
    throw new Error("A brace is not closed.");
  };
  const head = /\s*@(\w+)(?=\{)/y;
  for (;;) {
    head.lastIndex = at;
    const [whole, type = ""] = head.exec(text) ?? [];
    if (whole === undefined) break;
    at += whole.length;
    const body = braced();
    const [, key = ""] = /^([^,\s]+),/.exec(body) ?? [];
    const inner = readFields(body.slice(key.length + 1));
    entries.push({ type, key, fields: inner });
  }
  if (text.slice(at).trim() !== "") throw new Error(`What is this: ${text.slice(at, at + 40)}`);
  return entries;
}

function readFields(body: string): Record<string, string> {
  const fields: Record<string, string> = {};
  const field =
    /\s*(\w+) = (?:([a-z]{3})(?=,|\s)|\{((?:[^{}\\]|\\.|\{(?:[^{}\\]|\\.|\{(?:[^{}\\]|\\.)*\})*\})*)\}),?\s*/y;
  for (let match = field.exec(body); match !== null; match = field.exec(body))
    fields[match[1] ?? ""] = match[2] ?? match[3] ?? "";
  const read = [...body.matchAll(/^ {2}(\w+) = /gm)].length;
  if (Object.keys(fields).length !== read) throw new Error(`Not every field could be read: ${body}`);
  return fields;
}

/** The lines of each record, by tag. Throws at a line that is none. */
export function readRis(text: string): Record<string, string[]>[] {
  const records: Record<string, string[]>[] = [];
  let record: Record<string, string[]> | null = null;
  for (const line of text.split("\r\n")) {
    if (line === "") continue;
    const [, tag = "", value = ""] = /^([A-Z][A-Z0-9]) {2}- (.*)$/.exec(line) ?? [];
    if (tag === "") throw new Error(`No line of RIS: ${JSON.stringify(line)}`);
    if (tag === "TY") record = {};
    if (record === null) throw new Error("A record begins without TY.");
    record[tag] = [...(record[tag] ?? []), value];
    if (tag !== "ER") continue;
    records.push(record);
    record = null;
  }
  if (record !== null) throw new Error("The last record does not end.");
  return records;
}

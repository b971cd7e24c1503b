/**
 * Records as JSON for people and for git: what fits a line stands on one, everything else is opened up, in an order that is always the
 * same. Reading it again gives the same records.
 */

const WIDTH = 160;

/** @example printRecords([{ at: [0, 5], exact: "Qaani" }]) // '[\n  {"at": [0, 5], "exact": "Qaani"}\n]\n' */
export function printRecords(records: readonly object[]): string {
  if (records.length === 0) return "[]\n";
  return `[\n${records.map((record) => `  ${print(record, 2)}`).join(",\n")}\n]\n`;
}

function print(value: unknown, indent: number): string {
  const line = printLine(value);
  if (typeof value !== "object" || value === null || line.length + indent <= WIDTH) return line;
  const inner = " ".repeat(indent + 2);
  const isList = Array.isArray(value);
  const parts = isList
    ? value.map((one) => `${inner}${print(one, indent + 2)}`)
    : entriesOf(value).map(([name, one]) => `${inner}${JSON.stringify(name)}: ${print(one, indent + 2)}`);
  const [open, close] = isList ? ["[", "]"] : ["{", "}"];
  return `${open}\n${parts.join(",\n")}\n${" ".repeat(indent)}${close}`;
}

function printLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(printLine).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return `{${entriesOf(value)
    .map(([name, one]) => `${JSON.stringify(name)}: ${printLine(one)}`)
    .join(", ")}}`;
}

/** Without what is not there, and without empty lists, which say nothing. */
function entriesOf(value: object): [string, unknown][] {
  return Object.entries(value).filter(
    ([name, one]) => one !== undefined && !(Array.isArray(one) && one.length === 0 && name !== "about"),
  );
}

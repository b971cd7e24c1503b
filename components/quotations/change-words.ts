/** A change as an editor says it. */
import type { JudgementView } from "#lib/features/quotations/schema.ts";

type Change = JudgementView["changes"][number];

/** @example changeWords({ kind: "number", source: "50", quote: "500" }) // "Number changed: “50” became “500”" */
export function changeWords({ kind, source, quote }: Change): string {
  const name = named[kind];
  if (quote === "…") return `Left out, and marked: “${source}”`;
  if (quote === "") return `${kind === "negation" ? "Negation lost" : "Left out"}: “${source}”`;
  if (source === "") return `${kind === "negation" ? "Negation added" : "Added"}: “${quote}”`;
  return `${name}: “${source}” became “${quote}”`;
}

const named: Readonly<Record<Change["kind"], string>> = {
  negation: "Negation changed",
  number: "Number changed",
  name: "Name changed",
  word: "Word changed",
  order: "Order changed",
  insertion: "Added",
  omission: "Left out",
  typography: "Written otherwise",
};

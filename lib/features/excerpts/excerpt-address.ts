/** Where excerpts are listed. What is asked of the list stands in its address; the only place that knows how such an address is spelled. */
import type { Colour } from "./schema.ts";

export type ExcerptsRequest = {
  readonly q?: string | undefined;
  readonly source?: string | undefined;
  /** A tag, with all below it. */
  readonly tag?: string | undefined;
  readonly untagged?: boolean | undefined;
  readonly colour?: Colour | undefined;
  readonly entity?: string | undefined;
  readonly event?: string | undefined;
  readonly claim?: string | undefined;
  /** The slug of a notebook; `none` for what stands in none. */
  readonly notebook?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** What was deleted, instead of what was not. */
  readonly deleted?: boolean | undefined;
  readonly order?: "text" | undefined;
  readonly cursor?: string | undefined;
};

/**
 * The address of the list, or of the part of it that a filter admits. `cursor` only leads on within the same question.
 * @example excerptsAddress({ tag: "proxies/iraq", order: "text" }) // "/excerpts?tag=proxies%2Firaq&order=text"
 */
export function excerptsAddress(asked: ExcerptsRequest = {}): string {
  const parameters = new URLSearchParams(excerptParameters(asked)).toString();
  return parameters === "" ? "/excerpts" : `/excerpts?${parameters}`;
}

/** The same question as names and values. */
export function excerptParameters(asked: ExcerptsRequest): Record<string, string> {
  const said = Object.entries(asked).filter(([, value]) => value);
  return Object.fromEntries(said.map(([name, value]) => [name, String(value)]));
}

/** How a name in the text is the name of somebody, in sentences for a card; nothing where it is simply their name. */

export type Naming = {
  /** The words in the text. */
  readonly words: string;
  /** The canonical name. */
  readonly name: string;
  /** The kind of the name that matched: alias, spelling, abbreviation, misprint. */
  readonly as?: string | undefined;
  /** Why it is this one, where names compete. */
  readonly why?: string | undefined;
  readonly sense?: string | undefined;
};

const kinds: Readonly<Record<string, string>> = {
  alias: "another name",
  spelling: "another spelling",
  abbreviation: "an abbreviation",
  misprint: "a misprint",
};

/**
 * @example howNamed({ words: "Qaanis", name: "Esmail Qaani", as: "misprint" }) // ["Here as “Qaanis”, a misprint."]
 */
export function howNamed({ words, name, as, why, sense }: Naming): string[] {
  const kind = as && kinds[as];
  const named = words === name ? null : `Here as “${words}”${kind ? `, ${kind}` : ""}.`;
  return [named, why, sense && `Meant as: ${sense}.`].flatMap((sentence) => sentence || []);
}

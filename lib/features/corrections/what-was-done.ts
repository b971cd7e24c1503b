/** An entry of the audit trail that no correction explains, in plain words: what an import or a decision on proposals did. Pure. */

type Told = Readonly<Record<string, unknown>>;

const nouns: Readonly<Record<string, string>> = {
  entity: "This",
  event: "This event",
  claim: "This claim",
};

/**
 * What was done, as a sentence. An action that is not known is given as it is written.
 *
 * @example whatWasDone("add name", null, { name: "Qaani", kind: "alias" }) // "The name “Qaani” was recorded (alias)."
 */
export function whatWasDone(action: string, before: unknown, after: unknown): string {
  const [verb = "", ...rest] = action.split(" ");
  const noun = rest.join(" ");
  const [old, now] = [told(before), told(after)];
  if (noun === "name") {
    if (verb === "add") return `The name “${now.name}” was recorded (${now.kind}).`;
    if (verb === "change") return `“${now.name}” became another kind of name (${now.kind}).`;
    return `The name “${old.name}” was taken away.`;
  }
  if (noun === "suggestion") {
    const count = Number(now.count ?? old.count ?? 1);
    const words = `“${now.exact ?? old.exact}”${count > 1 ? ` and ${count - 1} more` : ""}`;
    return verb === "undo"
      ? `Undone: what was proposed at ${words} was accepted.`
      : `What was proposed at ${words} was accepted${verb === "change" ? ", with a change" : ""}.`;
  }
  const subject = nouns[noun];
  if (subject === undefined) return `${action.charAt(0).toUpperCase()}${action.slice(1)}.`;
  const deeds: Readonly<Record<string, string>> = {
    add: "was recorded.",
    change: "was changed.",
    remove: "was taken away.",
  };
  return `${subject} ${deeds[verb] ?? verb}`;
}

function told(value: unknown): Told {
  return value !== null && typeof value === "object" ? (value as Told) : {};
}

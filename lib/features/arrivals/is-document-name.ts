/**
 * Whether a file of a folder or an archive may be a document, by its path alone: what a system puts beside people's files is not.
 *
 * @example isDocumentName("press/a.txt") // true
 * @example isDocumentName("__MACOSX/press/._a.txt") // false
 */
export function isDocumentName(path: string): boolean {
  return !path.split("/").some((name) => name.startsWith(".") || name === "__MACOSX" || SYSTEM.test(name));
}

const SYSTEM = /^(?:Thumbs\.db|desktop\.ini)$/iu;

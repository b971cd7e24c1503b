/** Words as Markdown that shows them unchanged. Pure. */

/**
 * Every sign that Markdown could read as its own is escaped; what begins a list or a heading only where a line begins.
 *
 * @example escapeMarkdown("1. *Not* a list") // "1\\. \\*Not\\* a list"
 */
export function escapeMarkdown(words: string): string {
  return words
    .replace(/[\\`*_[\]<>|~&$]/g, "\\$&")
    .replace(/^(\s*)([-+#=])/gm, "$1\\$2")
    .replace(/^(\s*\d{1,9})([.)])/gm, "$1\\$2")
    .replace(/^[ \t]+/gm, "");
}

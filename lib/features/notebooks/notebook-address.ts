/** Where notebooks are: all of them, or one. */

export const notebooksAddress = "/notebooks";

/** @example notebookAddress("who-commands") // "/notebooks/who-commands" */
export function notebookAddress(slug: string): string {
  return `${notebooksAddress}/${encodeURIComponent(slug)}`;
}

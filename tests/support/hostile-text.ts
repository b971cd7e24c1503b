/**
 * What breaks code that handles text, under names: a case table is run again with each text made hostile so.
 * The words stay findable: each way keeps every letter in order, or adds some around.
 */

export type Hostility = { readonly name: string; readonly make: (text: string) => string };

export const hostilities: readonly Hostility[] = [
  { name: "as it is", make: (text) => text },
  { name: "CRLF line ends", make: (text) => text.replaceAll("\n", "\r\n") },
  { name: "no-break spaces", make: (text) => text.replaceAll(" ", "\u00a0") },
  { name: "combining marks", make: (text) => text.replace(/[aeiou]/g, "$&\u0301\u0323") },
  { name: "an astral character before", make: (text) => `🕊 ${text}` },
  { name: "astral letters", make: (text) => text.replaceAll("a", "𝒶") },
  { name: "right-to-left text around", make: (text) => `قاآنی ${text} שלום` },
  { name: "soft hyphens", make: (text) => text.replace(/\p{L}(?=\p{L})/gu, "$&\u00ad") },
];

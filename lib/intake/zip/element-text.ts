/** The words of the first element of a name in a small XML file: enough for properties, where a parser would be one more danger. */

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** @example elementText("<p><dc:title>Rain &amp; snow</dc:title></p>", "dc:title") // "Rain & snow" */
export function elementText(xml: string, name: string): string | null {
  const found = new RegExp(`<${name}(?:\\s[^<>]*)?>([^<]*)</`).exec(xml)?.[1];
  const words = found && decodeEntities(found).replace(/\s+/gu, " ").trim();
  return words ? words.slice(0, 1000) : null;
}

/** @example decodeEntities("&#x2019;s") // "’s" */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const point = Number.parseInt(hex ?? decimal, hex ? 16 : 10);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : "\ufffd";
  });
}

/** Just enough of an XML reader to hold our own documents to: it throws where one is not well-formed. */

export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
};

const TOKEN = /<\?[^?]*\?>|<(\/?)([A-Za-z][\w.]*)((?:\s+[\w:.]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const REFERENCES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#13": "\r" };

/** The root element. */
export function readXml(document: string): XmlElement {
  const root = { name: "", attributes: {}, children: [] as (XmlElement | string)[] };
  const open = [root];
  let at = 0;
  for (const match of document.matchAll(TOKEN)) {
    const [all, closes, name = "", attributes = "", isEmpty, text] = match;
    at += all.length;
    const parent = open.at(-1) ?? root;
    if (text !== undefined) parent.children.push(unescaped(text));
    else if (closes) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes what is not open.`);
    } else if (name !== "") {
      const element = { name, attributes: attributesOf(attributes), children: [] };
      parent.children.push(element);
      if (!isEmpty) open.push(element);
    }
  }
  if (at < document.length) throw new Error(`Not XML: ${document.slice(at, at + 40)}`);
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> is never closed.`);
  const [element, ...others] = root.children.filter((child) => typeof child !== "string");
  if (element === undefined || others.length > 0) throw new Error("A document has one root.");
  return element;
}

/** All elements below that `isMeant` picks, outermost only. */
export function findAll(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) =>
    typeof child === "string" ? [] : child.name === name ? [child] : findAll(child, name),
  );
}

function attributesOf(source: string): Record<string, string> {
  return Object.fromEntries(
    Array.from(source.matchAll(/([\w:.]+)="([^"]*)"/g), ([, name = "", value = ""]) => [
      name,
      unescaped(value),
    ]),
  );
}

function unescaped(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them, and that is what is tested.
  if (/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/u.test(text))
    throw new Error("A character that XML cannot hold.");
  return text.replace(/&([^;]*;?)/g, (_, reference: string) => {
    const character = REFERENCES[reference.slice(0, -1)];
    if (character === undefined || !reference.endsWith(";"))
      throw new Error(`&${reference} refers to nothing.`);
    return character;
  });
}

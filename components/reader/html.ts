/**
 * Markup as strings, in which every word is escaped unless it is markup made here. For the article alone, which reaches the
 * browser once, as HTML; everything else is drawn by React.
 */

/** Markup that `html` has made. Nothing else makes one, so that no text of a source can ever pass for it. */
export class Html {
  readonly #markup: string;

  constructor(parts: readonly string[], values: readonly HtmlValue[]) {
    this.#markup = parts.map((part, index) => part + markupOf(values[index])).join("");
  }

  toString(): string {
    return this.#markup;
  }
}

export type HtmlValue = Html | string | number | undefined | readonly (Html | string)[];

/**
 * Markup with values between: strings are escaped, for content and for attributes in double quotes alike; markup and lists of
 * it go in as they are; undefined is nothing.
 *
 * @example String(html`<p>${"a < b"}</p>`) // "<p>a &lt; b</p>"
 */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(parts, values);
}

/**
 * One attribute with its leading space, or nothing where its value is undefined.
 * @example String(html`<a${attribute("title", "x")}>`) // '<a title="x">'
 */
export function attribute(
  name: `data-${string}` | "id" | "href" | "class" | "tabindex",
  value: string | number | undefined,
): Html {
  return value === undefined ? html`` : new Html([` ${name}="`, '"'], [value]);
}

function markupOf(value: HtmlValue): string {
  if (value === undefined) return "";
  if (value instanceof Html) return value.toString();
  if (typeof value === "object") return value.map(markupOf).join("");
  return escapeText(String(value));
}

const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  // A parser makes a line feed of a bare carriage return, which would move every position behind a CRLF.
  "\r": "&#13;",
};

function escapeText(text: string): string {
  return text.replace(/[&<>"\r]/g, (character) => references[character] ?? character);
}

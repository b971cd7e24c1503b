/**
 * A saved page made harmless to be looked at as it was: structure and words, pictures only where the file itself carries them; no
 * script, style, form or frame, and nothing that could be followed or fetched. It is for an iframe with an empty `sandbox` all the
 * same. Markup beyond the bounds of the reader is the reader's to refuse.
 */
import sanitizeHtml from "sanitize-html";

const KEPT =
  "h1 h2 h3 h4 h5 h6 p div section article main header footer nav aside figure figcaption blockquote pre code ul ol li dl dt dd table caption thead tbody tfoot tr td th a b strong i em u s sub sup small mark q cite abbr time br hr img span address bdi bdo ruby rb rt rp wbr".split(
    " ",
  );

/** @example sanitizePage('<p onclick="steal()">It <script>…</script>rained.</p>') // "<p>It rained.</p>" */
export function sanitizePage(html: string): string {
  return sanitizeHtml(html, {
    allowedTags: KEPT,
    allowedAttributes: {
      "*": ["dir", "lang"],
      img: ["src", "alt", "width", "height"],
      td: ["colspan", "rowspan"],
      th: ["colspan", "rowspan", "scope"],
      ol: ["start"],
      time: ["datetime"],
    },
    allowedSchemes: [],
    allowedSchemesByTag: { img: ["data"] },
    allowProtocolRelative: false,
    allowedSchemesAppliedToAttributes: ["src", "href"],
    nonTextTags: [
      "script",
      "style",
      "textarea",
      "option",
      "noscript",
      "xmp",
      "svg",
      "math",
      "template",
      "title",
      "iframe",
    ],
    exclusiveFilter: ({ tag, attribs }) =>
      tag === "img" && !/^data:image\/(?:png|jpeg|gif|webp|avif);base64,/i.test(attribs.src ?? ""),
    nestingLimit: 200,
    enforceHtmlBoundary: false,
  });
}

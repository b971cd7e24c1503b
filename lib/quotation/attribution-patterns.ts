/**
 * How English attributes a quotation: "said X", "according to X", "X, an expert, wrote", "X: “…”", "“…” (X)". Names are what is
 * capitalised as one.
 */

/** Stands for each character of quoted words, which are not read. */
export const QUOTED = "\u0001";

const VERB =
  "(?:said|says|told|tells|wrote|writes|warned|warns|added|adds|noted|notes|argued|argues|stated|states|asked|asks|insisted|insists|announced|reported|reports|explained|explains|claimed|claims|believes|believed|observed|observes|called|calls|described|describes|recalled|recalls|concluded|concludes|stressed|stresses|emphasi[sz]ed|emphasi[sz]es|urged|urges|vowed|vows|pledged|pledges|insisted on|spoke of|speaks of|put it|puts it)";
const PARTICLE = "(?:al|el|bin|ibn|de|der|van|von|of|of the|for|at the)";
const CAPITAL = "[\\p{Lu}][\\p{L}\\p{N}.’'&-]*";
/** What somebody is, behind whose he is: "the Quds Force commander", "U.S. officials". */
const OFFICE =
  "(?:officials?|commander|chief|leader|minister|president|government|spokesman|spokeswoman|spokesperson|sources?|advisers?|analysts?|experts?|ambassador|diplomats?)";
const NAMED = `(?:${CAPITAL}(?:\\s+(?:${PARTICLE}\\s+)?${CAPITAL}){0,6}(?:\\s+\\d{2,3}(?!\\p{N}))?(?:\\s+${OFFICE}(?!\\p{L}))?)`;
/** "an expert on Iran’s Revolutionary Guard": the name in it is not who speaks. */
const DESCRIBED = `(?:an?|the)\\s+(?:\\p{L}[\\p{L}-]*\\s+){1,4}(?:on|of|for|to|at|from|with|in)\\s+(?:the\\s+)?${NAMED}`;
const NAME = `(?:${DESCRIBED}|${NAMED})`;
const ASIDE = '(?:,[^,“”"]{1,120},)?';
const OPENS = "(?:^|[^\\p{L}])";

/** The name is the first group. */
export const PATTERNS = [
  new RegExp(`${OPENS}(?:according to|in the words of|quoting)\\s+(?:the\\s+)?(${NAME})`, "giu"),
  new RegExp(`${OPENS}(?!tells|told|asks|asked)${VERB}\\s+(?:the\\s+)?(${NAME})`, "gu"),
  new RegExp(`\\u0001\\s*(?:asks|asked)\\s+(?:the\\s+)?(${NAME})`, "gu"),
  new RegExp(
    `${OPENS}(${NAME})${ASIDE}\\s+(?:(?:has|had|also|later|once|then|recently|who|as)\\s+){0,2}${VERB}(?!\\p{L})`,
    "gu",
  ),
  new RegExp(`^(${NAME})${ASIDE}\\s+[^:,;\\u0001]{0,60}:\\s*[“"„«]?\\s*\\u0001`, "gu"),
  new RegExp(`${OPENS}(${NAME})\\s*:\\s*[“"„«]?\\s*\\u0001`, "gu"),
  new RegExp(`\\u0001[”"»“]?\\s*[—–(-]+\\s*(${NAME})`, "gu"),
];

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("../../app/tokens.css", import.meta.url), "utf8");
const tokens = new Map(
  [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(
    ([, name, light, dark]) => [name, { light, dark }],
  ),
);

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two tokens by WCAG 2.2, 1 to 21. */
function contrast(one: string, other: string, theme: "light" | "dark"): number {
  const [a, b] = [one, other].map((name) => luminance(tokens.get(name)?.[theme] ?? "none"));
  return (Math.max(a ?? 0, b ?? 0) + 0.05) / (Math.min(a ?? 0, b ?? 0) + 0.05);
}

const grounds = ["paper", "sheet", "well"];
const layers = ["person", "organization", "place", "event", "claim", "excerpt", "hit", "chosen"];
const colours = ["yellow", "green", "blue", "pink", "purple"];
const words: readonly [string, string][] = [
  ...["ink", "ink-soft", "ink-faint", "accent"].flatMap((ink) =>
    grounds.map((on): [string, string] => [ink, on]),
  ),
  ...[...layers, ...colours].flatMap((layer) =>
    [...grounds, `${layer}-wash`].map((on): [string, string] => [`${layer}-text`, on]),
  ),
  ...[...layers, ...colours].map((layer): [string, string] => ["ink", `${layer}-wash`]),
  ["on-ink", "ink"],
  ["on-ink", "ink-soft"],
  ["good", "good-wash"],
  ["bad", "bad-wash"],
  ["ink", "bad-wash"],
  ["ink", "good-wash"],
];
const lines: readonly [string, string][] = [
  "focus",
  "rule-strong",
  ...[...layers, ...colours].map((layer) => `${layer}-line`),
].flatMap((line) => grounds.map((on): [string, string] => [line, on]));

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  test.each(words)("the words in %s can be read on %s", (ink, ground) => {
    expect(contrast(ink, ground, theme)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(lines)("the line %s can be seen on %s", (line, ground) => {
    expect(contrast(line, ground, theme)).toBeGreaterThanOrEqual(3);
  });
});

test("no two layers share both the style and the weight of their line", () => {
  const looks = layers.map((layer) => {
    const rule = new RegExp(`\\[data-kind="${layer}"\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? "";
    const style = /--kind-style: (\w+)/.exec(rule)?.[1] ?? "solid";
    return `${style} ${/--kind-weight: (\w+)/.exec(rule)?.[1] ?? "1px"}`;
  });
  const underlined = looks.slice(0, 5);
  expect(new Set(underlined).size).toBe(underlined.length);
});

test("no two colours of excerpts share both the style and the weight of their line", () => {
  const looks = ["none", ...colours].map((colour) => {
    const rule = new RegExp(`\\[data-colour="${colour}"\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? "";
    const wash = /--colour-wash: (\S+);/.test(rule);
    const style = /--colour-style: (\w+)/.exec(rule)?.[1] ?? "solid";
    return `${wash} ${style} ${/--colour-weight: (\w+)/.exec(rule)?.[1] ?? "2px"}`;
  });
  expect(new Set(looks).size).toBe(looks.length);
});

import { describe, expect, test } from "vitest";
import { sameWords } from "#lib/collation/words/typography.ts";

describe("sameWords", () => {
  test.each([
    ["quotation marks", "“Yes,” he said", "'Yes,' he said"],
    ["a dash", "task—using", "task - using"],
    ["case", "The Axis of Resistance", "the axis of resistance"],
    ["a no-break space", "Quds Force", "Quds\u00a0Force"],
    ["a line break", "Quds Force", "Quds\r\nForce"],
    ["a comma", "a Western official", "a Western, official"],
    ["an apostrophe that one lost", "Qaani’s", "Qaanis"],
    ["the full stops of initials", "the U.S. army", "the US army"],
    ["a hyphen", "drone-strike", "drone strike"],
    ["an accent", "Qaanī", "Qaani"],
    ["a soft hyphen", "Resis\u00adtance", "Resistance"],
    ["a mark of two units as one", "e\u0301tude", "étude"],
  ])("holds them the same over %s", (_name, left, right) => {
    expect(sameWords(left, right)).toBe(true);
    expect(sameWords(right, left)).toBe(true);
  });

  test.each([
    ["a lost not", "was not", "was"],
    ["words written as one", "Kippur War", "KippurWar"],
    ["nowhere, now here", "now here", "nowhere"],
    ["one digit", "43,548", "43,549"],
    ["a decimal point for a separator", "43,548", "43.548"],
    ["digits written as one", "10 12", "1012"],
    ["a range", "10–12", "10, 12"],
    ["a sign", "-5", "5"],
    ["per cent", "5 %", "5"],
    ["a currency", "$5", "€5"],
    ["an emoji", "fine 🕊", "fine 🔥"],
  ])("tells them apart over %s", (_name, left, right) => {
    expect(sameWords(left, right)).toBe(false);
    expect(sameWords(right, left)).toBe(false);
  });
});

import { describe, expect, it } from "vitest";
import { type Chosen, shiftWords } from "#components/review/shift-words.ts";

const chosen: Chosen = { start: 11, end: 20, before: "🕊 Hassan ", words: "Nasrallah", after: " spoke." };

describe("the chosen words", () => {
  it("take in the word before and leave it out again", () => {
    const longer = shiftWords(chosen, "start", "out");
    expect(longer).toEqual({ ...chosen, start: 4, before: "🕊 ", words: "Hassan Nasrallah" });
    expect(shiftWords(longer, "start", "in")).toEqual(chosen);
  });

  it("take in the word behind and leave it out again", () => {
    const longer = shiftWords(chosen, "end", "out");
    expect(longer).toEqual({ ...chosen, end: 27, words: "Nasrallah spoke.", after: "" });
    expect(shiftWords(longer, "end", "in")).toEqual(chosen);
  });

  it("count an astral character as one, and never become nothing", () => {
    const longest = shiftWords(shiftWords(chosen, "start", "out"), "start", "out");
    expect(longest).toMatchObject({ start: 2, words: "🕊 Hassan Nasrallah" });
    expect(shiftWords(chosen, "start", "in")).toBe(chosen);
    expect(shiftWords(chosen, "end", "in")).toBe(chosen);
  });
});

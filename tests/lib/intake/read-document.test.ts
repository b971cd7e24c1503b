import { expect, test } from "vitest";
import { DEFAULT_BOUNDS } from "#lib/intake/bounds.ts";
import { readDocument } from "#lib/intake/read-document.ts";
import { PDF_DOCUMENTS } from "#tests/support/documents/pdf-documents.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

test("a document keeps its bytes and their digest, and says how it was read", async () => {
  const original = bytes("\ufeffA Title\r\n\r\nQods\u00a0Force.\r\n");
  const outcome = await readDocument(original, "Note.TXT");
  expect(outcome).toMatchObject({
    ok: true,
    value: { fileName: "Note.TXT", format: "txt", reader: "txt@1", encoding: "utf-8", original },
  });
  expect(outcome.ok && outcome.value.text).toBe("A Title\r\n\r\nQods\u00a0Force.\r\n");
  expect(outcome.ok && outcome.value.sha256).toMatch(/^[0-9a-f]{64}$/);
});

test("the digest is that of the bytes, not of the text", async () => {
  const empty = await readDocument(bytes("abc"), "a.txt");
  const marked = await readDocument(bytes("\ufeffabc"), "a.txt");
  expect(empty.ok && empty.value.sha256).toBe(
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  );
  expect(marked.ok && empty.ok && marked.value.sha256 !== empty.value.sha256).toBe(true);
});

test("a long text is read apart, and alike", async () => {
  const text = "It rained on Monday, he said, and it rained again.\n".repeat(6000);
  const outcome = await readDocument(bytes(text), "long.txt");
  expect(outcome).toMatchObject({ ok: true, value: { reader: "txt@1", text, fileName: "long.txt" } });
});

test("a PDF says on which page its reader is, and when it is split into passages", async () => {
  const file = PDF_DOCUMENTS.find(({ fileName }) => fileName === "heads-and-feet.pdf");
  const steps: unknown[] = [];
  const outcome = await readDocument((await file?.bytes()) ?? bytes(""), "heads.pdf", DEFAULT_BOUNDS, {
    onStep: (step) => steps.push(step),
  });
  expect(outcome.ok).toBe(true);
  expect(steps).toEqual([{ step: "reading", page: 1, of: 4 }, { step: "splitting" }]);
});

test("marks that could be read in many ways hold nothing up", async () => {
  const comments = "<!--a-->".repeat(1000);
  expect((await readDocument(bytes(`${comments}x`), "a.html")).ok).toBe(true);
  expect((await readDocument(bytes("<a".repeat(100_000)), "a.html")).ok).toBe(true);
});

test.each([
  ["data", "a.json", bytes('{"rained": true}'), "unknown-format"],
  ["Rich Text", "a.doc", bytes("{\\rtf1 It rained.}"), "unknown-format"],
  ["nothing", "a.txt", bytes(""), "empty"],
  ["white space alone", "a.txt", bytes(" \n\u00a0"), "not-text"],
  ["a picture", "a.txt", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0), "not-text"],
  ["a program", "a.txt", Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0), "unknown-format"],
  ["more than is read", "a.txt", new Uint8Array(16 * 1024 * 1024 + 1).fill(0x61), "too-large"],
])("%s is refused, and the message names the file", async (_name, fileName, original, code) => {
  const outcome = await readDocument(original, fileName);
  expect(outcome.ok ? null : outcome.failure.code).toBe(code);
  expect(outcome.ok ? null : outcome.failure.message).toContain(`"${fileName}"`);
});

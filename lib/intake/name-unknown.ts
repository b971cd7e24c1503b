/** A binary file that no reader takes, called by its name, with what to do about it. */
import { fileTypeFromBuffer } from "file-type";
import { RefusedFile } from "./refused.ts";

/** Parts of an Office file from before 2007, or of a new one under a password, as their names stand in the bytes (UTF-16). */
const OLE: readonly (readonly [string, RefusedFile["code"], string])[] = [
  ["EncryptedPackage", "encrypted", "It is locked with a password. Save it without one and try again."],
  ["WordDocument", "unknown-format", "It is an old Word document (.doc). Save it as .docx and try again."],
  [
    "Workbook",
    "unknown-format",
    "It is an old spreadsheet (.xls). Save the text in it as .docx or as plain text.",
  ],
  ["PowerPoint Document", "unknown-format", "It is an old presentation (.ppt). Export it as PDF."],
];

export async function nameUnknown(bytes: Uint8Array<ArrayBuffer>): Promise<RefusedFile> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    const names = Buffer.from(bytes);
    const found = OLE.find(([part]) => names.includes(Buffer.from(part, "utf16le")));
    if (found) return new RefusedFile(found[1], found[2]);
  }
  const type = await fileTypeFromBuffer(bytes);
  if (type === undefined) {
    return new RefusedFile(
      "not-text",
      "It is no text, and of no format that is known. Export it as PDF or as plain text.",
    );
  }
  const { ext, mime } = type;
  if (mime.startsWith("image/")) {
    return new RefusedFile(
      "unknown-format",
      `It is a picture (${ext}). Have the words in it recognised (OCR) and bring in the result as PDF or text.`,
    );
  }
  if (/^(?:audio|video)\//.test(mime))
    return new RefusedFile("unknown-format", `It is a recording (${ext}). Bring in its transcript as text.`);
  return new RefusedFile(
    "unknown-format",
    `It is a file of the kind ${ext}, which no reader takes. Export it as PDF, .docx or text.`,
  );
}

/** Text as bytes in the encodings from before Unicode, made by asking the platform's decoder what each byte means. */

/** ASCII and one byte for each other character. */
export function inOneByte(encoding: string, text: string): Uint8Array<ArrayBuffer> {
  const codes = Array.from({ length: 128 }, (_, index) => [index + 128]);
  return encode(text, tableOf(encoding, codes), encoding);
}

/** ASCII and two bytes for each other character. */
export function inTwoBytes(encoding: string, text: string): Uint8Array<ArrayBuffer> {
  const codes = Array.from({ length: 0x7e }, (_, high) =>
    Array.from({ length: 0xbf }, (_, low) => [high + 0x81, low + 0x40]),
  ).flat();
  return encode(text, tableOf(encoding, codes), encoding);
}

function tableOf(encoding: string, codes: readonly number[][]): Map<string, number[]> {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number[]>();
  for (const code of codes) {
    const character = decoder.decode(Uint8Array.from(code));
    if ([...character].length === 1 && !table.has(character)) table.set(character, code);
  }
  return table;
}

function encode(
  text: string,
  table: ReadonlyMap<string, number[]>,
  encoding: string,
): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character < "\u0080" ? [character.charCodeAt(0)] : table.get(character);
      if (code === undefined) throw new Error(`${encoding} has no "${character}".`);
      return code;
    }),
  );
}

/** A PDF of one page written by hand, for what no library would write. */

type Parts = {
  readonly content: string | Uint8Array;
  /** The dictionary of fonts, as it stands in the file. */
  readonly fonts: string;
  readonly filter?: string;
  /** Drawings that the page and one another may call by name. */
  readonly forms?: readonly { readonly name: string; readonly content: string }[];
};

export function rawPdf({ content, fonts, filter, forms = [] }: Parts): Uint8Array<ArrayBuffer> {
  const first = 5;
  const names = forms.map(({ name }, index) => `/${name} ${first + index} 0 R`).join(" ");
  const resources = `<< /Font ${fonts} /XObject << ${names} >> >>`;
  const objects: Buffer[] = [
    Buffer.from("<< /Type /Catalog /Pages 2 0 R >>"),
    Buffer.from("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
    Buffer.from(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources ${resources} >>`,
    ),
    stream(Buffer.from(content as Uint8Array), filter ? `/Filter /${filter}` : ""),
    ...forms.map((form) =>
      stream(
        Buffer.from(form.content),
        `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources ${resources}`,
      ),
    ),
  ];
  const written: Buffer[] = [Buffer.from("%PDF-1.7\n")];
  const places: number[] = [];
  let length = written[0]?.length ?? 0;
  const write = (bytes: Buffer) => {
    written.push(bytes);
    length += bytes.length;
  };
  objects.forEach((object, index) => {
    places.push(length);
    write(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from("\nendobj\n")]));
  });
  const index = length;
  const rows = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  write(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`));
  write(Buffer.from(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${index}\n%%EOF\n`));
  return new Uint8Array(Buffer.concat(written));
}

function stream(content: Buffer, entries: string): Buffer {
  return Buffer.concat([
    Buffer.from(`<< /Length ${content.length} ${entries} >>\nstream\n`),
    content,
    Buffer.from("\nendstream"),
  ]);
}

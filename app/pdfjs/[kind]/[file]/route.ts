// What pdf.js asks for beside its own code: its worker, the character maps and the fonts that a PDF may leave out. From the
// package itself, so that they are always of one version; nothing else of it is served.
import { readFile } from "node:fs/promises";
import { join } from "node:path";

const kinds: Readonly<Record<string, { readonly files: RegExp; readonly type: string }>> = {
  build: { files: /^pdf\.worker\.min\.mjs$/, type: "text/javascript" },
  cmaps: { files: /^[\w-]{1,60}\.bcmap$/, type: "application/octet-stream" },
  standard_fonts: { files: /^[\w-]{1,60}\.(?:ttf|pfb)$/, type: "application/octet-stream" },
  wasm: { files: /^[\w-]{1,60}\.(?:wasm|js)$/, type: "application/octet-stream" },
};

type Props = { params: Promise<{ kind: string; file: string }> };

export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { kind, file } = await params;
  const known = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (!known?.files.test(file)) return new Response("Not found.", { status: 404 });
  try {
    const bytes = await readFile(join(process.cwd(), "node_modules", "pdfjs-dist", kind, file));
    return new Response(new Uint8Array(bytes), {
      headers: { "content-type": known.type, "cache-control": "private, max-age=86400" },
    });
  } catch {
    return new Response("Not found.", { status: 404 });
  }
}

/** The files that were dropped on a page or chosen in a field, folders opened, each with its path below what was dropped. */
import { isDocumentName } from "#lib/features/arrivals/is-document-name.ts";

export type DroppedFile = { readonly path: string; readonly file: File };

/** Must be called while the drop is being handled: its entries are gone afterwards. */
export async function droppedFiles(dropped: DataTransfer): Promise<DroppedFile[]> {
  const entries = [...dropped.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const found = (await Promise.all(entries.map(filesOf))).flat();
  return found.filter(({ path }) => isDocumentName(path));
}

/** Of a field; in one for folders, each file knows its path. */
export function chosenFiles(list: FileList): DroppedFile[] {
  return [...list]
    .map((file) => ({ path: file.webkitRelativePath || file.name, file }))
    .filter(({ path }) => isDocumentName(path));
}

async function filesOf(entry: FileSystemEntry): Promise<DroppedFile[]> {
  const path = entry.fullPath.replace(/^\/+/u, "");
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    return [{ path, file }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const inside: FileSystemEntry[] = [];
  // A browser gives a folder's entries in portions, and an empty one at the end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) break;
    inside.push(...some);
  }
  return (await Promise.all(inside.map(filesOf))).flat();
}

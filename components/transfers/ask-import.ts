/** Asks the room to read a file of notes, or to bring it in, and to take back what it brought. Whatever happens is a value. */
import { changeExcerptsAction } from "#lib/features/excerpts/actions.ts";
import { deleteNotebookAction } from "#lib/features/notebooks/actions.ts";
import type { ImportChoices, ImportReport } from "#lib/features/transfers/schema.ts";
import { failed, type Outcome, succeeded } from "#lib/outcome.ts";

export type ImportFile = { readonly name: string; readonly json: unknown };

export async function readFile(file: File): Promise<Outcome<ImportFile>> {
  try {
    return succeeded({ name: file.name, json: JSON.parse(await file.text()) });
  } catch {
    return failed(
      "invalid-body",
      "It is no JSON. Of Hypothesis’s exports, choose JSON; of this room’s, Web Annotation.",
    );
  }
}

type Asked = {
  /** Empty for the one of which the file tells, or none. */
  readonly notebook: string;
  readonly isDry: boolean;
  readonly choices?: ImportChoices;
};

export async function askImport(
  { json }: ImportFile,
  { notebook, isDry, choices = {} }: Asked,
): Promise<Outcome<ImportReport>> {
  const query = new URLSearchParams();
  if (notebook) query.set("notebook", notebook);
  if (isDry) query.set("dry", "true");
  try {
    const answer = await fetch(`/api/v1/excerpts/import?${query}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ file: json, choices }),
    });
    const body = await answer.json();
    if (answer.ok) return succeeded(body);
    return failed(body.error?.code ?? "internal-error", body.error?.message ?? "The room gave no reason.");
  } catch {
    return failed("unreachable", "The room did not answer. Is it still open? Try again.");
  }
}

/** As many as one request may bring. */
const atOnce = 1_000;

/** Deletes what was brought in, and a notebook that was made for it. */
export async function takeBack(
  { saved, notebook }: ImportReport,
  known: readonly string[],
): Promise<Outcome<unknown>> {
  const ids = saved.flatMap(({ id }) => id ?? []);
  for (let from = 0; from < ids.length; from += atOnce) {
    const deleted = await changeExcerptsAction({ ids: ids.slice(from, from + atOnce), deleted: true });
    if (!deleted.ok) return deleted;
  }
  return notebook === null || known.includes(notebook) ? succeeded(null) : deleteNotebookAction(notebook);
}

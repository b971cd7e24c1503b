"use client";
// Imports a changed file as the next version: sends its bytes, says what went over and what waits, asks where it looks like another text.
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { ErrorNote } from "#components/ui/error-note.tsx";
import type { Superseded } from "#lib/features/versions/schema.ts";
import { versionsAddress } from "#lib/features/versions/versions-address.ts";
import styles from "./new-version.module.css";

type State =
  | { readonly is: "idle" | "busy" }
  | { readonly is: "failed"; readonly message: string }
  | { readonly is: "unrelated"; readonly message: string; readonly file: File };

export function NewVersion({ slug }: { slug: string }) {
  const [state, setState] = useState<State>({ is: "idle" });
  const router = useRouter();
  const send = async (file: File, isConfirmed: boolean) => {
    setState({ is: "busy" });
    const outcome = await post(slug, file, isConfirmed);
    if ("source" in outcome) {
      setState({ is: "idle" });
      router.push(versionsAddress(outcome.source));
    } else if (outcome.code === "unrelated") setState({ is: "unrelated", message: outcome.message, file });
    else setState({ is: "failed", message: outcome.message });
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const file = new FormData(event.currentTarget).get("file");
    if (file instanceof File && file.name !== "") void send(file, false);
    else setState({ is: "failed", message: "Choose a file first." });
  };
  return (
    <form className={styles.form} onSubmit={submit} data-print="no">
      <label className={styles.field}>
        <span>A changed file of this text</span>
        <input type="file" name="file" required />
      </label>
      <Button type="submit" disabled={state.is === "busy"}>
        {state.is === "busy" ? "Reading and carrying over …" : "Import as the next version"}
      </Button>
      {state.is === "failed" && (
        <ErrorNote live tried="The file did not become a version." happened={state.message} />
      )}
      {state.is === "unrelated" && (
        <ErrorNote
          live
          tried="The file did not become a version yet."
          happened={state.message}
          actions={
            <Button size="s" onClick={() => void send(state.file, true)}>
              It is a version of this text: import it
            </Button>
          }
        />
      )}
    </form>
  );
}

type Refused = { readonly code: string; readonly message: string };

async function post(slug: string, file: File, isConfirmed: boolean): Promise<Superseded | Refused> {
  const asked = new URLSearchParams({ fileName: file.name, confirm: String(isConfirmed) });
  try {
    const response = await fetch(`/api/v1/sources/${encodeURIComponent(slug)}/versions?${asked}`, {
      method: "POST",
      headers: { "content-type": "application/octet-stream" },
      body: file,
    });
    const answer = (await response.json()) as Superseded & { readonly error?: Refused };
    return answer.error ?? answer;
  } catch {
    return {
      code: "unreachable",
      message: "The room could not be reached. The file is still chosen: try again.",
    };
  }
}

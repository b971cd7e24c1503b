"use client";
// Keeps a checked draft under an address of its own, and goes there.
import { Bookmark } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { ErrorNote } from "#components/ui/error-note.tsx";
import { ask } from "./ask.ts";

export function SaveCheck({ draft }: { draft: string }) {
  const [state, setState] = useState<"idle" | "saving" | { readonly failed: string }>("idle");
  const router = useRouter();
  const save = async () => {
    setState("saving");
    try {
      const { id } = await ask<{ id: string }>("/api/v1/drafts/saved", { markdown: draft });
      router.push(`/check/${id}`);
    } catch (error) {
      setState({ failed: error instanceof Error ? error.message : String(error) });
    }
  };
  return (
    <>
      <Button tone="quiet" size="s" icon={<Bookmark />} onClick={save} disabled={state === "saving"}>
        {state === "saving" ? "Saving …" : "Save under an address"}
      </Button>
      {typeof state === "object" && (
        <ErrorNote
          live
          tried="The check could not be saved."
          happened={state.failed}
          remedy="It is still here: try again."
        />
      )}
    </>
  );
}

"use client";
// Takes the newest version back: asked twice, because decisions go with it; what forbids it is said.
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { ErrorNote } from "#components/ui/error-note.tsx";
import { takeVersionBackAction } from "#lib/features/versions/actions.ts";
import { versionsAddress } from "#lib/features/versions/versions-address.ts";
import styles from "./take-back.module.css";

export function TakeBack({ slug, older }: { slug: string; older: string }) {
  const [isAsked, ask] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, start] = useTransition();
  const router = useRouter();
  const take = () =>
    start(async () => {
      const done = await takeVersionBackAction(slug);
      if (done.ok) router.push(versionsAddress(done.value.source));
      else setFault(done.failure.message);
      ask(false);
    });
  return (
    <div className={styles.back} data-print="no">
      {isAsked ? (
        <>
          <span>“{older}” is current again, with everything as it was. What was decided here is undone.</span>
          <Button size="s" onClick={take} disabled={isBusy} autoFocus>
            {isBusy ? "Taking it back …" : "Take it back"}
          </Button>
          <Button size="s" tone="quiet" onClick={() => ask(false)}>
            Keep it
          </Button>
        </>
      ) : (
        <Button size="s" tone="quiet" onClick={() => ask(true)}>
          Take this version back …
        </Button>
      )}
      {fault && <ErrorNote live tried="The version could not be taken back." happened={fault} />}
    </div>
  );
}

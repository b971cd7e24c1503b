"use client";
// The box of the desk: a quotation or a draft, who is claimed to say it, or a file. Without scripts it is a form like any other.
import { Undo2 } from "lucide-react";
import { type FormEvent, useId } from "react";
import { Button } from "#components/ui/button.tsx";
import styles from "./check-room.module.css";

export type AskingFormProps = {
  quote: string;
  by: string;
  box: React.RefObject<HTMLTextAreaElement | null>;
  submit: (event: FormEvent<HTMLFormElement>) => void;
  drop: (file: File | undefined) => void;
  keep: () => void;
  /** Gives back what a file took the place of; null where nothing was. */
  putBack: (() => void) | null;
  isBusy: boolean;
};

export function AskingForm({ quote, by, box, submit, drop, keep, putBack, isBusy }: AskingFormProps) {
  const id = useId();
  return (
    <form className={styles.form} action="/check" onSubmit={submit} data-print="no">
      <label className={styles.label} htmlFor={`${id}quote`}>
        A quotation, or a whole draft with its quotation marks
      </label>
      <textarea
        ref={box}
        id={`${id}quote`}
        name="quote"
        className={styles.box}
        rows={7}
        defaultValue={quote}
        dir="auto"
        aria-describedby={`${id}hint`}
        onInput={keep}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          const file = event.dataTransfer.files[0];
          if (!file) return;
          event.preventDefault();
          drop(file);
        }}
      />
      <p id={`${id}hint`} className={styles.hint}>
        Quotations are found by their marks (“…”, "…", «…», „…“) and as block quotes. A Word document, a saved
        page, a .md or .txt can be dropped here.
        {putBack && (
          <Button tone="quiet" size="s" icon={<Undo2 />} onClick={putBack}>
            Put back what I had typed
          </Button>
        )}
      </p>
      <div className={styles.row}>
        <label className={styles.by}>
          Said by{" "}
          <input
            className={styles.input}
            name="by"
            defaultValue={by}
            placeholder="a person or an outlet, if claimed"
          />
        </label>
        <label className={styles.file}>
          <span>Or a file (.docx, .html, .md, .txt)</span>
          <input
            type="file"
            accept=".docx,.html,.htm,.md,.markdown,.txt,text/plain,text/markdown,text/html,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            onChange={(event) => drop(event.target.files?.[0])}
          />
        </label>
        <Button type="submit" tone="strong" disabled={isBusy}>
          Check
        </Button>
      </div>
    </form>
  );
}

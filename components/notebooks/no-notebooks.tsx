// No notebook yet: how one is begun, from where one stands.
import Link from "next/link";
import { EmptyState } from "#components/ui/empty-state.tsx";

export function NoNotebooks({ excerpts }: { excerpts: number }) {
  return (
    <EmptyState title="No notebook yet">
      <p>
        A notebook begins with a question.{" "}
        {excerpts === 0 ? (
          <>
            Open <Link href="/">a source</Link>, select the words that answer it and save them; then put them
            in your own order here, with what you make of them between.
          </>
        ) : (
          <>
            {excerpts === 1 ? "One excerpt is saved" : `${excerpts} excerpts are saved`} and can be put in
            your own order in it, with what you make of them between.
          </>
        )}
      </p>
    </EmptyState>
  );
}

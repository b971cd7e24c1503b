"use client";
// Goes through what is to decide by keyboard, and takes the last decision back. What to make of one is the keys of that one.
import { useRouter } from "next/navigation";
import { useKey } from "#components/keyboard/use-key.ts";
import { versionsAddress } from "#lib/features/versions/versions-address.ts";
import { useUndo } from "./use-undo.ts";

type Props = { slug: string; items: readonly string[]; at: string | null; done: string | null };

export function DecisionKeys({ slug, items, at, done }: Props) {
  const router = useRouter();
  const { undo } = useUndo(slug);
  const go = (step: 1 | -1) => {
    const here = at === null ? -1 : items.indexOf(at);
    const next = items[(here + step + items.length) % items.length];
    if (next) router.replace(versionsAddress(slug, { at: next }), { scroll: false });
  };
  useKey("j", "Next to decide", "Versions", () => go(1));
  useKey("k", "Previous to decide", "Versions", () => go(-1));
  useKey("u", "Take the last decision back", "Versions", () => {
    if (done) undo(done);
  });
  return null;
}

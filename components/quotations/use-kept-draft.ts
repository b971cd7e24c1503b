"use client";
// What stands in the box outlives the page that it was typed in, in this tab alone, and a dropped file can be taken back.
import { type RefObject, useCallback, useEffect, useState } from "react";

const KEY = "reading-room draft";
/** What a tab keeps is bounded; longer drafts are files anyway. */
const LONGEST = 1_000_000;

export function useKeptDraft(box: RefObject<HTMLTextAreaElement | null>, asked: string) {
  const [replaced, setReplaced] = useState<string | null>(null);
  const keep = useCallback(() => {
    const text = box.current?.value ?? "";
    try {
      sessionStorage.setItem(KEY, text.length > LONGEST ? "" : text);
    } catch {
      // A tab that may keep nothing keeps nothing.
    }
  }, [box]);
  useEffect(() => {
    if (box.current && asked === "" && box.current.value === "") box.current.value = kept();
  }, [box, asked]);
  const put = (text: string) => {
    if (!box.current) return;
    box.current.value = text;
    keep();
  };
  const putIn = (text: string) => {
    const before = box.current?.value ?? "";
    setReplaced(before.trim() === "" || before === text ? null : before);
    put(text);
  };
  const putBack = () => {
    put(replaced ?? "");
    setReplaced(null);
    box.current?.focus();
  };
  return { keep, putIn, putBack: replaced === null ? null : putBack };
}

function kept(): string {
  try {
    return sessionStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}

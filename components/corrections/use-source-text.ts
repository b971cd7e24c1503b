"use client";
// The text of a source with its passages, asked of the room when words of it are to be pointed at, and kept for as long as the page is open.
import { useEffect, useState } from "react";
import type { SourceDetail } from "#lib/features/sources/schema.ts";
import { Positions } from "#lib/text/positions.ts";
import type { TextOfSource } from "./pointed.ts";

const asked = new Map<string, Promise<TextOfSource | null>>();

async function ask(source: string): Promise<TextOfSource | null> {
  try {
    const answer = await fetch(`/api/v1/sources/${encodeURIComponent(source)}`);
    if (!answer.ok) return null;
    const { slug, text, passages } = (await answer.json()) as SourceDetail;
    return { slug, text, passages, positions: new Positions(text) };
  } catch {
    return null;
  }
}

/** Undefined while it is asked for, null where it could not be had: then it is asked for again the next time. */
export function useSourceText(source: string): TextOfSource | null | undefined {
  const [found, setFound] = useState<TextOfSource | null>();
  useEffect(() => {
    let isLeft = false;
    const answer = asked.get(source) ?? ask(source);
    asked.set(source, answer);
    answer.then((text) => {
      if (text === null) asked.delete(source);
      if (!isLeft) setFound(text);
    });
    return () => {
      isLeft = true;
    };
  }, [source]);
  return found;
}

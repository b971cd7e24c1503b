"use client";
// What is being typed about an excerpt: kept in this browser at every stroke, offered again where an earlier visit left some.
import { useCallback, useState } from "react";
import { type Draft, dropDraft, keepDraft, placeOf, readDraft } from "./drafts.ts";
import { draftOf } from "./excerpt-deeds.ts";
import { contentOf, type ExcerptContent, type KeptExcerpt } from "./kept-excerpt.ts";

export type Writing = {
  readonly content: ExcerptContent;
  /** The revision that was read when the writing began. */
  readonly revision: number;
};

export type DraftState = Writing & {
  readonly isChanged: boolean;
  /** Whether the browser keeps what is typed. */
  readonly isKept: boolean;
  readonly change: (part: Partial<ExcerptContent>) => void;
  /** Begins anew from an excerpt as it stands, with this content. */
  readonly begin: (from: KeptExcerpt, content?: ExcerptContent) => void;
  /** Nothing is left to be kept: it was saved, or is to be forgotten. */
  readonly forget: () => void;
};

/** The draft of an earlier visit, where it says something else than the excerpt. */
export function leftDraft(excerpt: KeptExcerpt): Draft | null {
  const draft = readDraft(placeOf(excerpt));
  return draft && !isSame(draft.content, contentOf(excerpt)) ? draft : null;
}

/** `begun` is what is being written on with, where the browser may not have kept it. */
export function useDraft(excerpt: KeptExcerpt, begun: Writing | undefined): DraftState {
  const [{ content, revision }, setState] = useState<Writing>(() => {
    const left = begun ?? leftDraft(excerpt);
    return { content: left?.content ?? contentOf(excerpt), revision: left?.revision ?? excerpt.revision };
  });
  const [isKept, setIsKept] = useState(true);
  const change = (part: Partial<ExcerptContent>) => {
    const next = { ...content, ...part };
    setState({ content: next, revision });
    setIsKept(keepDraft({ ...draftOf(excerpt, next), revision }));
  };
  const begin = useCallback((from: KeptExcerpt, next?: ExcerptContent) => {
    setState({ content: next ?? contentOf(from), revision: from.revision });
  }, []);
  const forget = useCallback(() => {
    dropDraft(placeOf(excerpt));
    // It may have been begun before the room gave the excerpt its id.
    dropDraft({ ...placeOf(excerpt), id: null });
  }, [excerpt]);
  return {
    content,
    revision,
    isChanged: !isSame(content, contentOf(excerpt)),
    isKept,
    change,
    begin,
    forget,
  };
}

function isSame(one: ExcerptContent, other: ExcerptContent): boolean {
  return JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));
}

function ordered({ note, tags, colour, notebook, entities, events, claims }: ExcerptContent) {
  return [
    note,
    [...tags].sort(),
    colour,
    notebook,
    [...entities].sort(),
    [...events].sort(),
    [...claims].sort(),
  ];
}

"use client";
// What the room offers for a query: names, sources, events, claims and passages, each opening at its own address.
import { FileText, Quote } from "lucide-react";
import { plainNote } from "#components/excerpts/plain-note.ts";
import { shortWords } from "#components/excerpts/short-words.ts";
import { KindMark } from "#components/ui/kind-mark.tsx";
import { claimAddress } from "#lib/features/claims/claim-address.ts";
import { entityAddress } from "#lib/features/entities/entity-address.ts";
import { eventAddress } from "#lib/features/events/event-address.ts";
import { oneExcerptAddress } from "#lib/features/excerpts/one-excerpt-address.ts";
import type { Suggestion } from "#lib/features/search/schema.ts";
import { readAddress } from "#lib/features/sources/read-address.ts";
import { Choice, ChoiceGroup } from "./choice.tsx";
import styles from "./suggested.module.css";

type Of<Type extends Suggestion["type"]> = Extract<Suggestion, { type: Type }>;

export type SuggestedProps = {
  items: readonly Suggestion[];
  /** The query that the passages answer to. */
  query: string;
  onGo: (href: string) => void;
};

export function Suggested({ items, query, onGo }: SuggestedProps) {
  const of = <Type extends Suggestion["type"]>(type: Type) =>
    items.filter((item): item is Of<Type> => item.type === type);
  return (
    <>
      <ChoiceGroup heading="Names">
        {of("entity").map(({ entity, kind, name, mentions }) => (
          <Choice
            key={entity}
            id={`entity ${entity}`}
            sign={<KindMark kind={kind} />}
            detail={`${mentions} ${mentions === 1 ? "mention" : "mentions"}`}
            onChoose={() => onGo(entityAddress(entity))}
          >
            {name}
          </Choice>
        ))}
      </ChoiceGroup>
      <ChoiceGroup heading="Sources">
        {of("source").map(({ source, name, publisher }) => (
          <Choice
            key={source}
            id={`source ${source}`}
            sign={<FileText />}
            detail={publisher}
            onChoose={() => onGo(readAddress(source))}
          >
            {name}
          </Choice>
        ))}
      </ChoiceGroup>
      <ChoiceGroup heading="Events">
        {of("event").map(({ event, name }) => (
          <Choice
            key={event}
            id={`event ${event}`}
            sign={<KindMark kind="event" />}
            onChoose={() => onGo(eventAddress(event))}
          >
            {name}
          </Choice>
        ))}
      </ChoiceGroup>
      <ChoiceGroup heading="Claims">
        {of("claim").map(({ claim, name }) => (
          <Choice
            key={claim}
            id={`claim ${claim}`}
            sign={<KindMark kind="claim" />}
            onChoose={() => onGo(claimAddress(claim))}
          >
            {name}
          </Choice>
        ))}
      </ChoiceGroup>
      <ChoiceGroup heading="Your notes">
        {of("excerpt").map(({ excerpt, name, note }) => (
          <Choice
            key={excerpt}
            id={`excerpt ${excerpt}`}
            sign={<Quote />}
            onChoose={() => onGo(oneExcerptAddress(excerpt))}
          >
            {shortWords(plainNote(note) || name, 70)}
          </Choice>
        ))}
      </ChoiceGroup>
      <ChoiceGroup heading="Passages">
        {of("passage").map((item) => (
          <Choice
            key={`${item.source} ${item.passage}`}
            id={`passage ${item.source} ${item.passage}`}
            onChoose={() => onGo(readAddress(item.source, item, { query }))}
          >
            <Passage item={item} />
          </Choice>
        ))}
      </ChoiceGroup>
    </>
  );
}

function Passage({ item: { name, passage, snippet } }: { item: Of<"passage"> }) {
  return (
    <span className={styles.passage}>
      <span className={styles.words}>
        {snippet.map(({ text, hit }, index) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one snippet never change places.
          hit ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
        )}
      </span>
      <small className={styles.from}>
        {name}, passage {passage}
      </small>
    </span>
  );
}

"use client";
// What can be chosen for what is typed so far. Before anything is typed: what was sought last, and the rooms.
import { Command } from "cmdk";
import { CornerDownLeft, History, Search } from "lucide-react";
import { useState } from "react";
import { rooms } from "#components/shell/rooms.ts";
import { searchAddress } from "#lib/features/search/search-address.ts";
import { fold } from "#lib/text/fold.ts";
import { Choice, ChoiceGroup } from "./choice.tsx";
import styles from "./palette.module.css";
import { forgetQueries, recentQueries } from "./recent-queries.ts";
import { Suggested } from "./suggested.tsx";
import { useSuggestions } from "./use-suggestions.ts";

export type PaletteChoicesProps = {
  typed: string;
  onTyped: (typed: string) => void;
  /** Leaves for an address; the query, if there was one, is remembered. */
  onGo: (href: string, query: string) => void;
};

export function PaletteChoices({ typed, onTyped, onGo }: PaletteChoicesProps) {
  const { items, total, read, fault, isPending } = useSuggestions(typed);
  const q = typed.trim();
  const query = isPending ? q : read;
  const held = rooms.filter(({ name }) => fold(name).startsWith(fold(q)));
  return (
    <>
      <Command.List className={styles.list} label="What can be opened">
        {q === "" ? (
          <SoughtLast onTyped={onTyped} />
        ) : (
          <Choice
            id="search"
            sign={<Search />}
            detail={!isPending && fault === null && total.toLocaleString("en-GB")}
            onChoose={() => onGo(searchAddress({ q: query }), q)}
          >
            Search all passages for “{query}”
          </Choice>
        )}
        <ChoiceGroup heading="Rooms">
          {held.map(({ name, href }) => (
            <Choice key={href} id={`room ${href}`} sign={<CornerDownLeft />} onChoose={() => onGo(href, "")}>
              {name}
            </Choice>
          ))}
        </ChoiceGroup>
        <Suggested items={items} query={query} onGo={(href) => onGo(href, q)} />
      </Command.List>
      <Status {...{ q, isPending, fault }} count={items.length} />
    </>
  );
}

function SoughtLast({ onTyped }: { onTyped: (typed: string) => void }) {
  const [recent, setRecent] = useState(recentQueries);
  const forget = () => {
    forgetQueries();
    setRecent([]);
  };
  if (recent.length === 0) return null;
  return (
    <ChoiceGroup heading="Sought last">
      {recent.map((query) => (
        <Choice key={query} id={`recent ${query}`} sign={<History />} onChoose={() => onTyped(query)}>
          {query}
        </Choice>
      ))}
      <Choice id="forget" onChoose={forget}>
        <span className={styles.quiet}>Forget these</span>
      </Choice>
    </ChoiceGroup>
  );
}

type StatusProps = { q: string; isPending: boolean; fault: string | null; count: number };

/** Said aloud; seen only where there is nothing else to see. */
function Status({ q, isPending, fault, count }: StatusProps) {
  const isSilent = q === "" || (count > 0 && fault === null);
  return (
    <p className={styles.status} role="status" data-silent={isSilent || undefined}>
      {fault !== null && <span className={styles.fault}>{fault}</span>}
      {q !== "" && fault === null && (isPending ? "Looking …" : countWords(count))}
    </p>
  );
}

function countWords(count: number): string {
  if (count === 0) return "Nothing answers to this: no name, no source, no event, no claim and no passage.";
  return `${count} ${count === 1 ? "suggestion" : "suggestions"}`;
}

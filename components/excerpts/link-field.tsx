"use client";
// What an excerpt is linked to by hand: entities, events and claims, found by typing. What the note itself refers to needs no link.
import { X } from "lucide-react";
import { type KeyboardEvent, useId, useState } from "react";
import { KindMark } from "#components/ui/kind-mark.tsx";
import type { ExcerptContent, KeptExcerpt } from "./kept-excerpt.ts";
import styles from "./tag-field.module.css";
import { type Completion, useSuggested } from "./use-completions.ts";

export type LinkFieldProps = {
  content: ExcerptContent;
  /** Names of what it is linked to already. */
  excerpt: KeptExcerpt;
  onChange: (part: Partial<ExcerptContent>) => void;
};

type Kind = "entities" | "events" | "claims";
type Linked = { readonly kind: Kind; readonly slug: string; readonly name: string };

export function LinkField({ content, excerpt, onChange }: LinkFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const [chosen, setChosen] = useState<readonly Linked[]>([]);
  const links = linksOf(content, [...namesOf(excerpt), ...chosen]);
  const offered = useSuggested(typed).filter((item) => !links.some((link) => isSame(link, item)));

  const add = (item: Completion | undefined) => {
    if (!item) return;
    const kind = kindOf(item);
    setChosen([...chosen, { kind, slug: item.slug, name: item.name }]);
    onChange({ [kind]: [...content[kind], item.slug] });
    setTyped("");
    setAt(0);
  };
  const strike = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || offered.length === 0) return;
    const keys = new Map<string, () => void>([
      ["ArrowDown", () => setAt((at + 1) % offered.length)],
      ["ArrowUp", () => setAt((at - 1 + offered.length) % offered.length)],
      ["Enter", () => add(offered[at])],
      ["Escape", () => setTyped("")],
    ]);
    const run = keys.get(event.key);
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };

  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        Linked to
      </label>
      <div className={styles.box}>
        {links.length > 0 && (
          <ul className={styles.tags} aria-label="Links made by hand">
            {links.map(({ kind, slug, name }) => (
              <li key={`${kind} ${slug}`} className={styles.tag}>
                {name}
                <button
                  type="button"
                  className={styles.off}
                  aria-label={`Take off ${name}`}
                  onClick={() => onChange({ [kind]: content[kind].filter((other) => other !== slug) })}
                >
                  <X aria-hidden="true" />
                </button>
              </li>
            ))}
          </ul>
        )}
        <input
          id={id}
          className={styles.input}
          type="text"
          role="combobox"
          value={typed}
          placeholder="An entity, an event, a claim"
          autoComplete="off"
          spellCheck={false}
          aria-autocomplete="list"
          aria-expanded={offered.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={offered.length > 0 ? `${id}-${at}` : undefined}
          onChange={({ target }) => {
            setTyped(target.value);
            setAt(0);
          }}
          onKeyDown={strike}
          onBlur={() => setTyped("")}
        />
      </div>
      <div
        id={`${id}-list`}
        className={styles.list}
        role="listbox"
        aria-label="What is called so"
        hidden={offered.length === 0}
      >
        {offered.map((item, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus.
          <div
            key={`${item.kind} ${item.slug}`}
            id={`${id}-${index}`}
            className={styles.option}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => add(item)}
          >
            <KindMark kind={item.kind} /> {item.name}
          </div>
        ))}
      </div>
    </div>
  );
}

function kindOf({ kind }: Completion): Kind {
  if (kind === "event") return "events";
  return kind === "claim" ? "claims" : "entities";
}

function isSame(link: Linked, item: Completion): boolean {
  return link.slug === item.slug && link.kind === kindOf(item);
}

function namesOf({ entities, events, claims }: KeptExcerpt): Linked[] {
  return [
    ...entities.map(({ slug, name }): Linked => ({ kind: "entities", slug, name })),
    ...events.map(({ slug, title }): Linked => ({ kind: "events", slug, name: title })),
    ...claims.map(({ slug, statement }): Linked => ({ kind: "claims", slug, name: statement })),
  ];
}

function linksOf(content: ExcerptContent, named: readonly Linked[]): Linked[] {
  return (["entities", "events", "claims"] as const).flatMap((kind) =>
    content[kind].map((slug) => {
      return named.find((one) => one.kind === kind && one.slug === slug) ?? { kind, slug, name: slug };
    }),
  );
}

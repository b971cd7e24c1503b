"use client";
// An entity that is two: its mentions to choose from, by source and by the words used, and to whom the chosen ones belong. What would move is
// told before; when it is done, the way back is in the corner and in the history of both.
import { useRouter } from "next/navigation";
import { useCallback, useMemo, useRef, useState } from "react";
import { type Correction, useCorrecting } from "#components/corrections/use-correcting.ts";
import { Button } from "#components/ui/button.tsx";
import type { EntityKind } from "#components/ui/kinds.ts";
import { entityAddress } from "#lib/features/entities/entity-address.ts";
import { keysBetween, withKeys } from "./choose.ts";
import { MentionGroup } from "./mention-group.tsx";
import { ShareBox } from "./share-box.tsx";
import styles from "./split-room.module.css";
import { SplitTarget, type Target } from "./split-target.tsx";
import { SplitWords } from "./split-words.tsx";
import type { Group } from "./to-groups.ts";
import { useSplitPreview } from "./use-split-preview.ts";

type Props = {
  entity: { readonly slug: string; readonly kind: EntityKind; readonly name: string };
  groups: readonly Group[];
};

const none: ReadonlySet<string> = new Set();

export function SplitRoom({ entity, groups }: Props) {
  const router = useRouter();
  const { correct, isBusy } = useCorrecting();
  const all = useMemo(() => groups.flatMap(({ lines }) => lines), [groups]);
  const [chosen, setChosen] = useState(none);
  const [target, setTarget] = useState<Target>({ isNew: true, known: null, kind: entity.kind, name: "" });
  const [isAlong, setIsAlong] = useState(false);
  const [isRange, setIsRange] = useState(false);
  const last = useRef<string | null>(null);

  const going = useMemo(() => all.filter(({ key }) => chosen.has(key)), [all, chosen]);
  const words = going[0]?.matched ?? "";
  const to = target.isNew ? target.name.trim() || words : (target.known?.name ?? "");
  const { preview, fault } = useSplitPreview(
    entity.slug,
    going,
    target.isNew ? undefined : target.known?.slug,
  );

  const toggle = useCallback(
    (key: string, isShifted: boolean) => {
      const order = all.map((line) => line.key);
      const from = last.current;
      last.current = key;
      setIsRange(false);
      setChosen((before) => {
        const isOn = !before.has(key);
        return withKeys(before, isShifted || isRange ? keysBetween(order, from, key) : [key], isOn);
      });
    },
    [all, isRange],
  );
  const set = useCallback((keys: readonly string[], isOn: boolean) => {
    last.current = keys.at(-1) ?? null;
    setChosen((before) => withKeys(before, keys, isOn));
  }, []);

  const split = () => {
    if (preview === null || to === "") return;
    const mentions = going.map(({ source, start, end }) => ({ source, start, end }));
    const along = isAlong ? preview.bound.map(({ kind, slug }) => ({ kind, slug })) : [];
    const whose = target.isNew
      ? { kind: target.kind, ...(target.name.trim() ? { name: target.name } : {}) }
      : { to: target.known?.slug };
    const correction: Correction = { verb: "split", entity: entity.slug, mentions, along, ...whose };
    const count = going.length === 1 ? "One mention" : `${going.length} mentions`;
    correct(correction, `${count} of ${entity.name} became ${to}.`, () =>
      router.push(entityAddress(preview.left > 0 || target.isNew ? entity.slug : (target.known?.slug ?? ""))),
    );
  };

  return (
    <div className={styles.room}>
      <div>
        <section className={styles.tools} aria-label="Choose many at once">
          <ByWords lines={all} chosen={chosen} onSet={set} />
          <Button
            size="s"
            aria-pressed={isRange}
            disabled={chosen.size === 0}
            onClick={() => setIsRange(!isRange)}
          >
            All up to the next that I tick
          </Button>
        </section>
        {groups.map((group) => (
          <OneGroup key={group.source} group={group} chosen={chosen} onToggle={toggle} onSet={set} />
        ))}
      </div>
      {chosen.size > 0 && (
        <a className={styles.onwards} href="#to-whom">
          {chosen.size.toLocaleString("en-GB")} chosen: to whom do they belong?
        </a>
      )}
      <form
        id="to-whom"
        className={styles.panel}
        aria-label="To whom they belong"
        onSubmit={(event) => {
          event.preventDefault();
          split();
        }}
      >
        <p className={styles.count} role="status">
          {chosen.size === 0
            ? "No mention is chosen yet."
            : `${chosen.size.toLocaleString("en-GB")} of ${all.length.toLocaleString("en-GB")} chosen.`}
        </p>
        <SplitTarget except={entity.slug} target={target} words={words} onChange={setTarget} />
        {fault && <p role="alert">{fault}</p>}
        {preview && to !== "" && (
          <SplitWords preview={preview} from={entity.name} to={to} isAlong={isAlong} onAlong={setIsAlong} />
        )}
        <Button type="submit" tone="strong" disabled={isBusy || preview === null || to === ""}>
          {chosen.size === 0 || to === "" ? "Move them" : `Move ${chosen.size} to ${to}`}
        </Button>
      </form>
    </div>
  );
}

type GroupProps = {
  group: Group;
  chosen: ReadonlySet<string>;
  onToggle: (key: string, isRange: boolean) => void;
  onSet: (keys: readonly string[], isOn: boolean) => void;
};

/** Only what is chosen of a group is told to it, the same set as long as that is the same. */
function OneGroup({ group, chosen, ...rest }: GroupProps) {
  const keys = group.lines.flatMap(({ key }) => (chosen.has(key) ? [key] : [])).join("\n");
  const own = useMemo(() => new Set(keys === "" ? [] : keys.split("\n")), [keys]);
  return <MentionGroup group={group} chosen={own} {...rest} />;
}

/** All that are named by the same words, the most used first. */
function ByWords({ lines, chosen, onSet }: Pick<GroupProps, "chosen" | "onSet"> & { lines: Group["lines"] }) {
  const byWords = useMemo(
    () => [...Map.groupBy(lines, ({ exact }) => exact)].toSorted((a, b) => b[1].length - a[1].length),
    [lines],
  );
  return (
    <fieldset className={styles.byWords}>
      <legend>All that say</legend>
      {byWords.map(([exact, some]) => (
        <ShareBox
          key={exact}
          label={`“${exact}”`}
          keys={some.map(({ key }) => key)}
          chosen={chosen}
          onSet={onSet}
        />
      ))}
    </fieldset>
  );
}

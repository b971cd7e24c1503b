"use client";
// The layers, each to be shown or hidden: links that work without scripts, buttons that work at once with them.
import { useSyncExternalStore } from "react";
import type { Kind } from "#components/ui/kinds.ts";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { readAddress } from "#lib/features/sources/read-address.ts";
import styles from "./layer-switch.module.css";
import { allLayers, type Layer, layerWord, printLayers, switchLayer } from "./layers.ts";
import { useReader } from "./reader-room.tsx";

const never = () => () => {};

export function LayerSwitch({ counts: known }: { counts: Readonly<Record<Kind, number>> }) {
  const isLive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const { excerpts } = useReader();
  const counts = { ...known, excerpt: excerpts.length };
  return (
    <section className={styles.layers} aria-label="Layers">
      {allLayers.map((layer) =>
        isLive ? (
          <Live key={layer} layer={layer} count={counts[layer]} />
        ) : (
          <Plain key={layer} layer={layer} count={counts[layer]} />
        ),
      )}
    </section>
  );
}

type Counted = { layer: Layer; count: number };

function Live({ layer, count }: Counted) {
  const { layers, switchLayer } = useReader();
  return (
    <button
      type="button"
      className={styles.layer}
      data-kind={layer}
      aria-pressed={layers.includes(layer)}
      onClick={() => switchLayer(layer)}
    >
      <Face layer={layer} count={count} />
    </button>
  );
}

function Plain({ layer, count }: Counted) {
  const { source, layers } = useReader();
  const href = readAddress(source.slug, undefined, { layers: printLayers(switchLayer(layers, layer)) });
  return (
    <a
      className={styles.layer}
      data-kind={layer}
      data-on={layers.includes(layer) ? "" : undefined}
      href={href}
    >
      <VisuallyHidden>{layers.includes(layer) ? "Hide" : "Show"} </VisuallyHidden>
      <Face layer={layer} count={count} />
    </a>
  );
}

function Face({ layer, count }: Counted) {
  return (
    <>
      <span className={styles.word}>{layerWord(layer)}</span>
      <span className={styles.count}>{count}</span>
    </>
  );
}

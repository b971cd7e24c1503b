/** The sources with the one at `index` moved by a step; at either end they stay as they are. */
export function moveSource(sources: readonly string[], index: number, step: 1 | -1): string[] {
  const moved = sources[index];
  const other = sources[index + step];
  if (moved === undefined || other === undefined) return [...sources];
  return sources.with(index, other).with(index + step, moved);
}

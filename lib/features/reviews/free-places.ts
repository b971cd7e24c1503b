/** Of names that are to be recorded at once, those of which no word is named already, by an earlier decision or by the one before in the list. Pure. */

type Place = { readonly sourceId: string; readonly start: number; readonly end: number };

/** @example freePlaces([{ sourceId: "a", start: 0, end: 5 }], [{ sourceId: "a", start: 4, end: 9 }]) // [] */
export function freePlaces<Asked extends Place>(asked: readonly Asked[], taken: readonly Place[]): Asked[] {
  const free: Asked[] = [];
  for (const one of asked) if (![...taken, ...free].some((other) => meets(one, other))) free.push(one);
  return free;
}

function meets(one: Place, other: Place): boolean {
  return one.sourceId === other.sourceId && one.start < other.end && other.start < one.end;
}

// A sentence of the API's description, in which what stands between backticks is code.
export function Said({ words }: { words: string }) {
  const parts = words.split("`");
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a fixed sentence have no identity but their place.
  return parts.map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part));
}

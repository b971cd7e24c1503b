// Words in which what stands between backticks is to be typed.
export function WithCode({ words }: { words: string }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence never move.
  return words.split("`").map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part));
}

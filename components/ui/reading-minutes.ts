/** Words a minute at which English non-fiction is read in silence: the mean of 190 studies (Brysbaert 2019). */
const pace = 238;

/**
 * How long a text takes to read, in whole minutes, at least one.
 * @example readingMinutes(1930) // 8
 */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / pace));
}

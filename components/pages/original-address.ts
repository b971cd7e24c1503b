/** Where the bytes of a source are, as they came. */
export function originalAddress(slug: string): string {
  return `/api/v1/sources/${encodeURIComponent(slug)}/original`;
}

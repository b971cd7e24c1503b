/** A segment of an address, which Next hands on as it stands there. What is no proper encoding names no source. */
export function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

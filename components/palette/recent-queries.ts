/** The queries that were asked last, kept in this browser only. A browser that keeps nothing has none. */

const place = "recent-queries";
const most = 6;

export function recentQueries(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? "[]");
    return Array.isArray(kept) ? kept.filter((query) => typeof query === "string").slice(0, most) : [];
  } catch {
    return [];
  }
}

export function rememberQuery(query: string) {
  const asked = query.trim();
  if (asked === "") return;
  const queries = [asked, ...recentQueries().filter((other) => other !== asked)].slice(0, most);
  try {
    localStorage.setItem(place, JSON.stringify(queries));
  } catch {
    // Then it is forgotten.
  }
}

export function forgetQueries() {
  try {
    localStorage.removeItem(place);
  } catch {
    // Then there were none.
  }
}

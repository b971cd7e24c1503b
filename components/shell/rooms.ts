/** The rooms that stand, in the order of the header. A room is entered here when its page exists, and nowhere else. */

export type Room = {
  readonly name: string;
  readonly href: string;
  /** Addresses under which the room counts as the present one; its own `href` always does. */
  readonly holds: readonly string[];
  /** Pressed after `g`, it leads here. */
  readonly key: string;
  /** Not among the rooms of the header: it has a place of its own there, or a tab in another room. */
  readonly isApart?: true;
};

export const rooms: readonly Room[] = [
  { name: "Sources", href: "/", holds: ["/read/"], key: "s" },
  { name: "People", href: "/people", holds: [], key: "p" },
  { name: "Organizations", href: "/organizations", holds: [], key: "o" },
  { name: "Places", href: "/places", holds: [], key: "l" },
  { name: "Events", href: "/events", holds: ["/events/"], key: "e" },
  { name: "Claims", href: "/claims", holds: ["/claims/"], key: "c" },
  { name: "Compare", href: "/compare", holds: [], key: "v" },
  { name: "Check", href: "/check", holds: ["/check/"], key: "q" },
  { name: "Notebooks", href: "/notebooks", holds: ["/notebooks/", "/excerpts"], key: "n" },
  { name: "Excerpts", href: "/excerpts", holds: ["/excerpts/"], key: "x", isApart: true },
  { name: "Review", href: "/review", holds: [], key: "r", isApart: true },
  { name: "Search", href: "/search", holds: [], key: "f", isApart: true },
];

/** The room in which an address lies, e.g. `/read/…` in Sources; none for addresses outside the rooms. */
export function roomOf(pathname: string): Room | undefined {
  return rooms.find(
    (room) => pathname === room.href || room.holds.some((start) => pathname.startsWith(start)),
  );
}

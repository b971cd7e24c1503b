/**
 * A stretch of time on the screen, named by an EDTF date: a century, a decade, a year or a month, or everything there is. Says
 * what lies in it, around it, and where a date stands in it. Pure; draws nothing.
 */
import { type EdtfBounds, edtfBounds } from "#lib/edtf-bounds.ts";

/** A part of a window, such as a year of a decade. `from` and `to` are 0 to 1 of the window. */
export type WindowPart = { readonly edtf: string; readonly from: number; readonly to: number };

export type TimeWindow = {
  /** The EDTF date that it shows; null: everything. */
  readonly edtf: string | null;
  readonly firstDay: number;
  readonly lastDay: number;
  readonly parts: readonly WindowPart[];
  /** One step out; undefined where this is already everything. */
  readonly wider: string | null | undefined;
  readonly earlier: string | null;
  readonly later: string | null;
};

/** Where a date stands in a window. A date that reaches beyond it goes on `before` or `after`. */
export type Stretch = {
  readonly from: number;
  readonly to: number;
  readonly before: boolean;
  readonly after: boolean;
};

type Dated = Pick<EdtfBounds, "earliest" | "latest">;

/** More than so many decades are shown as centuries. */
const manyDecades = 24;
const shape = /^(?:\d\dXX|\d{3}X|\d{4}|\d{4}-(?:0[1-9]|1[0-2]))$/;

/**
 * The window that `asked` names, or that of all `dates` where it names none that can be shown.
 * @example timeWindow("2024", dates).parts.length // 12
 */
export function timeWindow(asked: string | null, dates: readonly Dated[]): TimeWindow {
  const all = decadesOf(dates);
  const edtf = asked !== null && shape.test(asked) && !asked.startsWith("00") ? asked : null;
  const whole = all.length > manyDecades ? [...new Set(all.map((one) => `${one.slice(0, 2)}XX`))] : all;
  const parts = edtf === null ? whole : partsOf(edtf);
  const firstDay = dayNumber(edtfBounds(parts[0] ?? "")?.earliest ?? "2000-01-01");
  const lastDay = dayNumber(edtfBounds(parts.at(-1) ?? "")?.latest ?? "2009-12-31");
  const window = { firstDay, lastDay };
  return {
    edtf,
    ...window,
    parts: parts.flatMap((part) => {
      const stretch = stretchIn(window, edtfBounds(part) ?? { earliest: null, latest: null });
      return stretch ? [{ edtf: part, from: stretch.from, to: stretch.to }] : [];
    }),
    wider: edtf === null ? undefined : widerThan(edtf, whole),
    earlier: edtf && step(edtf, -1),
    later: edtf && step(edtf, 1),
  };
}

/**
 * Where a date lies in a window, or null where it lies outside, or has no year.
 * @example stretchIn(twenties, { earliest: "2024-01-01", latest: "2024-12-31" }) // { from: 0.4, to: 0.5, … }
 */
export function stretchIn(
  { firstDay, lastDay }: Pick<TimeWindow, "firstDay" | "lastDay">,
  { earliest, latest }: Dated,
): Stretch | null {
  if (earliest === null && latest === null) return null;
  const first = earliest === null ? firstDay - 1 : dayNumber(earliest);
  const last = latest === null ? lastDay + 1 : dayNumber(latest);
  if (last < firstDay || first > lastDay) return null;
  const days = lastDay - firstDay + 1;
  return {
    from: Math.max(0, (first - firstDay) / days),
    to: Math.min(1, (last + 1 - firstDay) / days),
    before: first < firstDay,
    after: last > lastDay,
  };
}

function dayNumber(iso: string): number {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / 86_400_000);
}

function decadesOf(dates: readonly Dated[]): string[] {
  const years = dates.flatMap(({ earliest, latest }) => [earliest, latest].flatMap((one) => one ?? []));
  if (years.length === 0) return [];
  const decades = years.map((iso) => Number(iso.slice(0, 3)));
  const first = Math.min(...decades);
  return Array.from({ length: Math.max(...decades) - first + 1 }, (_, index) => `${pad(first + index, 3)}X`);
}

function partsOf(edtf: string): string[] {
  if (edtf.endsWith("XX")) return tens().map((digit) => `${edtf.slice(0, 2)}${digit}X`);
  if (edtf.endsWith("X")) return tens().map((digit) => `${edtf.slice(0, 3)}${digit}`);
  if (edtf.length === 4) return Array.from({ length: 12 }, (_, month) => `${edtf}-${pad(month + 1, 2)}`);
  const days = Number(edtfBounds(edtf)?.latest?.slice(8) ?? 0);
  return Array.from({ length: days }, (_, day) => `${edtf}-${pad(day + 1, 2)}`);
}

function widerThan(edtf: string, whole: readonly string[]): string | null {
  if (edtf.length === 7) return edtf.slice(0, 4);
  if (edtf.endsWith("XX")) return null;
  if (!edtf.endsWith("X")) return `${edtf.slice(0, 3)}X`;
  return whole[0]?.endsWith("XX") ? `${edtf.slice(0, 2)}XX` : null;
}

function step(edtf: string, by: 1 | -1): string | null {
  if (edtf.length === 7) {
    const months = Number(edtf.slice(0, 4)) * 12 + Number(edtf.slice(5)) - 1 + by;
    return `${pad(Math.floor(months / 12), 4)}-${pad((months % 12) + 1, 2)}`;
  }
  const digits = edtf.replaceAll("X", "");
  const next = Number(digits) + by;
  return next < 1 || String(next).length > digits.length ? null : pad(next, digits.length).padEnd(4, "X");
}

const tens = () => [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const pad = (value: number, length: number) => String(value).padStart(length, "0");

// What of the grid can be seen: as many whole columns as fit, and the rows around what is scrolled to.
import type { Grid } from "../../api/bindings.ts";

/** Room for the names, in CSS pixels. */
export const NAMES = 270;
/** The height of a row, its line included. */
export const ROW = 33;
/** Rows that are drawn beyond what can be seen, so that scrolling does not show a gap. */
const BEYOND = 8;
/** No column is narrower, so that a year of small numbers does not look squeezed. */
const NARROWEST = 72;
/** The sides of a cell. */
const SIDES = 18;

/** Columns that can be seen, both ends included. */
export interface Seen {
  first: number;
  last: number;
}

/** How wide each column must be for its widest number, `digit` being the width of one. */
export function columnWidths(grid: Grid, digit: number): number[] {
  return grid.columns.map((column, index) => {
    const texts = grid.rows.map((row) => row.cells[index]?.text ?? "");
    const widest = Math.max(...[column.label, ...texts].map(widthInDigits));
    return Math.max(NARROWEST, Math.ceil(widest * digit) + SIDES);
  });
}

/** Capitals such as those of CHF are wider than a digit. */
function widthInDigits(text: string): number {
  let width = 0;
  for (const sign of text) width += sign !== sign.toLowerCase() ? 1.3 : 1;
  return width;
}

/** The columns that fit into the room when the last one is `last`; at least one. */
export function fitBefore(widths: readonly number[], last: number, room: number): Seen {
  let first = last;
  let left = room - (widths[last] ?? 0);
  while (first > 0 && left >= (widths[first - 1] ?? 0)) {
    first -= 1;
    left -= widths[first] ?? 0;
  }
  // Where there is nothing more to the left, what is left of the room is for what comes after.
  while (first === 0 && last < widths.length - 1 && left >= (widths[last + 1] ?? 0)) {
    last += 1;
    left -= widths[last] ?? 0;
  }
  return { first, last };
}

/** The last column that fits into the room when the first one is `first`. */
export function lastAfter(widths: readonly number[], first: number, room: number): number {
  let last = first;
  let left = room - (widths[first] ?? 0);
  while (last < widths.length - 1 && left >= (widths[last + 1] ?? 0)) {
    last += 1;
    left -= widths[last] ?? 0;
  }
  return last;
}

/** A row that is drawn, or the height of rows that are not. */
export type Drawn = { id: string; row: number } | { id: string; gap: number };

/** The rows to be drawn: those in sight, and the one with the cursor, so that it keeps the focus. */
export function rowsDrawn(count: number, scrolled: number, height: number, cursor: number | null): Drawn[] {
  const from = Math.max(0, Math.floor(scrolled / ROW) - BEYOND);
  const to = Math.min(count, Math.ceil((scrolled + height) / ROW) + BEYOND);
  const rows = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  if (cursor !== null && cursor < count && (cursor < from || cursor >= to)) rows.push(cursor);
  rows.sort((a, b) => a - b);
  const drawn: Drawn[] = [];
  let next = 0;
  for (const row of rows) {
    if (row > next) drawn.push({ id: `after ${next}`, gap: (row - next) * ROW });
    drawn.push({ id: `row ${row}`, row });
    next = row + 1;
  }
  if (count > next) drawn.push({ id: `after ${next}`, gap: (count - next) * ROW });
  return drawn;
}

/** What the grid can see of itself. */
export interface Sight {
  /** The columns in sight. */
  columns: () => Seen;
  /** How many rows are in sight. */
  rows: () => number;
  /** True where what was planned is entered, and not what is recorded. */
  budget?: () => boolean;
}

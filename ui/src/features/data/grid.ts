import type { CellEntry, Grid, GridCell, PasteRequest } from "../../api/bindings.ts";

/** A place in the grid, from 0. */
export interface Place {
  row: number;
  column: number;
}

/** Some cells of the grid, both ends included. */
export interface Range {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** What counts of a key. */
export interface Press {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
}

/** How many rows and columns can be seen at once. */
export interface Screen {
  rows: number;
  columns: number;
}

/** Where a key leads: to a place, or to a row of a period that may not be loaded yet; null where it leads nowhere. */
export type Move = Place | { row: number; period: string } | null;

export const cellAt = (grid: Grid, place: Place): GridCell | undefined => grid.rows[place.row]?.cells[place.column];

const within = (value: number, last: number) => Math.max(0, Math.min(last, value));

/**
 * Where the arrows and their relatives lead. Ctrl with an arrow goes a screen back or forward in time, Home and End to the
 * first period with values and to the newest one.
 */
export function moveByKey(grid: Grid, { row, column }: Place, press: Press, screen: Screen): Move {
  const lastRow = grid.rows.length - 1;
  const lastColumn = grid.columns.length - 1;
  const sideways = press.ctrlKey ? Math.max(1, screen.columns) : 1;
  switch (press.key) {
    case "ArrowDown":
      return { row: press.ctrlKey ? lastRow : within(row + 1, lastRow), column };
    case "ArrowUp":
      return { row: press.ctrlKey ? 0 : within(row - 1, lastRow), column };
    case "ArrowRight":
      return { row, column: within(column + sideways, lastColumn) };
    case "ArrowLeft":
      return { row, column: within(column - sideways, lastColumn) };
    case "Home":
      return { row: press.ctrlKey ? 0 : row, period: grid.first };
    case "End":
      return { row: press.ctrlKey ? lastRow : row, period: grid.last };
    case "PageDown":
      return press.ctrlKey ? null : { row: within(row + Math.max(1, screen.rows - 1), lastRow), column };
    case "PageUp":
      return press.ctrlKey ? null : { row: within(row - Math.max(1, screen.rows - 1), lastRow), column };
    default:
      return null;
  }
}

/** The next cell below or above that can be typed in; the same one where there is none. */
export function enterTo(grid: Grid, place: Place, up: boolean): Place {
  const step = up ? -1 : 1;
  for (let row = place.row + step; row >= 0 && row < grid.rows.length; row += step) {
    if (cellAt(grid, { row, column: place.column })?.editable) return { row, column: place.column };
  }
  return place;
}

/** The next cell of the row that can be typed in; null where there is none, and Tab leaves the grid. */
export function tabTo(grid: Grid, place: Place, back: boolean): Place | null {
  const step = back ? -1 : 1;
  for (let column = place.column + step; column >= 0 && column < grid.columns.length; column += step) {
    if (cellAt(grid, { row: place.row, column })?.editable) return { row: place.row, column };
  }
  return null;
}

export const rangeOf = (a: Place, b: Place): Range => ({
  top: Math.min(a.row, b.row),
  bottom: Math.max(a.row, b.row),
  left: Math.min(a.column, b.column),
  right: Math.max(a.column, b.column),
});

export const isIn = (range: Range, { row, column }: Place): boolean =>
  row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;

/** All places of a range, row by row. */
export function placesIn(range: Range): Place[] {
  const places: Place[] = [];
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) places.push({ row, column });
  }
  return places;
}

/** Asks for a block to be entered with its first cell at a place. */
export function pasteRequest(grid: Grid, place: Place, block: string[][]): PasteRequest {
  const [row, column] = [grid.rows[place.row], grid.columns[place.column]];
  return {
    block,
    grain: grid.period.grain,
    measure: row?.measure ?? null,
    segment: row?.segment ?? null,
    period: column?.period ?? null,
    direction: null,
    first: null,
    measures: [],
  };
}

/** The cells of a block that fall on cells that can be typed in, from the place of its first one on. */
export function blockEntries(grid: Grid, place: Place, block: string[][]): CellEntry[] {
  return block.flatMap((cells, down) =>
    cells.flatMap((text, right) => {
      const at = { row: place.row + down, column: place.column + right };
      const entry = cellAt(grid, at)?.editable ? cellEntry(grid, at, text) : null;
      return entry ?? [];
    }),
  );
}

/** Reads what a spreadsheet puts on the clipboard: rows by lines, cells by tabs, quotes around cells with either in them. */
export function parseBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const endCell = () => {
    rows.at(-1)?.push(cell.trim());
    cell = "";
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text.charAt(at + 1) === '"') cell += text.charAt(++at);
      else quoted = false;
    } else if (sign === '"' && cell === "") quoted = true;
    else if (sign === "\t") endCell();
    else if (sign === "\n") {
      endCell();
      rows.push([]);
    } else if (sign !== "\r") cell += sign;
  }
  endCell();
  // A spreadsheet ends its last line like every other one; that is not one more row.
  if (rows.length > 1 && rows.at(-1)?.join("") === "") rows.pop();
  return rows;
}

const quoted = (cell: string) => (/["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A row's name, by which pasting finds it again: "Sales, Store: Harbour". */
export const rowName = (row: Grid["rows"][number]) => [row.name, row.segment_text].filter(Boolean).join(", ");

/** Some cells as a spreadsheet takes them: plain numbers in the locale, with names and periods around them on request. */
export function copyOf(grid: Grid, range: Range, withHeads: boolean): string {
  const columns = grid.columns.slice(range.left, range.right + 1);
  const rows = grid.rows.slice(range.top, range.bottom + 1);
  const lines = rows.map((row) => {
    const cells = row.cells.slice(range.left, range.right + 1).map((cell) => cell.edit);
    return withHeads ? [rowName(row), ...cells] : cells;
  });
  if (withHeads) lines.unshift(["", ...columns.map((column) => column.head)]);
  return lines.map((line) => line.map(quoted).join("\t")).join("\n");
}

/** What a cell is called in `values_enter`. */
export function cellEntry(grid: Grid, place: Place, value: string): CellEntry | null {
  const row = grid.rows[place.row];
  const column = grid.columns[place.column];
  if (row === undefined || column === undefined) return null;
  return {
    measure: row.measure,
    period: column.period,
    segment: row.segment === 0 ? null : row.segment,
    members: null,
    value: value.trim() === "" ? null : value.trim(),
    records: null,
    note: null,
    certainty: null,
    source: null,
  };
}

/**
 * Entries that fill a range from its first row (down) or first column (right); of a single row or column, from the one
 * before it. What cannot be typed in is skipped, and what is the same already.
 */
export function fillEntries(grid: Grid, range: Range, direction: "down" | "right"): CellEntry[] {
  const down = direction === "down";
  const isSingle = down ? range.top === range.bottom : range.left === range.right;
  const source = (down ? range.top : range.left) - (isSingle ? 1 : 0);
  return placesIn(range).flatMap((place) => {
    const from = cellAt(grid, down ? { row: source, column: place.column } : { row: place.row, column: source });
    const isSource = (down ? place.row : place.column) === source;
    return from === undefined || isSource ? [] : entryAt(grid, place, from.edit);
  });
}

/** Entries that write the same into all cells of a range that can be typed in. */
export const sameEntries = (grid: Grid, range: Range, text: string): CellEntry[] =>
  placesIn(range).flatMap((place) => entryAt(grid, place, text));

function entryAt(grid: Grid, place: Place, text: string): CellEntry[] {
  const cell = cellAt(grid, place);
  const entry = cellEntry(grid, place, text);
  return !cell?.editable || entry === null || cell.edit === text.trim() ? [] : [entry];
}

/** Where entering starts among some columns: the first value that is late, otherwise the newest period that is over. */
export function startOf(grid: Grid, from = 0, to = grid.columns.length - 1): Place {
  for (const [row, { cells }] of grid.rows.entries()) {
    const column = cells.findIndex((cell, index) => index >= from && index <= to && cell.late && cell.editable);
    if (column >= 0) return { row, column };
  }
  const closed = grid.columns.findLastIndex((column, index) => index <= to && !column.open);
  const column = Math.max(from, closed);
  const row = grid.rows.findIndex(({ cells }) => cells[column]?.editable === true);
  return { row: Math.max(0, row), column };
}

/** The cell of a row in a column; null where nobody asks for a row, or it is not there. */
export function inRow(grid: Grid, wanted: { measure: number; segment: number } | null, column: number): Place | null {
  const row = grid.rows.findIndex(({ measure, segment }) => measure === wanted?.measure && segment === wanted.segment);
  return row < 0 ? null : { row, column };
}

const rowKey = (grid: Grid, row: number) => `${grid.rows[row]?.measure} ${grid.rows[row]?.segment}`;

/** A name for a cell that stays when the grid is loaded again. */
export const cellKey = (grid: Grid, { row, column }: Place) => `${rowKey(grid, row)} ${grid.columns[column]?.period}`;

/** The name of the cell that an entry is for. */
export const entryKey = ({ measure, segment, period }: CellEntry) => `${measure} ${segment ?? 0} ${period}`;

/** Where a cell of one grid is in another one; null where it is not there. */
export function placeAgain(before: Grid, place: Place, now: Grid): Place | null {
  const key = rowKey(before, place.row);
  const row = now.rows.findIndex((_, index) => rowKey(now, index) === key);
  const column = columnOf(now, before.columns[place.column]?.period);
  return row < 0 || column < 0 ? null : { row, column };
}

/** Where the value of an entry stands; null where it is not in the grid. */
export function placeOf(grid: Grid, entry: CellEntry): Place | null {
  const row = grid.rows.findIndex(({ measure, segment }) => measure === entry.measure && segment === (entry.segment ?? 0));
  const column = columnOf(grid, entry.period);
  return row < 0 || column < 0 ? null : { row, column };
}

export const columnOf = (grid: Grid, period: string | undefined) => grid.columns.findIndex((column) => column.period === period);

/** The first row of the only measure that has come in; null where it is not one. */
export function newRow(before: Grid, now: Grid): number | null {
  const known = new Set(before.rows.map(({ measure }) => measure));
  const added = new Set(now.rows.map(({ measure }) => measure).filter((measure) => !known.has(measure)));
  const [only] = added;
  return added.size === 1 ? now.rows.findIndex(({ measure }) => measure === only) : null;
}

/** What was refused: by entry where the details of the error say so, otherwise the first one with the error's sentence. */
export function mistakes(detail: unknown, message: string): { cell: number; message: string }[] {
  const listed = Array.isArray(detail) ? (detail as unknown[]).filter(isMistake) : [];
  return listed.length > 0 ? listed : [{ cell: 0, message }];
}

function isMistake(item: unknown): item is { cell: number; message: string } {
  return typeof item === "object" && item !== null && "cell" in item && "message" in item;
}

import type { CellEntry, Grid, GridCell } from "../../api/bindings.ts";

/** A place in the grid, from 0. */
export interface Place {
  row: number;
  column: number;
}

/** What counts of a key. */
export interface Press {
  key: string;
  shiftKey: boolean;
}

/**
 * Where a key leads; null where it leads nowhere and is left to the browser. While a cell is edited the arrows move in
 * its text, and only Enter and Tab leave it. Tab goes on in the next row and leaves the grid at its end.
 */
export function moveByKey(place: Place, press: Press, rows: number, columns: number, editing: boolean): Place | null {
  const { row, column } = place;
  const last = { row: rows - 1, column: columns - 1 };
  switch (press.key) {
    case "Enter":
      return { row: press.shiftKey ? Math.max(0, row - 1) : Math.min(last.row, row + 1), column };
    case "Tab": {
      const index = row * columns + column + (press.shiftKey ? -1 : 1);
      return index < 0 || index >= rows * columns ? null : { row: Math.floor(index / columns), column: index % columns };
    }
  }
  if (editing) return null;
  switch (press.key) {
    case "ArrowDown":
      return { row: Math.min(last.row, row + 1), column };
    case "ArrowUp":
      return { row: Math.max(0, row - 1), column };
    case "ArrowRight":
      return { row, column: Math.min(last.column, column + 1) };
    case "ArrowLeft":
      return { row, column: Math.max(0, column - 1) };
    case "Home":
      return { row, column: 0 };
    case "End":
      return { row, column: last.column };
    case "PageDown":
      return { row: Math.min(last.row, row + 10), column };
    case "PageUp":
      return { row: Math.max(0, row - 10), column };
    default:
      return null;
  }
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
  };
}

export const cellAt = (grid: Grid, place: Place): GridCell | undefined => grid.rows[place.row]?.cells[place.column];

export type Paste = { entries: CellEntry[] } | { refused: "too_big" | "not_editable" };

/** A block laid over the grid from a place on. Nothing is entered where it does not fit or would overwrite a roll-up. */
export function placeBlock(grid: Grid, at: Place, block: string[][]): Paste {
  const entries: CellEntry[] = [];
  for (const [down, line] of block.entries()) {
    for (const [right, text] of line.entries()) {
      const place = { row: at.row + down, column: at.column + right };
      const entry = cellEntry(grid, place, text);
      if (entry === null) return { refused: "too_big" };
      if (cellAt(grid, place)?.editable !== true) return { refused: "not_editable" };
      entries.push(entry);
    }
  }
  return { entries };
}

/** Where entering starts: the first value that is late, otherwise the newest period that is over. */
export function startOf(grid: Grid): Place {
  for (const [row, { cells }] of grid.rows.entries()) {
    const column = cells.findIndex((cell) => cell.late && cell.editable);
    if (column >= 0) return { row, column };
  }
  const closed = grid.columns.findLastIndex((column) => !column.open);
  const column = Math.max(0, closed);
  const row = grid.rows.findIndex(({ cells }) => cells[column]?.editable === true);
  return { row: Math.max(0, row), column };
}

/** A name for a cell that stays when the grid is loaded again. */
export function cellKey(grid: Grid, { row, column }: Place): string {
  const line = grid.rows[row];
  return `${line?.measure} ${line?.segment} ${grid.columns[column]?.period}`;
}

/** The name of the cell that an entry is for. */
export const entryKey = ({ measure, segment, period }: CellEntry) => `${measure} ${segment ?? 0} ${period}`;

/** What was refused: by entry where the details of the error say so, otherwise the first one with the error's sentence. */
export function mistakes(detail: unknown, message: string): { cell: number; message: string }[] {
  const listed = Array.isArray(detail) ? (detail as unknown[]).filter(isMistake) : [];
  return listed.length > 0 ? listed : [{ cell: 0, message }];
}

function isMistake(item: unknown): item is { cell: number; message: string } {
  return typeof item === "object" && item !== null && "cell" in item && "message" in item;
}

import type { CellEntry, Grid } from "../../api/bindings.ts";
import { dialogs } from "../../app/dialogs.svelte.ts";
import { cellAt, placeOf, rowName } from "./grid.ts";

/** Opens the dialog in which more is said of a value than its number, such as why one that is closed changes. */
export function askAbout(grid: Grid, entry: CellEntry): void {
  const place = placeOf(grid, entry);
  if (place === null) return;
  const [row, column, cell] = [grid.rows[place.row], grid.columns[place.column], cellAt(grid, place)];
  if (row === undefined || column === undefined || cell === undefined) return;
  const [name, period, closed] = [rowName(row), column.info.label, column.closed];
  dialogs.open({ kind: "value", about: { name, period, cell, entry, closed } });
}

import type { CellEntry, Grid } from "../../api/bindings.ts";
import { call } from "../../api/call.ts";
import { dialogs } from "../../app/dialogs.svelte.ts";
import { notices } from "../../app/notices.svelte.ts";
import { change } from "../../app/workspace.svelte.ts";
import { t } from "../../words/words.svelte.ts";
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

/** Asks, once values are saved, whether one that its series does not make likely is right; what was found right is not asked again. */
export async function askAboutDoubts(entries: CellEntry[]): Promise<void> {
  try {
    const { doubts } = await call("value_doubts", { cells: entries });
    const doubtful = doubts.flatMap(({ cell }) => entries[cell] ?? []);
    const [first] = doubts;
    if (first === undefined || doubtful.length === 0) return;
    const cells = doubtful.map((entry): CellEntry => ({ ...entry, certainty: "confirmed" }));
    const run = () => void change("values_enter", { cells, both: true, reason: null }).catch((cause: unknown) => notices.error(cause));
    notices.show("advice", first.text, { label: t("data-it-is-right"), run });
  } catch {
    // What was typed is saved; a question that cannot be asked is no fault of the owner's.
  }
}

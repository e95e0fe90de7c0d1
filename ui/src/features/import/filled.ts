// A sheet that came back: what is chosen where both sides have changed a number.
import type { EntrySheetCell, EntrySheetChoice, EntrySheetPlan, EntrySheetRow, EntrySheetTake } from "../../api/bindings.ts";

/** Whether a file may be a sheet that was sent: those are workbooks. */
export const isWorkbook = (path: string): boolean => /\.(xlsx|xlsm|xlsb|xls|ods)$/i.test(path);

/** What was chosen, by cell. */
export type Taken = Readonly<Record<string, EntrySheetTake>>;

/** A cell that both sides have changed, with its row and its column. */
export interface Conflict {
  id: string;
  label: string;
  column: string;
  cell: EntrySheetCell;
}

export const cellId = ({ measure, segment, period }: EntrySheetCell): string => `${measure} ${segment} ${period}`;

/** All cells that both sides have changed, in the order of the sheet. */
export const conflicts = ({ rows, columns }: EntrySheetPlan): Conflict[] =>
  rows.flatMap(({ label, cells }) =>
    cells.flatMap((cell, at) =>
      cell?.state === "conflict" ? [{ id: cellId(cell), label, column: columns[at]?.label ?? cell.period, cell }] : [],
    ),
  );

/** The choices as the command takes them. */
export const choicesOf = (found: readonly Conflict[], taken: Taken): EntrySheetChoice[] =>
  found.flatMap(({ id, cell: { measure, segment, period } }) => {
    const take = taken[id];
    return take === undefined ? [] : [{ measure, segment, period, take }];
  });

/** The same for all of them. */
export const takeAll = (found: readonly Conflict[], take: EntrySheetTake): Taken => Object.fromEntries(found.map(({ id }) => [id, take]));

/** How many values will be written. */
export const written = (plan: EntrySheetPlan, found: readonly Conflict[], taken: Taken): number =>
  plan.new + plan.changed + found.filter(({ id }) => taken[id] === "sheet").length;

/** Rows in which something happens; the others say what is recorded already. */
export const rowsThatChange = (rows: readonly EntrySheetRow[]): EntrySheetRow[] =>
  rows.filter(({ cells }) => cells.some((cell) => cell !== null && cell.state !== "same"));

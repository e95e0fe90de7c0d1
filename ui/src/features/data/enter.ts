import type { CellEntry, Changed } from "../../api/bindings.ts";
import { change } from "../../app/workspace.svelte.ts";

/** Enters cells as recorded values, or as what was planned, which has no notes and no segments. */
export function enterCells(entries: CellEntry[], both: boolean, budget: boolean): Promise<Changed> {
  if (!budget) return change("values_enter", { cells: entries, both, reason: null });
  return change("budget_enter", { cells: entries.map(({ measure, period, value }) => ({ measure, period, value })) });
}

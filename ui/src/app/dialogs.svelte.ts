import type { ActionRow, EventRow, MeasureRow, TargetRow } from "../api/bindings.ts";
import type { ChartToCopy } from "../host/host.ts";

/** A dialog that is open over the page, with what it is about. */
export type OpenDialog =
  | { kind: "palette" }
  | { kind: "keys" }
  | { kind: "workspace"; importing: string[] }
  | { kind: "kpi"; objective: number | null; formula: string }
  | { kind: "objective"; parent: number | null }
  | { kind: "measure"; measure: MeasureRow | null }
  | { kind: "target"; kpi: number; target: TargetRow | null; from: string }
  | { kind: "season"; kpi: number }
  | { kind: "action"; action: ActionRow | null; kpi: number | null; objective: number | null }
  | { kind: "event"; event: EventRow | null; kpi: number | null }
  | { kind: "export"; chart: ChartToCopy; name: string }
  | { kind: "making"; measures: string[] | null }
  | { kind: "confirm"; text: string; button: string; run: () => void };

class Dialogs {
  shown = $state.raw<OpenDialog | null>(null);

  open(dialog: OpenDialog): void {
    this.shown = dialog;
  }

  close(): void {
    this.shown = null;
  }

  /** Asks before something is taken away. */
  confirm(text: string, button: string, run: () => void): void {
    this.open({ kind: "confirm", text, button, run });
  }
}

export const dialogs = new Dialogs();

import { tick } from "svelte";

import type {
  ActionCommentRow,
  ActionRow,
  BenchmarkRow,
  CellEntry,
  Changed,
  ColumnUse,
  EventRow,
  GrainCode,
  GridCell,
  ImportColumn,
  KpiInfo,
  MeasureRow,
  PastePlan,
  PasteRequest,
  Review,
  ReviewAction,
  ReviewNote,
  ReviewTemplateRow,
  TargetRow,
} from "../api/bindings.ts";
import type { Explained } from "./explaining.ts";
import type { ChartToCopy } from "../host/host.ts";

/** A value that more is said of than its number. */
export interface AboutValue {
  /** Its measure and segment, as the grid names the row. */
  name: string;
  /** Its period, in words. */
  period: string;
  /** What was known of it, and what was typed. */
  cell: GridCell;
  entry: CellEntry;
  /** True where its period is closed. */
  closed: boolean;
}

/** A dialog over the page, with what it is about. */
export type OpenDialog =
  | { kind: "palette" }
  | { kind: "keys" }
  | { kind: "starting" }
  | { kind: "workspace"; importing: string[] }
  | { kind: "kpi"; objective: number | null; formula: string }
  | { kind: "objective"; parent: number | null }
  | { kind: "measure"; measure: MeasureRow | null }
  | { kind: "target"; kpi: number; target: TargetRow | null; from: string; isDated?: boolean }
  | { kind: "season"; kpi: number }
  | { kind: "budget" }
  | { kind: "comment"; action: ActionRow; comment: ActionCommentRow | null }
  | { kind: "template"; review: Review | null; template: ReviewTemplateRow | null }
  | { kind: "noting"; review: Review; note: ReviewNote | null; action: ReviewAction | null }
  | { kind: "version"; kpi: KpiInfo }
  | { kind: "benchmark"; kpi: number; benchmark: BenchmarkRow | null }
  | { kind: "action"; action: ActionRow | null; kpi: number | null; objective: number | null }
  | { kind: "event"; event: EventRow | null; kpi: number | null }
  | { kind: "export"; chart: ChartToCopy; name: string; period: string }
  | { kind: "making"; measures: string[] | null; rowsAre?: string | null }
  | { kind: "use"; column: ImportColumn; asked: "measure" | "dimension"; use: (chosen: ColumnUse) => void }
  | { kind: "paste"; request: PasteRequest; plan: PastePlan; ondone: (plan: PastePlan) => () => void }
  | { kind: "sheet"; period: { name: string; grain: GrainCode } | null }
  | { kind: "value"; about: AboutValue }
  | { kind: "explain"; number: Explained }
  | { kind: "person"; name: string }
  | { kind: "reason"; title: string; text: string; button: string; run: (reason: string) => Promise<Changed> }
  | { kind: "confirm"; text: string; button: string; run: () => unknown };

/**
 * What a dialog's confirmation comes to: what to do once the dialog is gone, or null where the dialog stays, because a
 * field says what is missing.
 */
export type Answer = (() => unknown) | null;

/** One opening of a dialog. */
export interface Opening {
  id: number;
  dialog: OpenDialog;
}

class Dialogs {
  /**
   * The dialog that is open, or none. A list, because an item of a list keeps its values until its elements are gone:
   * whatever a dialog reads after it was closed is still what it was opened with.
   */
  list = $state.raw<readonly Opening[]>([]);
  /** Asks the open dialog to go: true where it went; otherwise it asks its own question, and goes on with `then` after. */
  guard: ((then: () => void) => boolean) | null = null;
  #next = 1;
  /** What had the focus before the first of the dialogs that follow each other. */
  #origin: Element | null = null;

  get shown(): OpenDialog | null {
    return this.list.at(-1)?.dialog ?? null;
  }

  /** Opens a dialog in place of the one that is open. */
  open(dialog: OpenDialog): void {
    this.#origin ??= document.activeElement;
    this.list = [{ id: this.#next++, dialog }];
  }

  /** Closes the dialog of this opening; without a number, whichever is open. One that was replaced meanwhile stays gone. */
  close(id: number | undefined = this.list.at(-1)?.id): void {
    if (!this.list.some((opening) => opening.id === id)) return;
    this.list = [];
    void tick().then(() => this.#giveFocusBack());
  }

  /** Makes way for something else, unless the open dialog holds what was typed; that one asks first, and then does `then`. */
  yield(then: () => void): boolean {
    return this.list.length === 0 || this.guard === null || this.guard(then);
  }

  /** Asks before something is taken away. */
  confirm(text: string, button: string, run: () => unknown): void {
    this.open({ kind: "confirm", text, button, run });
  }

  /** The focus goes back to where it was; where that is gone, to the heading of the page. */
  #giveFocusBack(): void {
    if (this.list.length > 0) return;
    const origin = this.#origin;
    this.#origin = null;
    if (document.activeElement !== document.body) return;
    if (origin instanceof HTMLElement && origin.isConnected) origin.focus();
    if (document.activeElement === document.body) document.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
  }
}

export const dialogs = new Dialogs();

import { SvelteMap } from "svelte/reactivity";

import type { CellEntry, Grid, PastePlan } from "../../api/bindings.ts";
import { call, callError } from "../../api/call.ts";
import { dialogs } from "../../app/dialogs.svelte.ts";
import { redo, sayDone, undo } from "../../app/doing.ts";
import { notices } from "../../app/notices.svelte.ts";
import type { Unsaved } from "../../app/pending.svelte.ts";
import { appearance } from "../../app/theme.svelte.ts";
import { view } from "../../app/view.svelte.ts";
import { change, workspace } from "../../app/workspace.svelte.ts";
import { t } from "../../words/words.svelte.ts";
import {
  blockEntries,
  cellAt,
  cellEntry,
  cellKey,
  columnOf,
  copyOf,
  entryKey,
  enterTo,
  fillEntries,
  inRow,
  mistakes,
  moveByKey,
  newRow,
  parseBlock,
  pasteRequest,
  placeAgain,
  rangeOf,
  sameEntries,
  startOf,
  tabTo,
  type Place,
  type Range,
} from "./grid.ts";
import { askAbout, askAboutDoubts } from "./about.ts";
import { enterCells } from "./enter.ts";
import type { Seen, Sight } from "./viewport.ts";

/** What is said of entries that were made together. */
type Said = "data-cleared" | "data-filled" | "data-pasted";

/** What happens in the entry grid: where the cursor is, what is chosen, what is being typed, what is being saved, what was refused. */
export class Entry implements Unsaved {
  /** The grid as it is shown. It and the places in it are exchanged together. */
  grid = $state.raw<Grid>();
  place = $state.raw<Place | null>(null);
  /** Where the chosen range begins; it ends at the cursor. */
  anchor = $state.raw<Place | null>(null);
  text = $state("");
  /** True while the arrows move in the text and not from cell to cell. */
  editing = $state(false);
  /** True where the cell with the cursor takes the focus when it is drawn. */
  wantsFocus = $state(true);
  /** Where the cursor goes as soon as that period is loaded. */
  goal = $state.raw<{ row: number; period: string; extend: boolean } | null>(null);
  /** Texts on their way, by cell. */
  pending = new SvelteMap<string, string>();
  /** What was refused and why, by cell. */
  refused = new SvelteMap<string, { text: string; message: string }>();
  #typed = $state(false);
  /** What the text was before each stroke, for undo. */
  #strokes: string[] = [];
  #last = "";
  #saved: string[] = [];
  /** Where Tab began, to which Enter returns. */
  #tabbedFrom: number | null = null;
  /** True while measures come in by pasting, which leaves the cursor where it is. */
  #pasted = false;

  constructor(readonly sight: Sight) {}

  /** The chosen cells; the one with the cursor where no others are chosen. */
  get range(): Range | null {
    return this.place && rangeOf(this.anchor ?? this.place, this.place);
  }

  /** True where something was typed that is not saved yet. */
  get isTyped(): boolean {
    return this.#typed;
  }

  get isUnsaved(): boolean {
    return this.#typed;
  }

  /** Why a cell is not saved; its text stays in the grid. */
  get refusal(): string | undefined {
    const [first] = this.refused.values();
    return first?.message;
  }

  save(): Promise<void> {
    return this.commit();
  }

  revert(): void {
    this.refused.clear();
    this.cancel();
  }

  /** Takes over a grid that was loaded, and finds the cursor's cell in it again. */
  settle(grid: Grid): void {
    const before = this.grid;
    this.#forget(this.#saved.splice(0));
    this.grid = grid;
    if (grid.rows.length === 0) return void ([this.place, this.anchor] = [null, null]);
    const added = before && !this.#pasted ? newRow(before, grid) : null;
    this.#pasted = false;
    if (added != null && this.#typed) void this.commit();
    const again = (place: Place | null) => (before && place ? placeAgain(before, place, grid) : null);
    this.anchor = again(this.anchor);
    const { first, last } = this.sight.columns();
    const place = again(this.place) ?? inRow(grid, view.takeRow(), last) ?? startOf(grid, first, last);
    if (this.place?.row !== place.row || this.place.column !== place.column) this.place = place;
    if (added != null) this.go({ row: added, column: startOf(grid, first, last).column });
    this.#reach();
    if (!this.#typed) this.#show();
  }

  /** Moves the cursor; what was typed is saved. With `extend` the range from where it began is chosen. */
  go(place: Place, extend = false): void {
    void this.commit();
    this.anchor = extend ? (this.anchor ?? this.place) : null;
    this.place = place;
    this.editing = false;
    this.wantsFocus = true;
    this.goal = null;
    this.#show();
  }

  /** Moves the cursor to a period, as soon as it is loaded. */
  #goTo(row: number, period: string, extend: boolean): void {
    this.goal = { row, period, extend };
    this.#reach();
  }

  #reach(): void {
    if (this.goal === null || this.grid === undefined) return;
    const { row, period, extend } = this.goal;
    const column = columnOf(this.grid, period);
    if (column >= 0) this.go({ row: Math.min(row, this.grid.rows.length - 1), column }, extend);
  }

  /** Keeps the cursor among the columns in sight when they are scrolled. */
  stayIn({ first, last }: Seen, withFocus: boolean): void {
    const place = this.place;
    if (place === null || (place.column >= first && place.column <= last)) return;
    this.go({ row: place.row, column: Math.max(first, Math.min(last, place.column)) });
    this.wantsFocus = withFocus;
  }

  /** Chooses everything in sight from top to bottom. */
  chooseAll(): void {
    if (this.grid === undefined) return;
    const { first, last } = this.sight.columns();
    this.go({ row: 0, column: first });
    this.anchor = { row: this.grid.rows.length - 1, column: last };
  }

  edit(): void {
    if (this.#cell()?.editable) this.editing = true;
  }

  input(): void {
    this.#strokes.push(this.#last);
    this.#last = this.text;
    this.#typed = true;
    this.anchor = null;
  }

  /** Asks for what is known of the value with the cursor beside its number. */
  about(): void {
    if (this.#isBudget || this.grid === undefined || this.place === null || this.readonly) return;
    const entry = cellEntry(this.grid, this.place, this.text);
    if (entry === null) return;
    this.#typed = this.editing = false;
    askAbout(this.grid, entry);
  }

  /** Goes back to what is recorded. */
  cancel(): void {
    this.#typed = false;
    this.editing = false;
    const key = this.#key();
    if (key !== null) this.refused.delete(key);
    this.#show();
  }

  /** Saves what was typed in the cell with the cursor. */
  async commit(): Promise<void> {
    const grid = this.grid;
    if (!this.#typed || this.place === null || grid === undefined) return;
    this.#typed = false;
    this.editing = false;
    const entry = cellEntry(grid, this.place, this.text);
    if (entry === null || this.text.trim() === this.#cell()?.edit) return;
    await this.#save([entry]);
  }

  /** Empties the chosen cells that can be typed in. */
  clear(): void {
    this.#change((grid, range) => sameEntries(grid, range, ""), "data-cleared");
  }

  /** Fills the chosen cells from the first row or column of them. */
  fill(direction: "down" | "right"): void {
    this.#change((grid, range) => fillEntries(grid, range, direction), "data-filled");
  }

  #change(entries: (grid: Grid, range: Range) => CellEntry[], said: Said): void {
    void this.commit();
    if (workspace.readOnly || this.grid === undefined || this.range === null) return;
    const list = entries(this.grid, this.range);
    if (list.length > 0) void this.#saveAll(list, said);
  }

  /** The chosen cells for the clipboard; null where amounts are not to be seen. */
  copy(withHeads: boolean): string | null {
    if (this.grid === undefined || this.range === null) return null;
    if (!appearance.blurred) return copyOf(this.grid, this.range, withHeads);
    notices.show("advice", t("data-blurred-copy"));
    return null;
  }

  /** Enters a block from the clipboard; false where it is a single text that the field takes itself. */
  paste(text: string): boolean {
    const block = parseBlock(text);
    const isSingle = block.length === 1 && block[0]?.length === 1;
    const range = this.range;
    if (this.grid === undefined || this.place === null || range === null || workspace.readOnly) return false;
    const isOne = range.top === range.bottom && range.left === range.right;
    if (!isSingle) void this.#pasteBlock(block, this.grid, { row: range.top, column: range.left });
    else if (!isOne) this.#change((grid, chosen) => sameEntries(grid, chosen, block[0]?.[0] ?? ""), "data-pasted");
    return !isSingle || !isOne;
  }

  async #pasteBlock(block: string[][], grid: Grid, place: Place): Promise<void> {
    await this.commit();
    // A plan has no measures to be made and no segments to be asked about: each cell goes where it falls.
    if (this.#isBudget) return void this.#saveAll(blockEntries(grid, place, block), "data-pasted");
    const request = pasteRequest(grid, place, block);
    try {
      const plan = await call("paste_plan", request);
      if (!plan.plain) return dialogs.open({ kind: "paste", request, plan, ondone: (entered) => this.#entered(entered) });
      sayDone(await change("paste_apply", request), t("data-pasted", { count: plan.values }));
    } catch (cause) {
      notices.error(cause);
    }
  }

  /** After a block was entered the cursor is where it was, or in the last period of the block where that is elsewhere. */
  #entered({ columns, measures }: PastePlan): () => void {
    this.#pasted = measures.some(({ make }) => make);
    return () => {
      const { grid, place } = this;
      const last = columns.at(-1);
      if (grid === undefined || place === null || last === undefined) return;
      const now = grid.columns[place.column]?.period;
      if (columns.some(({ period }) => period === now)) this.wantsFocus = true;
      else this.#goTo(place.row, last.period, false);
    };
  }

  /** What a key does; true where it was taken. */
  key(event: KeyboardEvent): boolean {
    if (this.grid === undefined || this.place === null || event.altKey) return false;
    const held = event.ctrlKey || event.metaKey;
    return (held && this.#ctrl(event)) || this.#enterOrTab(event) || this.#arrow(event, held) || (!held && this.#plain(event));
  }

  #plain(event: KeyboardEvent): boolean {
    if (event.key === "F2" && event.shiftKey) this.about();
    else if (event.key === "F2") this.edit();
    else if (event.key === "Escape" && (this.#typed || this.editing || this.refused.has(this.#key() ?? ""))) this.cancel();
    else if (event.key === "Escape" && this.anchor !== null) this.anchor = null;
    else if (!this.editing && !this.#typed && (event.key === "Delete" || event.key === "Backspace")) this.clear();
    else return false;
    return true;
  }

  #enterOrTab(event: KeyboardEvent): boolean {
    const { grid, place } = this;
    if (grid === undefined || place === null || event.ctrlKey) return false;
    if (event.key === "Tab") {
      const to = tabTo(grid, place, event.shiftKey);
      const from = this.#tabbedFrom ?? place.column;
      if (to !== null) this.go(to);
      this.#tabbedFrom = to === null ? null : from;
      return to !== null;
    }
    if (event.key !== "Enter") return false;
    const column = event.shiftKey ? place.column : (this.#tabbedFrom ?? place.column);
    this.#tabbedFrom = null;
    const to = enterTo(grid, { row: place.row, column }, event.shiftKey);
    this.go(to.row === place.row ? place : to);
    return true;
  }

  #arrow(event: KeyboardEvent, held: boolean): boolean {
    const { grid, place } = this;
    if (grid === undefined || place === null || this.editing) return false;
    const press = { key: event.key, shiftKey: event.shiftKey, ctrlKey: held };
    const { first, last } = this.sight.columns();
    const to = moveByKey(grid, place, press, { rows: this.sight.rows(), columns: last - first + 1 });
    if (to === null) return false;
    this.#tabbedFrom = null;
    if ("period" in to) this.#goTo(to.row, to.period, event.shiftKey);
    else this.go(to, event.shiftKey);
    return true;
  }

  #ctrl(event: KeyboardEvent): boolean {
    const key = event.key.toLowerCase();
    if (key === "d" && !event.shiftKey) this.fill("down");
    else if (key === "r" && !event.shiftKey) this.fill("right");
    else if (key === "z" && !event.shiftKey) this.#undo();
    else if ((key === "y" || (key === "z" && event.shiftKey)) && !this.#typed && !this.editing) void redo();
    else if (key === "a" && !this.#typed && !this.editing) this.chooseAll();
    else return false;
    return true;
  }

  /** Takes back a stroke; where nothing is being typed, the last operation. */
  #undo(): void {
    const before = this.#strokes.pop();
    if (!this.#typed) return void undo();
    this.text = this.#last = before ?? this.#cell()?.edit ?? "";
    if (this.#strokes.length === 0) this.#typed = false;
  }

  async #saveAll(entries: CellEntry[], said: Said): Promise<void> {
    if ((await this.#save(entries)) && entries.length > 1) {
      notices.show("done", t(said, { count: entries.length }), { label: t("common-undo"), run: () => void undo() });
    }
  }

  /**
   * Saves all entries or none; while they are on their way their texts stand in the grid. What would count twice is saved
   * only where its owner says so.
   */
  async #save(entries: CellEntry[], both = false): Promise<boolean> {
    const keys = entries.map(entryKey);
    const texts = entries.map((entry) => String(entry.value ?? ""));
    keys.forEach((key, index) => this.pending.set(key, texts[index] ?? ""));
    try {
      const { topics } = await enterCells(entries, both, this.#isBudget);
      for (const key of keys) this.refused.delete(key);
      // The typed texts stay until the grid is loaded again, so that the old numbers do not flash up in between.
      if (topics.includes("values") || topics.includes("budgets")) this.#saved.push(...keys);
      else this.#forget(keys);
      if (!this.#typed) this.#show();
      if (!this.#isBudget) void askAboutDoubts(entries);
      return true;
    } catch (cause) {
      const { code, detail, message } = callError(cause);
      const found = mistakes(detail, message);
      for (const { cell, message } of found) this.refused.set(keys[cell] ?? "", { text: texts[cell] ?? "", message });
      if (code === "counts_twice")
        notices.show("advice", message, { label: t("data-record-both"), run: () => void this.#save(entries, true) });
      else if (code === "closed" && this.grid && entries[0] && entries.length === 1) askAbout(this.grid, entries[0]);
      else if (entries.length > 1) notices.show("advice", t("data-not-pasted", { count: found.length }));
      this.#forget(keys);
      if (!this.#typed) this.#show();
      return false;
    }
  }

  get #isBudget(): boolean {
    return this.sight.budget?.() ?? false;
  }

  #forget(keys: string[]): void {
    for (const key of keys) this.pending.delete(key);
  }

  #cell() {
    return this.grid && this.place ? cellAt(this.grid, this.place) : undefined;
  }

  #key(): string | null {
    return this.grid && this.place ? cellKey(this.grid, this.place) : null;
  }

  /** Shows in the field what stands in the cell: what is on its way, what was refused, or what is recorded. */
  #show(): void {
    const key = this.#key();
    const refused = key === null ? undefined : this.refused.get(key);
    const pending = key === null ? undefined : this.pending.get(key);
    this.text = this.#last = refused?.text ?? pending ?? this.#cell()?.edit ?? "";
    this.#strokes = [];
  }

  get readonly(): boolean {
    return workspace.readOnly || this.#cell()?.editable !== true;
  }
}

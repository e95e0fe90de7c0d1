import { SvelteMap } from "svelte/reactivity";

import type { CellEntry, Grid } from "../../api/bindings.ts";
import { callError } from "../../api/call.ts";
import { undo } from "../../app/doing.ts";
import { notices } from "../../app/notices.svelte.ts";
import { change, workspace } from "../../app/workspace.svelte.ts";
import { t } from "../../strings.ts";
import { cellAt, cellEntry, cellKey, entryKey, mistakes, moveByKey, parseBlock, placeBlock, startOf, type Place } from "./grid.ts";

/** What happens in the entry grid: where the cursor is, what is being typed, what is being saved, what was refused. */
export class Entry {
  place = $state.raw<Place | null>(null);
  text = $state("");
  /** True while the arrows move in the text and not from cell to cell. */
  editing = $state(false);
  /** True where the cell with the cursor takes the focus when it is drawn. */
  wantsFocus = true;
  /** Texts on their way, by cell. */
  pending = new SvelteMap<string, string>();
  /** What was refused and why, by cell. */
  refused = new SvelteMap<string, { text: string; message: string }>();
  #typed = false;
  #saved: string[] = [];

  constructor(readonly grid: () => Grid | undefined) {}

  /** Puts the cursor somewhere when the grid appears, and keeps it inside when the grid changes. */
  settle(grid: Grid): void {
    this.#forget(this.#saved.splice(0));
    if (grid.rows.length === 0) return void (this.place = null);
    const place = this.place ?? startOf(grid);
    const row = Math.min(place.row, grid.rows.length - 1);
    const column = Math.min(place.column, grid.columns.length - 1);
    if (this.place?.row !== row || this.place.column !== column) this.place = { row, column };
    if (!this.#typed) this.#show();
  }

  /** Moves the cursor; what was typed is saved. */
  go(place: Place): void {
    void this.commit();
    this.place = place;
    this.editing = false;
    this.wantsFocus = true;
    this.#show();
  }

  edit(): void {
    if (this.#cell()?.editable) this.editing = true;
  }

  input(): void {
    this.#typed = true;
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
    const grid = this.grid();
    if (!this.#typed || this.place === null || grid === undefined) return;
    this.#typed = false;
    this.editing = false;
    const entry = cellEntry(grid, this.place, this.text);
    if (entry === null || this.text.trim() === this.#cell()?.edit) return;
    await this.#save([entry]);
  }

  /** Empties the cell with the cursor. */
  clear(): void {
    if (!this.#cell()?.editable) return;
    this.text = "";
    this.#typed = true;
    void this.commit();
  }

  /** Enters a block from the clipboard; false where it is a single text that the field takes itself. */
  paste(text: string): boolean {
    const grid = this.grid();
    const block = parseBlock(text);
    const isSingle = block.length === 1 && block[0]?.length === 1;
    if (isSingle || this.place === null || grid === undefined) return false;
    const pasted = placeBlock(grid, this.place, block);
    if ("refused" in pasted) notices.show("advice", pasted.refused === "too_big" ? t.data.pasteTooBig : t.data.notEditable);
    else void this.#pasteAll(pasted.entries);
    return true;
  }

  /** What a key does; true where it was taken. */
  key(event: KeyboardEvent): boolean {
    const grid = this.grid();
    if (grid === undefined || this.place === null || event.altKey) return false;
    if (event.ctrlKey || event.metaKey) return this.#ctrl(event);
    const to = moveByKey(this.place, event, grid.rows.length, grid.columns.length, this.editing);
    if (to !== null) this.go(to);
    else if (event.key === "F2") this.edit();
    else if (event.key === "Escape" && (this.#typed || this.editing || this.refused.size > 0)) this.cancel();
    else if (!this.editing && !this.#typed && (event.key === "Delete" || event.key === "Backspace")) this.clear();
    else return false;
    return true;
  }

  /** While nothing is being typed, undo is the workspace's and not the field's. */
  #ctrl(event: KeyboardEvent): boolean {
    if (this.#typed || this.editing || event.shiftKey || event.key.toLowerCase() !== "z") return false;
    void undo();
    return true;
  }

  async #pasteAll(entries: CellEntry[]): Promise<void> {
    if (await this.#save(entries)) {
      notices.show("done", t.data.pasted(entries.length), { label: t.common.undo, run: () => void undo() });
    }
  }

  /** Saves all entries or none; while they are on their way their texts stand in the grid. */
  async #save(entries: CellEntry[]): Promise<boolean> {
    const keys = entries.map(entryKey);
    const texts = entries.map((entry) => String(entry.value ?? ""));
    keys.forEach((key, index) => this.pending.set(key, texts[index] ?? ""));
    try {
      const { topics } = await change("values_enter", { cells: entries });
      for (const key of keys) this.refused.delete(key);
      // The typed texts stay until the grid is loaded again, so that the old numbers do not flash up in between.
      if (topics.includes("values")) this.#saved.push(...keys);
      else this.#forget(keys);
      return true;
    } catch (cause) {
      const { detail, message } = callError(cause);
      const found = mistakes(detail, message);
      for (const { cell, message } of found) this.refused.set(keys[cell] ?? "", { text: texts[cell] ?? "", message });
      if (entries.length > 1) notices.show("advice", t.data.notPasted(found.length));
      this.#forget(keys);
      if (!this.#typed) this.#show();
      return false;
    }
  }

  #forget(keys: string[]): void {
    for (const key of keys) this.pending.delete(key);
  }

  #cell() {
    const grid = this.grid();
    return grid && this.place ? cellAt(grid, this.place) : undefined;
  }

  #key(): string | null {
    const grid = this.grid();
    return grid && this.place ? cellKey(grid, this.place) : null;
  }

  #show(): void {
    const key = this.#key();
    const refused = key === null ? undefined : this.refused.get(key);
    this.text = refused?.text ?? this.#cell()?.edit ?? "";
  }

  get readonly(): boolean {
    return workspace.readOnly || this.#cell()?.editable !== true;
  }
}

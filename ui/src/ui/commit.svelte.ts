import { callError } from "../api/call.ts";

/** The text of a field that saves itself when it is left. */
export class CommitField {
  text = $state("");
  error = $state<string>();
  #saved: () => string;
  #save: (text: string) => Promise<unknown>;
  #editing = false;

  constructor(saved: () => string, save: (text: string) => Promise<unknown>) {
    this.#saved = saved;
    this.#save = save;
    this.text = saved();
    // What somebody else changed shows, unless it would overwrite what is being typed.
    $effect(() => {
      const now = saved();
      if (!this.#editing) this.text = now;
    });
  }

  input(): void {
    this.#editing = true;
  }

  /** Saves what was typed, where it differs. The text stays where it cannot be saved, with the reason beside it. */
  async commit(): Promise<void> {
    if (!this.#editing) return;
    this.#editing = false;
    const text = this.text.trim();
    if (text === this.#saved()) return this.revert();
    try {
      await this.#save(text);
      this.error = undefined;
    } catch (cause) {
      this.#editing = true;
      this.error = callError(cause).message;
    }
  }

  /** Goes back to what is saved. */
  revert(): void {
    this.#editing = false;
    this.error = undefined;
    this.text = this.#saved();
  }

  /** Enter saves, Escape goes back; Escape without changes is left to the page. */
  keydown(event: KeyboardEvent, multiline: boolean): void {
    if (event.key === "Enter" && (!multiline || event.ctrlKey)) {
      event.preventDefault();
      void this.commit();
    } else if (event.key === "Escape" && this.#editing) {
      event.stopPropagation();
      event.preventDefault();
      this.revert();
    }
  }
}

import { callError } from "../api/call.ts";
import { notices } from "../app/notices.svelte.ts";
import { pending, type Unsaved } from "../app/pending.svelte.ts";
import { t } from "../words/words.svelte.ts";

/**
 * The text of a field that saves itself when it is left, whatever leaves it: it is registered with `pending`. To be made
 * while a component is set up.
 */
export class CommitField implements Unsaved {
  error = $state<string>();
  #text = $state("");
  #saved: () => string;
  #save: (text: string) => Promise<unknown>;
  /** No state: leaving the field must not bring the old text back before the answer is there. */
  #editing = false;

  constructor(saved: () => string, save: (text: string) => Promise<unknown>) {
    this.#saved = saved;
    this.#save = save;
    this.#text = saved();
    // What somebody else changed shows, unless it would overwrite what is being typed.
    $effect(() => {
      const now = saved();
      if (!this.#editing) this.#text = now;
    });
    pending.use(this, (reason) => notices.show("warning", t("notices-lost", { text: this.#text.trim(), reason })));
  }

  get text(): string {
    return this.#text;
  }

  /** Takes over what is typed. */
  set text(text: string) {
    this.#editing = true;
    this.#text = text;
  }

  get isUnsaved(): boolean {
    return this.#editing && this.#text.trim() !== this.#saved();
  }

  get refusal(): string | undefined {
    return this.error;
  }

  /** Saves what was typed, where it differs. The text stays where it cannot be saved, with the reason beside it. */
  async save(): Promise<void> {
    if (!this.#editing) return;
    this.#editing = false;
    const text = this.#text.trim();
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
    this.#text = this.#saved();
  }

  /** Enter saves, Escape goes back; Escape without changes is left to the page. */
  keydown(event: KeyboardEvent, multiline: boolean): void {
    if (event.key === "Enter" && (!multiline || event.ctrlKey)) {
      event.preventDefault();
      void this.save();
    } else if (event.key === "Escape" && this.#editing) {
      event.stopPropagation();
      event.preventDefault();
      this.revert();
    }
  }
}

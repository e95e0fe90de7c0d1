import { callError } from "../api/call.ts";
import { notices } from "../app/notices.svelte.ts";
import { pending, type Unsaved } from "../app/pending.svelte.ts";
import { t } from "../words/words.svelte.ts";

/**
 * What is being written down about something that is shown, such as a point of a meeting or a slide. It is about what was
 * shown when its first letter was typed, and it is registered with `pending`: whatever leaves it keeps it first. To be made
 * while a component is set up.
 */
export class Writing<About> implements Unsaved {
  error = $state<string>();
  #text = $state("");
  #about: About;
  #shown: () => About;
  #keep: (said: string, about: About) => Promise<unknown>;

  constructor(shown: () => About, keep: (said: string, about: About) => Promise<unknown>) {
    this.#shown = shown;
    this.#keep = keep;
    this.#about = shown();
    pending.use(this, (reason) => notices.show("warning", t("notices-lost", { text: this.#text.trim(), reason })));
  }

  get text(): string {
    return this.#text;
  }

  /** Takes over what is typed. */
  set text(text: string) {
    if (!this.isUnsaved) this.#about = this.#shown();
    this.#text = text;
  }

  get isUnsaved(): boolean {
    return this.#text.trim() !== "";
  }

  get refusal(): string | undefined {
    return this.isUnsaved ? this.error : undefined;
  }

  /** Keeps what is written, and what is written meanwhile as the next. False where it is refused: it stays then. */
  async save(): Promise<boolean> {
    const [said, about] = [this.#text.trim(), this.#about];
    if (said === "") return true;
    [this.#text, this.error] = ["", undefined];
    try {
      await this.#keep(said, about);
      return true;
    } catch (cause) {
      this.error = callError(cause).message;
      this.#text = [said, this.#text].filter(Boolean).join("\n");
      this.#about = about;
      return false;
    }
  }

  /** Lets go of what is written. */
  revert(): void {
    [this.#text, this.error] = ["", undefined];
  }
}

import { callError } from "../api/call.ts";

/**
 * Something that saves itself when it is left: a field, the cells of a grid. Whoever shows one calls `pending.use` while
 * its component is set up; from then on nothing takes the page away before it is saved.
 */
export interface Unsaved {
  /** True while something typed is not saved. */
  readonly isUnsaved: boolean;
  /** Why the last try to save was refused; undefined where it was not. The text stays where it was typed. */
  readonly refusal: string | undefined;
  /** Saves what was typed; does nothing where nothing was. Says by `refusal`, not by a rejection, that it did not work. */
  save(): Promise<unknown>;
  /** Goes back to what is saved, because the owner would rather leave. */
  revert(): void;
}

/** Fields somebody writes in. */
const WRITTEN = "input, textarea";

/**
 * All that is typed and not saved yet, in one place, so that page keys, links, another workspace and the closing of the
 * window can wait for it. To leave something, call `leave` of app/leaving.ts; nothing else needs `flushAll`.
 */
class Pending {
  #fields = new Set<Unsaved>();
  /** What is on its way to the file; each comes to null or to the reason why not. */
  #onTheirWay = new Set<Promise<string | null>>();

  /**
   * Registers what saves itself until the component goes that calls this while it is set up. Where the component goes
   * with something unsaved, as when its page breaks, that is saved then; `lost` is told the reason where it cannot be.
   */
  use(unsaved: Unsaved, lost: (reason: string) => void): void {
    $effect(() => {
      this.#fields.add(unsaved);
      return () => {
        this.#fields.delete(unsaved);
        if (unsaved.isUnsaved) void this.follow(unsaved.save()).then(() => unsaved.refusal && lost(unsaved.refusal));
      };
    });
  }

  /** Follows something on its way to the file, so that nothing ends before its answer. Gives the same promise. */
  follow<T>(saving: Promise<T>): Promise<T> {
    const answer = saving.then(
      () => null,
      (cause: unknown) => callError(cause).message,
    );
    this.#onTheirWay.add(answer);
    void answer.then(() => this.#onTheirWay.delete(answer));
    return saving;
  }

  /** True where leaving would have to wait. */
  get any(): boolean {
    return this.#onTheirWay.size > 0 || writtenIn() !== null || [...this.#fields].some((field) => field.isUnsaved);
  }

  /**
   * Saves everything typed and waits for what is on its way. Null where all is saved; otherwise why not, and the focus
   * stays where it was.
   */
  async flushAll(): Promise<string | null> {
    const field = writtenIn();
    // A field that saves itself does so when it is left.
    field?.blur();
    await Promise.allSettled([...this.#fields].map((one) => one.save()));
    const failed = await this.#arrived();
    const refusal = [...this.#fields].map((one) => one.refusal).find((reason) => reason !== undefined) ?? failed;
    if (refusal !== null && field?.isConnected) field.focus();
    return refusal;
  }

  /** Gives up what could not be saved. */
  revertAll(): void {
    for (const field of this.#fields) field.revert();
  }

  async #arrived(): Promise<string | null> {
    let refusal: string | null = null;
    while (this.#onTheirWay.size > 0) {
      for (const answer of await Promise.all(this.#onTheirWay)) refusal ??= answer;
    }
    return refusal;
  }
}

/** The field of the page that is written in; those of a dialog belong to the dialog. */
function writtenIn(): HTMLElement | null {
  const field = document.activeElement;
  return field instanceof HTMLElement && field.matches(WRITTEN) && field.closest("dialog") === null ? field : null;
}

export const pending = new Pending();

/** How many loads are under way, so that the window is shown with its first page and not empty. */
class Loads {
  #pending = 0;
  #waiting: (() => void)[] = [];

  begin(): void {
    this.#pending += 1;
  }

  end(): void {
    this.#pending -= 1;
    if (this.#pending === 0) for (const go of this.#waiting.splice(0)) go();
  }

  get isUnderWay(): boolean {
    return this.#pending > 0;
  }

  /** Waits until nothing is loading. */
  settled(): Promise<void> {
    return this.#pending === 0 ? Promise.resolve() : new Promise((go) => this.#waiting.push(go));
  }
}

export const loads = new Loads();

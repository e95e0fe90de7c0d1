import type { Topic } from "../api/bindings.ts";
import { callError, type CallError } from "../api/call.ts";
import { appearance } from "./theme.svelte.ts";
import { workspace } from "./workspace.svelte.ts";

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

  /** Waits until nothing is loading. */
  settled(): Promise<void> {
    return this.#pending === 0 ? Promise.resolve() : new Promise((go) => this.#waiting.push(go));
  }
}

export const loads = new Loads();

/** Something loaded from the workspace. It is replaced as a whole, never patched. */
export interface Resource<T> {
  /** The newest answer; it stays while the next one is under way. */
  readonly data: T | undefined;
  readonly error: CallError | undefined;
  readonly loading: boolean;
  /** Loads again. */
  readonly reload: () => void;
}

/**
 * Loads something, and loads it again when one of the topics or anything that `load` reads before it waits changes.
 * To be called while a component is set up.
 */
export function resource<T>(topics: readonly Topic[], load: () => Promise<T>): Resource<T> {
  let data = $state.raw<T>();
  let error = $state.raw<CallError>();
  let loading = $state(true);
  let asked = $state(0);
  let newest = 0;

  $effect(() => {
    void asked;
    void appearance.blurred;
    workspace.watch(topics);
    const mine = ++newest;
    loading = true;
    loads.begin();
    load()
      .then(
        (answer) => {
          if (mine !== newest) return;
          [data, error, loading] = [answer, undefined, false];
        },
        (cause: unknown) => {
          if (mine !== newest) return;
          [error, loading] = [callError(cause), false];
        },
      )
      .finally(() => loads.end());
    return () => (newest += 1);
  });

  return {
    get data() {
      return data;
    },
    get error() {
      return error;
    },
    get loading() {
      return loading;
    },
    reload: () => (asked += 1),
  };
}

import type { Commands } from "../api/bindings.ts";
import { call, callError, type CallError, type Request, type Response } from "../api/call.ts";
import { loads } from "./loads.ts";
import { appearance } from "./theme.svelte.ts";
import { workspace } from "./workspace.svelte.ts";

type Ask<K extends keyof Commands> = (name: K, request: Request<K>) => Promise<Response<K>>;

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
 * Asks a command, and asks it again when something changes that its answer follows from, or that `request` reads. Where
 * `request` gives undefined, nothing is asked and there is no answer. To be called while a component is set up.
 */
export function resource<K extends keyof Commands>(
  name: K,
  request: () => Request<K> | undefined,
  ask: (request: Request<K>) => Promise<Response<K>> = (asked) => (call as Ask<K>)(name, asked),
): Resource<Response<K>> {
  let data = $state.raw<Response<K>>();
  let error = $state.raw<CallError>();
  let loading = $state(true);
  let again = $state(0);
  let newest = 0;

  const load = async (asked: Request<K> | undefined) => (asked === undefined ? undefined : ask(asked));

  $effect(() => {
    void again;
    void appearance.blurred;
    void appearance.accent;
    workspace.watch(name);
    const mine = ++newest;
    loading = true;
    loads.begin();
    load(request())
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
    reload: () => (again += 1),
  };
}

// Whatever takes away what is shown comes through here: page keys, links, another workspace, the closing of the window.
import { t } from "../words/words.svelte.ts";
import { dialogs } from "./dialogs.svelte.ts";
import { notices } from "./notices.svelte.ts";
import { pending } from "./pending.svelte.ts";

/** True where nothing is open or typed that leaving would have to wait for. */
export function isFree(): boolean {
  return dialogs.shown === null && !pending.any;
}

/**
 * Goes on once everything typed is saved and no filled dialog is open; at once where there is nothing to wait for. Where
 * something cannot be saved, or the owner must say first whether a form may go, it stays as it is and says so, with a way
 * to go on after all. Gives whether it went on.
 */
export async function leave(go: () => unknown): Promise<boolean> {
  if (!dialogs.yield(() => void leave(go))) return false;
  const refusal = await pending.flushAll();
  if (refusal === null) {
    await go();
    return true;
  }
  notices.show("advice", t("notices-not-saved", { reason: refusal }), {
    label: t("notices-leave-anyway"),
    run: () => {
      pending.revertAll();
      void go();
    },
  });
  return false;
}

import { call } from "../api/call.ts";
import { notices } from "./notices.svelte.ts";
import { loads } from "./loads.ts";
import { appearance } from "./theme.svelte.ts";

/**
 * Hides all amounts, or shows them again. The program writes them as dots from then on, in texts, titles, tables, charts,
 * files and on the clipboard, so there is nothing behind a blur that could be read.
 */
export async function blurAmounts(hidden: boolean): Promise<void> {
  appearance.covered = hidden;
  try {
    await call("amounts_hide", { hidden });
    // Everything that is loaded is loaded again.
    appearance.blurred = hidden;
    await new Promise((go) => setTimeout(go, 0));
    await loads.settled();
  } catch (cause) {
    notices.error(cause);
  }
  appearance.covered = false;
}

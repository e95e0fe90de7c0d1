import { t } from "../words/words.svelte.ts";

/** What the program writes in place of an amount that is hidden. */
export const HIDDEN = "•••";

/** A text as it is read out: a hidden amount has a name. */
export function spoken(text: string): string {
  return text.replaceAll(HIDDEN, t("common-hidden-amount"));
}

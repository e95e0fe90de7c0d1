import { CallError } from "../api/call.ts";
import { t } from "../words/words.svelte.ts";

export const WHOLE = /^\d$/;
export const WEIGHT = /^\d{1,4}(\.\d{1,4})?$/;

/** Reads a small plain number such as a weight: null where empty. Numbers of the business are read by Rust. */
export function readNumber(text: string, pattern: RegExp): number | null {
  const typed = text.trim().replace(",", ".");
  if (typed === "") return null;
  if (!pattern.test(typed)) throw new CallError("invalid", t("definition-not-a-number"));
  return Number(typed);
}

import type { PeriodInfo } from "../api/bindings.ts";
import { t } from "../words/words.svelte.ts";
import type { Command } from "./commands.svelte.ts";
import { view } from "./view.svelte.ts";

/** ← and → go from period to period. */
export function periodCommands(period: PeriodInfo | undefined): Command[] {
  return [
    { id: "previous", title: t("commands-previous"), keys: ["ArrowLeft"], run: (isHeld) => view.step(period, "previous", isHeld) },
    { id: "next", title: t("commands-next"), keys: ["ArrowRight"], run: (isHeld) => view.step(period, "next", isHeld) },
  ];
}

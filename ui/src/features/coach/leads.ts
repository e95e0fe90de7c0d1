// Where the button of a piece of advice leads.
import type { CoachRow } from "../../api/bindings.ts";
import { dialogs } from "../../app/dialogs.svelte.ts";
import { HOME } from "../../app/route.ts";
import { router } from "../../app/router.svelte.ts";
import { workspace } from "../../app/workspace.svelte.ts";

/** Goes there, or opens what does it. */
export function follow({ lead, kpi, objective }: CoachRow): void {
  if (lead === "new_kpi") return void dialogs.open({ kind: "kpi", objective, formula: "" });
  if (lead === "library") return void router.go({ page: "library", entry: null });
  if (lead === "target" && kpi !== null) {
    return void dialogs.open({ kind: "target", kpi, target: null, from: workspace.info?.today ?? "" });
  }
  if (kpi !== null) return void router.go({ page: "kpi", id: kpi, tab: "definition" });
  if (objective !== null) return void router.go({ page: "objectives", id: objective });
  router.go(HOME);
}

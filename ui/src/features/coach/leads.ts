// Where the button of a piece of advice leads.
import type { CoachLeadCode } from "../../api/bindings.ts";
import { dialogs } from "../../app/dialogs.svelte.ts";
import { focusField } from "../../app/field.ts";
import { HOME } from "../../app/route.ts";
import { router } from "../../app/router.svelte.ts";
import { workspace } from "../../app/workspace.svelte.ts";

/** What advice is about, and where its button leads. */
export interface Led {
  lead: CoachLeadCode;
  kpi: number | null;
  objective: number | null;
}

/** True where it opens something in which a change is made at once. */
export const isDialog = ({ lead }: Led): boolean => lead === "new_kpi" || lead === "target" || lead === "target_by";

/** Goes to the field that it is about, or opens what does it. */
export function follow({ lead, kpi, objective }: Led): void {
  if (lead === "new_kpi") return void dialogs.open({ kind: "kpi", objective, formula: "" });
  if (lead === "library") return void router.go({ page: "library", entry: null });
  if (kpi !== null && (lead === "target" || lead === "target_by")) {
    const from = workspace.info?.today ?? "";
    return void dialogs.open({ kind: "target", kpi, target: null, from, isDated: lead === "target_by" });
  }
  if (kpi !== null && lead === "trend") return void router.go({ page: "kpi", id: kpi, tab: "trend" });
  if (kpi !== null) router.go({ page: "kpi", id: kpi, tab: "definition" });
  else if (objective !== null) router.go({ page: "objectives", id: objective });
  else return void router.go(HOME);
  focusField(kpi === null ? fieldOfObjective(objective, lead) : fieldOfKpi(kpi, lead));
}

/** What the field of a KPI is called, so that advice finds it. */
export const fieldOfKpi = (id: number, lead: CoachLeadCode): string => `kpi-${String(id)}-${lead}`;

/** What the field of an objective is called, so that advice finds it. */
export const fieldOfObjective = (id: number | null, lead: CoachLeadCode): string => `objective-${String(id)}-${lead}`;

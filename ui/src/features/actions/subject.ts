import type { KpiInfo, ObjectiveNode } from "../../api/bindings.ts";
import { t } from "../../words/words.svelte.ts";

/** What an action is about, as one word that a list of choices can carry: `kpi 12`, `objective 3`, or nothing. */
export function aboutOf(kpi: number | null, objective: number | null): string {
  if (kpi !== null) return `kpi ${kpi}`;
  return objective === null ? "" : `objective ${objective}`;
}

/** The other way round: what to store. */
export function subjectOf(about: string): { kpi: number | null; objective: number | null } {
  const [kind, id] = about.split(" ");
  return { kpi: kind === "kpi" ? Number(id) : null, objective: kind === "objective" ? Number(id) : null };
}

/** Everything an action can be about. */
export function subjectOptions(kpis: KpiInfo[], objectives: ObjectiveNode[]): { value: string; label: string }[] {
  return [
    { value: "", label: t("actions-about-nothing") },
    ...objectives.map(({ id, name }) => ({ value: aboutOf(null, id), label: name })),
    ...kpis.filter((kpi) => !kpi.archived).map(({ id, name }) => ({ value: aboutOf(id, null), label: `${t("palette-kpi")}: ${name}` })),
  ];
}

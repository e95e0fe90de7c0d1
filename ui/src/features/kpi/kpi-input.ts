import type { KpiInfo, KpiInput } from "../../api/bindings.ts";

/** A KPI as it is, ready to be sent back with one thing changed. */
export function kpiInput(kpi: KpiInfo, changes: Partial<KpiInput>): KpiInput {
  const { id, name, description, formula, objective, category, direction, grain, unit, decimals, owner, weight } = kpi;
  const { seasonal } = kpi;
  return {
    id,
    name,
    description,
    formula,
    objective,
    category,
    direction,
    grain,
    unit,
    decimals,
    owner,
    weight,
    seasonal,
    ...changes,
  };
}

/** A KPI that does not exist yet; what is empty follows from its objective and its formula. */
export function newKpi(name: string, formula: string, changes: Partial<KpiInput>): KpiInput {
  return {
    id: null,
    name,
    description: "",
    formula,
    objective: null,
    category: "",
    direction: "",
    grain: "",
    unit: null,
    decimals: null,
    owner: null,
    weight: null,
    seasonal: false,
    ...changes,
  };
}

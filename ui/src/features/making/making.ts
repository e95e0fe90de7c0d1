import type { DirectionCode, KpiProposal, Spark } from "../../api/bindings.ts";

/** A KPI that may be made, with what the owner decides about it. */
export interface Candidate {
  name: string;
  formula: string;
  unit: string | null;
  unitText: string;
  reason: string;
  spark: Spark;
  chosen: boolean;
  direction: DirectionCode;
  library: string | null;
  target: string;
}

/** Proposals as the owner can change them. */
export function candidates(proposals: readonly KpiProposal[]): Candidate[] {
  return proposals.map(({ name, formula, unit, unit_text, direction, ticked, reason, spark, library }) => ({
    name,
    formula,
    unit,
    unitText: unit_text,
    reason,
    spark,
    chosen: ticked,
    direction,
    library,
    target: "",
  }));
}

import type { MeasureRow } from "../../api/bindings.ts";

/** A measure that may become a KPI. */
export interface Candidate {
  id: number;
  name: string;
  formula: string;
  unit: string;
  chosen: boolean;
  direction: string;
  target: string;
}

/** Measures by name, or where none are named those that no KPI uses yet. */
export function candidates(measures: readonly MeasureRow[], names: readonly string[] | null): Candidate[] {
  return measures
    .filter((measure) => !measure.archived && (names === null ? measure.used_by.length === 0 : names.includes(measure.name)))
    .map((measure) => ({
      id: measure.id,
      name: measure.name,
      formula: measure.key,
      unit: measure.unit_text,
      chosen: true,
      direction: "higher",
      target: "",
    }));
}

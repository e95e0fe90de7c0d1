import type { DividedWordingCode } from "../../api/bindings.ts";
import type { Request } from "../../api/call.ts";

/** How many past years a shape may be taken from, the usual first; 0 for none. */
export const YEAR_CHOICES = [2, 1, 3, 0] as const;

/** A year's total as it is typed in. Rust reads the numbers, so they stay text here. */
export interface SeasonForm {
  wording: DividedWordingCode;
  total: string;
  year: string;
  years: (typeof YEAR_CHOICES)[number];
  step: string;
  amber: string;
}

/** A form to begin with. */
export function seasonForm(): SeasonForm {
  return { wording: "at_least", total: "", year: "", years: YEAR_CHOICES[0], step: "", amber: "" };
}

/** What to divide, and how. */
export function seasonRequest(kpi: number, form: SeasonForm): Request<"target_season_plan"> {
  const optional = (text: string) => text.trim() || null;
  return { kpi, total: form.total.trim(), year: optional(form.year), step: optional(form.step), years: form.years };
}

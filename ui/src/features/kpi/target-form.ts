import type { NumberOrText, TargetInput, TargetRow } from "../../api/bindings.ts";

export type Wording = "at_least" | "at_most" | "between" | "reach";

/** A target as it is typed in. Rust reads the numbers, so they stay text here. */
export interface TargetForm {
  wording: Wording;
  value: string;
  low: string;
  baseline: string;
  by: string;
  from: string;
  isException: boolean;
  until: string;
  amber: string;
  amberAbsolute: boolean;
  reason: string;
}

/** The form of a target that exists, or of a new one from a period on. */
export function targetForm(target: TargetRow | null, from: string): TargetForm {
  const { value = "", low = "", baseline = "", amber = "", until = "" } = target?.edit ?? {};
  return {
    wording: (target?.wording as Wording | undefined) ?? "at_least",
    value,
    low,
    baseline,
    by: target?.by ?? "",
    from: target?.from ?? from,
    isException: until !== "",
    until,
    amber,
    amberAbsolute: target?.amber_absolute ?? false,
    reason: target?.reason ?? "",
  };
}

/** What to store. A number that was not touched goes back as it came, whatever it was shown as. */
export function targetInput(kpi: number, target: TargetRow | null, form: TargetForm): TargetInput {
  const number = (key: "value" | "low" | "baseline" | "amber"): NumberOrText | null => {
    const typed = form[key].trim();
    const isUntouched = target !== null && typed === target.edit[key];
    return isUntouched ? target[key] : typed || null;
  };
  const isReach = form.wording === "reach";
  return {
    id: target?.id ?? null,
    kpi,
    from: form.from.trim(),
    until: form.isException ? form.until.trim() || null : null,
    wording: form.wording,
    value: number("value") ?? "",
    low: form.wording === "between" ? number("low") : null,
    baseline: isReach ? number("baseline") : null,
    by: isReach ? form.by.trim() || null : null,
    amber: number("amber"),
    amber_absolute: form.amberAbsolute && !form.amber.includes("%"),
    reason: form.reason.trim(),
  };
}

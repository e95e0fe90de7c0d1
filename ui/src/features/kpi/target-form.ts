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

const shown = (number: number | null) => (number === null ? "" : String(number));

/** The form of a target that exists, or of a new one from a period on. */
export function targetForm(target: TargetRow | null, from: string): TargetForm {
  return {
    wording: (target?.wording as Wording | undefined) ?? "at_least",
    value: shown(target?.value ?? null),
    low: shown(target?.low ?? null),
    baseline: shown(target?.baseline ?? null),
    by: target?.by ?? "",
    from: target?.from ?? from,
    isException: target?.until != null,
    until: target?.until ?? "",
    amber: shown(target?.amber ?? null),
    amberAbsolute: target?.amber_absolute ?? false,
    reason: target?.reason ?? "",
  };
}

/** What to store. A number that was not touched goes back as it came, whatever it was shown as. */
export function targetInput(kpi: number, target: TargetRow | null, form: TargetForm): TargetInput {
  const before = targetForm(target, form.from);
  const number = (key: "value" | "low" | "baseline" | "amber"): NumberOrText | null => {
    const stored = target?.[key] ?? null;
    if (stored !== null && form[key] === before[key]) return stored;
    return form[key].trim() === "" ? null : form[key].trim();
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

import type { NumberOrText, ShapeCode, SpanCode, TargetInput, TargetRow, WordingCode } from "../../api/bindings.ts";
import { t } from "../../words/words.svelte.ts";
import type { FieldErrors } from "../../ui/refusal.ts";

/** A target as it is typed in. Rust reads the numbers, so they stay text here. */
export interface TargetForm {
  wording: WordingCode;
  value: string;
  low: string;
  baseline: string;
  by: string;
  from: string;
  isException: boolean;
  until: string;
  amber: string;
  reason: string;
  span: SpanCode;
  shape: ShapeCode;
}

/** The form of a target that exists, or of a new one from a period on, in that wording. */
export function targetForm(target: TargetRow | null, from: string, wording: WordingCode = "at_least"): TargetForm {
  const { value = "", low = "", baseline = "", amber = "", until = "" } = target?.edit ?? {};
  return {
    wording: target?.wording ?? wording,
    value,
    low,
    baseline,
    by: target?.by ?? "",
    from: target?.from ?? from,
    isException: until !== "",
    until,
    amber,
    reason: target?.reason ?? "",
    span: target?.span ?? "period",
    shape: target?.shape ?? "straight",
  };
}

/** True where the number is a total of the fiscal year: a path is never one. */
export function isTotal(form: TargetForm): boolean {
  return form.span === "fiscal_year" && form.wording !== "reach";
}

/** True where there is something that a shape of past years could run over. */
export function hasShape(form: TargetForm): boolean {
  return form.wording === "reach" || isTotal(form);
}

/** What must still be filled in. What was filled in is read by Rust. */
export function missing(form: TargetForm): FieldErrors {
  const errors: FieldErrors = {};
  const need = (key: "value" | "low" | "baseline" | "by" | "from" | "reason", text: string) => {
    if (form[key].trim() === "") errors[key] = text;
  };
  need("value", t("target-needs-value"));
  need("from", t("target-needs-from"));
  if (form.wording === "between") need("low", t("target-needs-low"));
  if (form.wording === "reach") need("baseline", t("target-needs-baseline"));
  if (form.wording === "reach") need("by", t("target-needs-by"));
  if (form.isException) need("reason", t("target-needs-reason"));
  return errors;
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
    amber_absolute: isAmount(target, form),
    reason: form.reason.trim(),
    span: isTotal(form) ? "fiscal_year" : "period",
    shape: hasShape(form) ? form.shape : "straight",
  };
}

/** What was not touched stays what it was. */
function isAmount(target: TargetRow | null, form: TargetForm): boolean {
  const isUntouched = target !== null && form.amber.trim() === target.edit.amber;
  return isUntouched ? target.amber_absolute : isTypedAsAmount(form.amber);
}

/** A part of the target is written with its percent sign; any other number is an amount. */
export const isTypedAsAmount = (amber: string): boolean => amber.trim() !== "" && !amber.includes("%");

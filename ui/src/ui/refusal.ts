import type { CallError } from "../api/call.ts";

/** What is wrong, by the field it is wrong in; "" where it is in none. */
export type FieldErrors = Partial<Record<string, string>>;

/** An answer that refuses, at the field it names where the form shows that field. */
export function refusal(error: CallError, shown: readonly string[]): FieldErrors {
  const { detail } = error;
  const field = typeof detail === "object" && detail !== null && "field" in detail ? String(detail.field) : "";
  return { [shown.includes(field) ? field : ""]: error.message };
}
